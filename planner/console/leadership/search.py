"""What a search has found, on the terminal."""

from pathlib import Path

from rich.console import Console

from planner.domain.outcome.search import Found
from planner.reports.search import WAYS

MOST_SHOWN = 12
"""Tried things that are printed; the workbook has all of them."""


def show_search(found: Found, written: Path) -> None:
    """Print the answer, how sure it is, and what was tried."""
    console = Console(highlight=False)
    console.print(found.answer, style="bold", markup=False, soft_wrap=True)
    for line in found.certainty:
        console.print(line, markup=False, soft_wrap=True)
    console.print("")
    for each in found.tried[:MOST_SHOWN]:
        kept = "keeps every promise" if each.kept else "does not keep every promise"
        kept = "nothing is known" if each.way == "unknown" else kept
        says = f": {each.says}" if each.says else ""
        console.print(f"- {each.name}: {kept} ({WAYS[each.way]}){says}", markup=False, soft_wrap=True)
    if len(found.tried) > MOST_SHOWN:
        console.print(f"- {len(found.tried) - MOST_SHOWN} more are in the workbook", markup=False)
    console.print(f"\nWritten: {written}", markup=False, soft_wrap=True)
