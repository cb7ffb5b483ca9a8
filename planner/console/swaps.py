"""Possible swaps on the terminal."""

from collections.abc import Sequence
from datetime import date

from rich.console import Console

from planner.domain.roster.rota import Rota
from planner.repair.find_swaps import Swap
from planner.reports.measures.wording import say_day
from planner.reports.problems import titled

MOST_LINES = 12


def show_swaps(rota: Rota, person: str, day: date, found: Sequence[Swap]) -> None:
    """Print each swap in a sentence, with what it makes worse."""
    console = Console(highlight=False)
    has = "+".join(rota.duties(person, day)) or "off"
    console.print(f"{person} on {say_day(day)}: {has}", style="bold", markup=False)
    if not found:
        console.print("Nobody can take it or trade for it without breaking a must.", markup=False)
    for swap in found[:MOST_LINES]:
        theirs = "+".join(rota.duties(swap.colleague, day))
        console.print(f"  {_sentence(swap, has, theirs)}", markup=False, soft_wrap=True)
        for breach in swap.worse[:3]:
            console.print(f"      but {titled(breach)}", markup=False, soft_wrap=True)
    if len(found) > MOST_LINES:
        console.print(f"  and {len(found) - MOST_LINES} more", markup=False)


def _sentence(swap: Swap, has: str, theirs: str) -> str:
    """Say who takes what for what: the colleague's own duties of that day go the other way, as those given do."""
    if swap.gives_day is None:
        taken = f"{swap.colleague} takes {has}" + (f" for {theirs} of the same day" if theirs else "")
    else:
        given = f"{theirs} of the same day and {'+'.join(swap.gives)}" if theirs else "+".join(swap.gives)
        taken = f"{swap.colleague} takes {has} for {given} on {say_day(swap.gives_day)}"
    return f"{taken}; nothing gets worse" if not swap.worse else taken
