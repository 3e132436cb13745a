"""Countries by ISO 3166-1 alpha-2 code and by their names in the languages of the region; see db/codes.py."""

from db.codes import COUNTRIES

code_of, is_begun, names_of = COUNTRIES.code_of, COUNTRIES.is_begun, COUNTRIES.names_of
all_codes, all_names = COUNTRIES.all_codes, COUNTRIES.all_names
