"""What check says of a rota that was edited: the edits first."""

from pathlib import Path

import openpyxl
import pytest

from planner.console.breaches import NOTHING_NEW, breach_lines, breach_rows
from planner.domain.outcome.plan import Plan
from planner.workbook.results.read_result import read_result


def lines(path: Path, **cells: object) -> list[str]:
    """Type cells into the grid of a result and return what is said of it."""
    book = openpyxl.load_workbook(path)
    for cell, value in cells.items():
        book["Rota"][cell].value = value
    book.save(path)
    return list(breach_lines(read_result(path)))


def test_what_the_edits_did_comes_first(copied: tuple[Plan, Path]) -> None:
    """Cem's early after a night: the two cells, what they break, and only then what was broken before."""
    _, path = copied
    said = lines(path, J9="E", F8="E+P")
    besides = said.index("\nBesides:")
    assert said[0] == "Because of your 2 cells:"
    assert said[1] == "       Rota!F8: Bob, Mon 1 Jun: L+P -> E+P"
    assert said[2] == "       Rota!J9: Cem, Fri 5 Jun: off -> E"
    assert any(line.startswith("must   Rota!J9: Cem") and "rest" in line for line in said[3:besides])
    assert said[-1].endswith("; 2 cells changed by hand since the rota was made")
    rows = breach_rows(read_result(path))
    assert [row["because_of_edits"] for row in rows] == sorted((row["because_of_edits"] for row in rows), reverse=True)
    assert len(rows) == len(said) - 3 - 1 - 1


def test_a_lock_alone_changes_nothing(copied: tuple[Plan, Path]) -> None:
    """A cell that is only locked, or retyped in small letters, is no edit that breaks anything."""
    _, path = copied
    said = lines(path, O9="-!", F8="l+p")
    assert said[-1].endswith("0 cells changed by hand since the rota was made")


def test_edits_that_break_nothing_are_said_to(copied: tuple[Plan, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing is worse than before the edits, that stands under them."""
    _, path = copied
    monkeypatch.setattr("planner.console.breaches.grown_breaches", lambda _: ())
    said = lines(path, F8="E+P")
    assert said[:4] == [
        "Because of your 1 cell:",
        "       Rota!F8: Bob, Mon 1 Jun: L+P -> E+P",
        NOTHING_NEW,
        "\nBesides:",
    ]


def test_without_edits_nothing_is_said_of_them(copied: tuple[Plan, Path]) -> None:
    """A rota as made has no such beginning."""
    said = list(breach_lines(read_result(copied[1])))
    assert not any("Because of your" in line or "Besides" in line for line in said)
    assert said[-1].endswith("0 cells changed by hand since the rota was made")
