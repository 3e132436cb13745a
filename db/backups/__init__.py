"""Copies of a directory file: made while it is in use, looked at, kept for a while, and put back.

Backups made without naming a file stand in a folder beside the directory and are named by the local time and the
reason, as in `fieldex.sqlite-backups/2026-11-22T05-12-33-daily.sqlite`. Each is one file that stands alone.
"""

from db.backups.listing import Backup, Why, backups, folder_of, is_due, named, surplus
from db.backups.making import backup, keep, rotate
from db.backups.restoring import restore

__all__ = ["Backup", "Why", "backup", "backups", "folder_of", "is_due", "keep", "named", "restore", "rotate", "surplus"]
