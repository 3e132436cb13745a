"""From facts that a document states to records that a person agreed to.

`bring_in` keeps a document with what it proposes; `Review` is one document under review. See review.py first.
"""

from seeds.review.bringing import Brought, bring_in
from seeds.review.comparing import ADDS, DIFFERS, Change
from seeds.review.proposing import KNOWN, NEW, UPDATE, Link, Proposal
from seeds.review.review import Review, Taken

__all__ = ["ADDS", "DIFFERS", "KNOWN", "NEW", "UPDATE", "Brought", "Change", "Link", "Proposal", "Review", "Taken",
           "bring_in"]
