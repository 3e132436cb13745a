"""Records that others name by their ids are called by their titles."""

from db import Directory
from tui.titles import titles_of


def test_what_is_gone_is_not_called_as_another_whose_id_begins_so(empty: Directory) -> None:
    empty.add_many("contact", [{"id": "ann-lee", "name": "Ann Lee"}])
    assert empty.get("ann").id == "ann-lee"
    assert titles_of(empty, ["ann", "ann-lee", "bob"]) == {"ann-lee": "Ann Lee"}
