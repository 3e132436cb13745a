"""The parts of a .docx: unpacked and parsed within limits, entities and everything outside the file left alone."""

import io
import zipfile
import zlib
from xml.etree import ElementTree as ET

from db.errors import DamagedDocumentError, LockedDocumentError, TooLargeError
from seeds.read import limits

MAIN = "word/document.xml"
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


class Package:
    """A .docx as a set of named parts; raises DamagedDocumentError, LockedDocumentError, TooLargeError."""

    def __init__(self, data: bytes) -> None:
        self.left = limits.UNPACKED_BYTES
        try:
            self.archive = zipfile.ZipFile(io.BytesIO(data))
            self.sizes = {entry.filename: entry for entry in self.archive.infolist()}
        except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, OverflowError) as error:
            raise DamagedDocumentError("is damaged: its parts cannot be unpacked.") from error

    def names(self, beginning: str) -> list[str]:
        """The names of the parts that begin with `beginning`, sorted."""
        return sorted(name for name in self.sizes if name.startswith(beginning) and name.endswith(".xml"))

    def part(self, name: str) -> ET.Element | None:
        """The tree of the part called `name`, or None where there is no such part."""
        if name not in self.sizes:
            return None
        target = _Target()
        parser = ET.XMLParser(target=target)  # noqa: S314  the target refuses what entities need
        try:
            parser.feed(self._unpacked(name))
            return _not_too_deep(parser.close())
        except (ET.ParseError, ValueError, LookupError) as error:
            raise DamagedDocumentError(f"is damaged: its part {_shown(name)} is no XML.") from error

    def main(self) -> str:
        """The name of the part with the text."""
        for relation in self._relations("_rels/.rels"):
            if relation.get("Type", "").endswith("/officeDocument"):
                name = relation.get("Target", "").lstrip("/")
                return name if name in self.sizes else MAIN
        return MAIN

    def links(self, name: str, kind: str = "hyperlink") -> dict[str, str]:
        """Where the links of a part lead, or its other relations of a `kind`, by their id."""
        folder, _, file = name.rpartition("/")
        return {relation.get("Id", ""): relation.get("Target", "")
                for relation in self._relations(f"{folder}/_rels/{file}.rels")
                if relation.get("Type", "").endswith(f"/{kind}")}

    def _relations(self, name: str) -> list[ET.Element]:
        root = self.part(name)
        return [] if root is None else root.findall(_RELATIONS)

    def _unpacked(self, name: str) -> bytes:
        entry = self.sizes[name]
        if entry.flag_bits & 1:
            raise LockedDocumentError("is protected by a password.")
        try:
            with self.archive.open(entry) as file:
                data = file.read(self.left + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError) as error:
            raise DamagedDocumentError(f"is damaged: its part {_shown(name)} cannot be unpacked.") from error
        packed = max(entry.compress_size, 1)
        if len(data) > self.left or (len(data) > limits.MEGABYTE and len(data) > packed * limits.PACKED_RATIO):
            raise TooLargeError(f"unpacks to far more than it should (over {len(data) // limits.MEGABYTE} MB).",
                                "Such a file is made to stall programs; do not open it.")
        self.left -= len(data)
        return data


class _Target(ET.TreeBuilder):
    """Builds the tree; stops at declarations of a document type, which no .docx has and every XML bomb needs."""

    def doctype(self, _name: str, _public: str | None, _system: str | None) -> None:
        raise DamagedDocumentError("is damaged: it declares a document type, which no Word document does.")


def _not_too_deep(root: ET.Element) -> ET.Element:
    """The tree; raises DamagedDocumentError if its elements stand deeper than what reads them could go."""
    level = [root]
    for _ in range(limits.DEPTH):
        level = [child for element in level for child in element]
        if not level:
            return root
    raise DamagedDocumentError(f"is damaged: its elements stand more than {limits.DEPTH} deep.")


def _shown(name: str) -> str:
    return "".join(character if character.isprintable() else "?" for character in name[:60])
