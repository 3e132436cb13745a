"""Where records come from: the shipped facts and, in time, documents read into proposals that a person reviews."""
