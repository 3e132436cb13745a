"""What stands in any text: words, sentences, dates, quantities, countries, numbers and addresses."""
