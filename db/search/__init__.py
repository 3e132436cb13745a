"""Finding records: folded text, the index, what was typed, and how well a record answers it."""
