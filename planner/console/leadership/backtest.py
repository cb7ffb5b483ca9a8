"""The back-test on the terminal: promised beside replayed, and hours beside the usual ways to staff."""

from pathlib import Path

from rich.console import Console
from rich.table import Table

from planner.domain.outcome.back_test import BackTest
from planner.domain.wording import say_count
from planner.reports.measures.wording import say_day, say_days
from planner.reports.parts.back_tested import back_test_lines
from planner.studies.month_replay import MonthReplay

WIDEST = 112
"""Characters of the widest table: a narrower terminal wraps its lines, which is better than figures cut off."""

MOST_BURSTS = 5
"""How many bursts of a month are named."""


def show_back_test(tested: BackTest, written: Path) -> None:
    """Print how well the promises of all months came true, and where they are written."""
    console = Console(highlight=False)
    console.print("")
    for line in back_test_lines(tested):
        console.print(line, markup=False, soft_wrap=True)
    if tested.months:
        console.print(f"\nWritten: {written}", markup=False, soft_wrap=True)


def show_month(replay: MonthReplay) -> None:
    """Print one month: what was promised and came true, its bursts, and the hours of other ways to staff it."""
    console = Console(highlight=False)
    console.width = max(console.width, WIDEST)
    month = replay.month
    days = f"{say_days(month.first_day, month.last_day)} {month.last_day.year}"
    if month.failure:
        console.print(f"\n{days}: not tested, {month.failure}", markup=False, soft_wrap=True)
        return
    console.print(f"\n{days}, planned with the tickets of before", style="bold", markup=False)
    console.print(_promises(replay))
    for burst in replay.bursts[:MOST_BURSTS]:
        console.print(
            f"A burst: {burst.tickets} {' '.join(burst.names)} tickets on {say_day(burst.day)}, where about "
            f"{say_count(burst.usual, 'is', 'are')} usual.",
            markup=False,
            soft_wrap=True,
        )
    if replay.bursts[MOST_BURSTS:]:
        console.print(f"{say_count(len(replay.bursts) - MOST_BURSTS, 'smaller burst')} besides.")
    if not replay.staffings:  # the back-test was stopped
        return
    calm = " (without the bursts)" if replay.bursts else ""
    console.print(f"Hours for the same service, and the share answered in time{calm}:", markup=False)
    console.print(_hours(replay))


def _promises(replay: MonthReplay) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    titles = ["Priority", "Measure", "Tickets", "Asked", "Promised", "8 of 10 months", "Came true", ""]
    titles += ["No bursts", ""] if replay.bursts else []
    for title in titles:
        table.add_column(title, justify="left" if title in ("Priority", "Measure", "") else "right", no_wrap=True)
    for row in replay.month.rows:
        span = f"{row.low:.1%} to {row.high:.1%}"
        cells = [f"{row.tickets:,.0f}", f"{row.target_share:.1%}", f"{row.promised:.1%}", span, f"{row.replayed:.1%}"]
        cells.append(_inside(row.covered))
        if replay.bursts:
            cells += [f"{row.usual:.1%}", _inside(row.covered_without_bursts)]
        table.add_row(row.priority, row.measure, *cells)
    return table


def _inside(covered: bool) -> str:
    return "within" if covered else "[red]outside[/red]"


def _hours(replay: MonthReplay) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    priorities = sorted({priority for way in replay.staffings for priority in way.attainment})
    for title in ("Staffed", "Hours", *priorities):
        table.add_column(title, justify="left" if title == "Staffed" else "right")
    for way in replay.staffings:
        shares = (f"{way.attainment[each]:.1%}" if each in way.attainment else "" for each in priorities)
        table.add_row(way.name, f"{way.hours:,.0f}", *shares)
    return table
