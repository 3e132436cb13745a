"""What people and things are called: words of names, and what tells a name from other words."""
