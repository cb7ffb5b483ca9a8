"""The back-test on the terminal: promised beside replayed, and hours beside the usual ways to staff."""

from rich.console import Console
from rich.table import Table

from planner.domain.wording import say_count
from planner.reports.measures.wording import say_day, say_days
from planner.studies.backtest import BackTest, MonthTested

WIDEST = 112
"""Characters of the widest table: a narrower terminal wraps its lines, which is better than figures cut off."""

MOST_BURSTS = 5
"""How many bursts of a month are named."""


def show_back_test(tested: BackTest) -> None:
    """Print how well the promises of the months, which are shown one by one, came true, and which months failed."""
    console = Console(highlight=False)
    for first, last, why in tested.failed:
        console.print(f"\n{say_days(first, last)} {last.year}: not tested, {why}", markup=False, soft_wrap=True)
    if not tested.months:
        return
    said = f"Off by {tested.mean_gap * 100:.1f} points on average; the range holds {tested.covered:.0%} of what came."
    if tested.bursts:
        points = tested.mean_gap_without_bursts * 100
        said += f" Without the bursts {points:.1f} points, and {tested.covered_without_bursts:.0%}."
    console.print(f"\n{said}", markup=False, soft_wrap=True)
    if tested.note:
        console.print(tested.note, markup=False, soft_wrap=True)


def show_month(month: MonthTested) -> None:
    """Print one month: what was promised and came true, its bursts, and the hours of other ways to staff it."""
    console = Console(highlight=False)
    console.width = max(console.width, WIDEST)
    days = say_days(month.first_day, month.last_day)
    console.print(f"\n{days} {month.last_day.year}, planned with the tickets of before", style="bold", markup=False)
    console.print(_promises(month))
    for burst in month.bursts[:MOST_BURSTS]:
        console.print(
            f"A burst: {burst.tickets} {' '.join(burst.names)} tickets on {say_day(burst.day)}, where about "
            f"{say_count(burst.usual, 'is', 'are')} usual.",
            markup=False,
            soft_wrap=True,
        )
    if month.bursts[MOST_BURSTS:]:
        console.print(f"{say_count(len(month.bursts) - MOST_BURSTS, 'smaller burst')} besides.")
    calm = " (without the bursts)" if month.bursts else ""
    console.print(f"Hours for the same service, and the share answered in time{calm}:", markup=False)
    console.print(_hours(month))


def _promises(month: MonthTested) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    titles = ["Priority", "Measure", "Tickets", "Asked", "Promised", "8 of 10 months", "Came true", ""]
    titles += ["No bursts", ""] if month.bursts else []
    for title in titles:
        table.add_column(title, justify="left" if title in ("Priority", "Measure", "") else "right", no_wrap=True)
    for row in month.rows:
        span = f"{row.low:.1%} to {row.high:.1%}"
        cells = [f"{row.tickets:,.0f}", f"{row.target_share:.1%}", f"{row.promised:.1%}", span, f"{row.replayed:.1%}"]
        cells.append(_inside(row.covered))
        if month.bursts:
            cells += [f"{row.without_bursts:.1%}", _inside(row.covered_without_bursts)]
        table.add_row(row.priority, row.measure, *cells)
    return table


def _inside(covered: bool) -> str:
    return "within" if covered else "[red]outside[/red]"


def _hours(month: MonthTested) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    priorities = sorted({priority for way in month.staffings for priority in way.attainment})
    for title in ("Staffed", "Hours", *priorities):
        table.add_column(title, justify="left" if title == "Staffed" else "right")
    for way in month.staffings:
        shares = (f"{way.attainment[each]:.1%}" if each in way.attainment else "" for each in priorities)
        table.add_row(way.name, f"{way.hours:,.0f}", *shares)
    return table
