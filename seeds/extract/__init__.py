"""Records out of text: what a line or, later, a document says of whom, with where it says so."""
