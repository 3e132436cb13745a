"""Organisations: found by the grammar of each language or learnt from the page, told apart, and whose each line is."""
