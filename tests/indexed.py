"""What is derived from the records of a directory, for comparing."""

from typing import Any

from db import Directory


def rows(directory: Directory, sql: str) -> list[tuple[Any, ...]]:
    """What the file answers to this."""
    return directory._connection.execute(sql).fetchall()


def derived(directory: Directory) -> dict[str, list[tuple[Any, ...]]]:
    """All that is derived from records, but for the order in which words were met."""
    directory._connection.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.known USING fts5vocab(main, search_words, "
                                  "col)")
    directory._connection.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.threes USING fts5vocab(main, search_phones, "
                                  "row)")
    directory._connection.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.pieces USING fts5vocab(main, search_grams, "
                                  "row)")
    return {
        "record": rows(directory, "SELECT number, id, title, subtitle, sort_key FROM record ORDER BY 1"),
        "search_text": rows(directory, "SELECT * FROM search_text ORDER BY 1"),
        "search_words": rows(directory, "SELECT term, col, doc FROM temp.known ORDER BY 1, 2"),
        "search_phones": rows(directory, "SELECT term, doc FROM temp.threes ORDER BY 1"),
        "search_grams": rows(directory, "SELECT term, doc FROM temp.pieces ORDER BY 1"),
        "search_term": rows(directory, "SELECT plain, skeleton, records FROM search_term ORDER BY 1"),
        "search_gram": rows(directory, "SELECT gram, terms FROM search_gram ORDER BY 1"),
    }
