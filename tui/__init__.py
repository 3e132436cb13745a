"""What people touch: the app and the command line."""
