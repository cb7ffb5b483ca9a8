"""The months ahead on the terminal."""

from pathlib import Path

from rich.console import Console
from rich.table import Table

from planner.domain.capacity.outlook import ALL, CapacityOutlook, MonthNeed
from planner.reports.leadership.hiring_words import remarks, say_month, verdict

FEW = 3
"""Up to so many skills all have a column; of more, those that lack people somewhere."""

_COLUMN = 30  # characters


def show_capacity(outlook: CapacityOutlook, written: Path) -> None:
    """Print the verdict, the need by month and skill beside the people there are, and what the range says."""
    console = Console(highlight=False)
    short = [skill for skill in outlook.skills if any(map(outlook.is_short, outlook.of(skill)))]
    shown = (*(outlook.skills if len(outlook.skills) <= FEW else short), ALL)
    console.width = max(console.width, 24 + _COLUMN * len(shown))
    console.print(verdict(outlook), style="bold", markup=False, soft_wrap=True)
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("Needed (range) / there", no_wrap=True)
    for skill in shown:
        table.add_column(skill, justify="right", no_wrap=True)
    for number, month in enumerate(outlook.total):
        cells = (_cell(outlook, outlook.of(skill)[number]) for skill in shown)
        table.add_row(say_month(month.first_day), *cells)
    console.print()
    console.print(table)
    console.print("! too few people, hires left out\n", markup=False)
    if enough := [skill for skill in outlook.skills if skill not in shown]:
        console.print(f"Enough people in every month: {', '.join(enough)}.", markup=False, soft_wrap=True)
    for line in remarks(outlook):
        console.print(line, markup=False, soft_wrap=True)
    console.print(f"\nWritten: {written}, with chart, cost and assumptions", markup=False, soft_wrap=True)


def _cell(outlook: CapacityOutlook, month: MonthNeed) -> str:
    short = " !" if outlook.is_short(month) else "  "
    return f"{month.need:.1f} ({month.low:.1f}-{month.high:.1f}) / {month.there:.1f}{short}"
