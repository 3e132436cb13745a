"""What agrees and what disagrees between two records, in points.

A point is the natural logarithm of how much more often it does so between two records of one thing than between
records of two.
"""

PRIOR = -1.0  # of two records that are compared at all
SAME_NAME, TYPING_ERROR, WORD_MORE, INITIAL_ONLY = 3.0, -1.2, -0.2, -0.3
SURNAME_AND_INITIAL, LONE_WORD, PART_OF_A_NAME = 1.5, 0.5, -0.5
OTHER_SURNAME, OTHER_GIVEN_NAME, OTHER_NAME = -3.5, -6.0, -8.0
TITLE_ERROR, TITLE_DIFFERS, OTHER_NUMBER = -0.5, -2.0, -3.0
SHARE_THAT_DIFFERS, SHARE_MORE = -6.0, -10.0  # of a title's words, where both have other words, or one has more
OF_A_TYPE = 0.1  # what a word such as workshop or project counts among them
SAME_EMAIL, SAME_PHONE, SAME_SITE, SAME_FILE = 5.0, 3.5, 2.0, 5.0
SAME_LOCAL_PART, OTHER_LOCAL_PART, OTHER_EMAIL, OTHER_PHONE, OTHER_SITE = 1.0, -1.5, -0.2, -0.3, -0.5
OFFICE_SHARE = 0.2  # what the address of an office tells of a person
SAME_ACRONYM, OTHER_ACRONYM = 0.7, -1.0
SAME_DAY, SAME_MONTH, SAME_YEAR = 2.0, 1.0, 0.5
SAME_COUNTRY, SAME_PLACE, SAME_SIDE, SAME_COUNT, OTHER_COUNT = 0.3, 0.5, 0.4, 1.0, -0.5
SAME_ONE, SAME_OF_MANY, OTHER_ONE, OTHER_OF_MANY = 1.5, 0.8, -0.8, -0.6  # records that both are linked to
NAME_OF_A_DESK, DESK_OF_ANOTHER = 0.5, -4.0  # a hotline: each body has one, of its own number
OTHER_CHOICE, OTHER_LANGUAGE, OTHER_FIGURE, ONE_WITHIN_THE_OTHER = -0.5, -4.0, -12.0, -8.0
HOPELESS = -5.0  # points that nothing makes up for but an address, a number or a file
TELLING = 0.25  # points from which on a reason is told

Scored = tuple[float, str]  # points, and what to say of them
