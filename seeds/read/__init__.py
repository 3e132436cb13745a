"""Documents of any format read into numbered paragraphs: `read` a file, `read_bytes` what came another way."""

from seeds.read.document import KINDS, Document, Paragraph
from seeds.read.files import files
from seeds.read.reading import read, read_bytes

__all__ = ["KINDS", "Document", "Paragraph", "files", "read", "read_bytes"]
