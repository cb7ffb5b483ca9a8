"""Why a cell is as it is, on the terminal."""

from collections.abc import Sequence
from datetime import date

from rich.console import Console

from planner.domain.outcome.breach import Breach
from planner.domain.roster.rota import Rota
from planner.domain.wording import say_count
from planner.repair.explain_cell import Alternative
from planner.reports.measures.wording import say_day
from planner.reports.problems import titled

MOST_LINES = 4


def show_why(rota: Rota, person: str, day: date, found: Sequence[Alternative]) -> None:
    """Print what speaks against each other duty, musts first, and what the best rota with it would cost."""
    console = Console(highlight=False)
    has = "+".join(rota.duties(person, day)) or "off"
    console.print(f"{person} on {say_day(day)}: {has}", style="bold", markup=False)
    for other in found:
        console.print(f"{other.duty} instead, all else as it is: {_count(other.holds)}", markup=False)
        _list(console, other.holds)
        if other.searched:
            moved = say_count(other.moved, "other cell")
            console.print(f"the best rota with it moves {moved}: {_count(other.remains)}", markup=False)
            _list(console, other.remains)


def _count(breaches: Sequence[Breach]) -> str:
    if not breaches:
        return "nothing speaks against it"
    musts = sum(breach.mode == "must" for breach in breaches)
    shoulds = len(breaches) - musts
    parts = [say_count(musts, "must broken", "musts broken")] if musts else []
    parts += [say_count(shoulds, "rule worse", "rules worse")] if shoulds else []
    return ", ".join(parts)


def _list(console: Console, breaches: Sequence[Breach]) -> None:
    for breach in breaches[:MOST_LINES]:
        console.print(f"    {breach.mode}: {titled(breach)}", markup=False, soft_wrap=True)
    if len(breaches) > MOST_LINES:
        console.print(f"    and {len(breaches) - MOST_LINES} more", markup=False)
