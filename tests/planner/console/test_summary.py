"""The promise on a terminal of eighty columns."""

from dataclasses import replace

import pytest
from rich.console import Console

from planner.console.summary import promise_table
from planner.reports.measures.key_figures import PromiseFigure

ROWS = (
    PromiseFigure("P1", "response", 45, 0.95, 0.979, 0.98, 1.0, kept=True, months_kept=0.95),
    PromiseFigure(
        "P2", "resolution", 2400, 0.9, 0.984, 0.977, 1.0, kept=True, past=0.137, waiting=True, months_kept=0.9
    ),
    PromiseFigure("P3", "response", 480, 0.9, 0.85, 0.3, 0.999, kept=False, months_kept=0.6),
)


@pytest.mark.parametrize("width", [80, 120])
def test_nothing_is_cut_off(width: int) -> None:
    """Every figure and the outlook of every row can be read; a long outlook goes on in the next line."""
    console = Console(width=width, record=True, file=None)
    with console.capture() as shown:
        console.print(promise_table(ROWS))
    text = shown.get()
    assert "\u2026" not in text
    for part in (
        "response in 45 min",
        "resolution in 40 h",
        "97.7% to 100%",
        "30% to 99.9%",
        "13.7%",
        "9 of 10 months *",
    ):
        assert part in text


def test_a_target_that_is_missed_has_no_star() -> None:
    """A promise that is not kept says so, whatever waits."""
    console = Console(width=120)
    with console.capture() as shown:
        console.print(promise_table([replace(ROWS[2], waiting=True)]))
    assert "*" not in shown.get()
