"""What goes out for everybody has no pay, no cost, no kind of leave, no wish and no note in any part of any file."""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from planner.domain.roster.people import Leave, Wish
from planner.domain.roster.rules import LedgerLine
from planner.exports.exports import EXPORTS
from planner.exports.release import Release
from tests.builders import person
from tests.planner.exports.made_releases import FIRST, WEEK, release

PRIVATE = ("Sabbatical", "4711", "XAF", "Zwieback", "Periwinkle", "31337", "37.25", "2235", "Gradus", "not N", "8642")
"""Kind of leave, cost, currency, note, rule set, staff number, contract hours and minutes, grade, wish, ledger."""

FOR_EVERYBODY = ("handout", "ics", "google", "slack", "teams", "on-call")


def private_desk() -> Release:
    """Return a release whose inputs are full of private facts, all of which are in the archive's version too."""
    people = tuple(
        person(name, 37.25, cost_per_hour=4711.0, notes="Zwieback", rule_set="Periwinkle", id="31337", grade="Gradus")
        for name in ("Ann", "Bob")
    )
    made = release(
        WEEK, WEEK.replace("L N", "- N"), people=people, currency="XAF",
        leave=(Leave("Bob", FIRST, FIRST, "Sabbatical"), Leave("Ann", FIRST, date(2026, 10, 25), "Sabbatical")),
        wishes=(Wish("Ann", FIRST, FIRST, "not N"),),
    )  # fmt: skip
    draft = replace(made.version.draft, ledger=(LedgerLine("Ann", "hours", 8642, FIRST),))
    return replace(made, version=replace(made.version, draft=draft))


def parts(name: str, content: bytes) -> Iterator[tuple[str, str]]:
    """Yield the text of a file; of a workbook that of each part: cells, comments, hidden sheets, names, properties."""
    if name.endswith(".xlsx"):
        with zipfile.ZipFile(io.BytesIO(content)) as book:
            yield from ((f"{name}/{part}", book.read(part).decode()) for part in book.namelist())
    else:
        yield name, content.decode().replace("\r\n ", "")  # a folded line of a calendar is one line


@pytest.mark.parametrize("word", FOR_EVERYBODY)
def test_no_private_fact_is_in_any_part_of_a_file(word: str) -> None:
    """Words and numbers that stand nowhere but in private columns are in no file."""
    files = EXPORTS[word](private_desk())
    assert files
    for name, content in files.items():
        for part, text in parts(name, content):
            found = [fact for fact in PRIVATE if fact.casefold() in text.casefold()]
            assert not found, (part, found)


def test_the_handout_shows_who_is_away() -> None:
    """Bob's Monday of leave is "away" for everybody."""
    assert b"away" in EXPORTS["handout"](private_desk())["handout.html"]
