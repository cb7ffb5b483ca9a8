"""Swaps in words."""

from datetime import timedelta

import pytest

from planner.console.swaps import show_swaps
from planner.domain.outcome.breach import Breach
from planner.repair.find_swaps import Swap
from tests.builders import MONDAY, rota

TUESDAY = MONDAY + timedelta(days=1)
PLAN = rota("Ann E -\nBob L L\nCy - E")
WORSE = Breach("fair nights", "should", ("Bob",), 1, "nights", "Bob has 4 nights", "Bob")


@pytest.mark.parametrize(
    ("swap", "said"),
    [
        (Swap("Cy", None, (), (), 0), "  Cy takes E; nothing gets worse"),
        (Swap("Bob", None, (), (), 0), "  Bob takes E for L of the same day; nothing gets worse"),
        (Swap("Cy", TUESDAY, ("E",), (), 1), "  Cy takes E for E on Tue 2 Jun; nothing gets worse"),
        (Swap("Bob", TUESDAY, ("L",), (WORSE,), 0), "  Bob takes E for L of the same day and L on Tue 2 Jun"),
    ],
)
def test_who_takes_what_for_what(swap: Swap, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Taking a duty over, trading shifts of the day, and giving another day in return are told apart."""
    show_swaps(PLAN, "Ann", MONDAY, [swap])
    lines = capsys.readouterr().out.splitlines()
    assert lines[:2] == ["Ann on Mon 1 Jun: E", said]
    assert lines[2:] == ([f"      but {WORSE.because}"] if swap.worse else [])


def test_nobody_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    """An empty list is no empty answer."""
    show_swaps(PLAN, "Ann", MONDAY, [])
    assert "Nobody can take it or trade for it without breaking a must." in capsys.readouterr().out
