"""How much of a document is read at most, so that no file can use up a machine's time or memory."""

MEGABYTE = 1_000_000

FILE_BYTES = 100 * MEGABYTE  # of a file as it lies on the disk
TEXT_BYTES = 10 * MEGABYTE  # of a file that is text itself: .txt, .md, .html, and the text of an e-mail
UNPACKED_BYTES = 50 * MEGABYTE  # of the parts of a .docx that are read
PACKED_RATIO = 300  # a part of a .docx that unpacks to more than this, and to more than a megabyte, is a bomb
TEXT_CHARACTERS = 5_000_000  # of the text that comes out: some 2,500 pages
PARAGRAPHS = 50_000  # that come out
SEARCHED_CHARACTERS = 600_000  # of the text in which facts are looked for: some 300 pages; the notes say so
ELEMENTS = 100_000  # of HTML
PAGES = 1_000  # of a PDF; those behind are left out, and the notes say so
PAGE_CHARACTERS = 100_000  # of one page of a PDF
DEPTH = 200  # of elements within elements in HTML and XML
PARTS = 500  # of an e-mail, with those of mails within it
PART_DEPTH = 20  # of parts within parts

ATTACHED = 50  # documents that came with an e-mail, with those of mails attached to it

# For one document. An e-mail is one with all that is attached to it, also as to bytes, characters and paragraphs.
SECONDS = 60
MEMORY_BYTES = 2_000 * MEGABYTE  # of the process that reads, where the system can hold it to that
