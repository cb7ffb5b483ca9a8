"""The back-test on the terminal: promised beside replayed, and hours beside the usual ways to staff."""

from rich.console import Console
from rich.table import Table

from planner.backtest import BackTest, MonthTested
from planner.reports.words import say_days


def show_back_test(tested: BackTest) -> None:
    """Print each past month's promises with what its real tickets got, then the hours of other ways to staff it."""
    console = Console(highlight=False)
    for month in tested.months:
        days = say_days(month.first_day, month.last_day)
        console.print(f"\n{days} {month.last_day.year}, planned with the tickets of before", style="bold", markup=False)
        console.print(_promises(month))
        console.print(_hours(month))
    console.print(
        f"\nOff by {tested.mean_gap * 100:.1f} points on average; the range holds {tested.covered:.0%} of what came.",
        markup=False,
    )
    if tested.note:
        console.print(tested.note, markup=False, soft_wrap=True)


def _promises(month: MonthTested) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    for title in ("Priority", "Measure", "Tickets", "Asked", "Promised", "8 of 10 months", "Came true", ""):
        table.add_column(title, justify="left" if title in ("Priority", "Measure", "") else "right")
    for row in month.rows:
        inside = "within" if row.covered else "[red]outside[/red]"
        span = f"{row.low:.1%} to {row.high:.1%}"
        shares = (f"{row.target_share:.1%}", f"{row.promised:.1%}", span, f"{row.replayed:.1%}")
        table.add_row(row.priority, row.measure, f"{row.tickets:,.0f}", *shares, inside)
    return table


def _hours(month: MonthTested) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    priorities = sorted({priority for way in month.staffings for priority in way.attainment})
    for title in ("Staffed", "Hours", *priorities):
        table.add_column(title, justify="left" if title == "Staffed" else "right")
    for way in month.staffings:
        shares = (f"{way.attainment[each]:.1%}" if each in way.attainment else "" for each in priorities)
        table.add_row(way.name, f"{way.hours:,.0f}", *shares)
    return table
