"""Records out of text: what a pasted line or a document says of whom, with where it says so. See CONTRIBUTING.md."""
