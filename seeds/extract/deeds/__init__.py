"""What was done: projects, events and outcomes."""
