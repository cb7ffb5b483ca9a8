"""The months ahead on the terminal."""

from pathlib import Path

from rich.console import Console
from rich.table import Table

from planner.domain.capacity.outlook import ALL, CapacityOutlook, MonthNeed
from planner.reports.leadership.hiring_words import remarks, say_month, verdict

WIDEST = 112
"""Characters of the widest table of a team with few skills."""


def show_capacity(outlook: CapacityOutlook, written: Path) -> None:
    """Print the verdict, the need by month and skill beside the people there are, and what the range says."""
    console = Console(highlight=False)
    console.width = max(console.width, WIDEST, 12 + 26 * (len(outlook.skills) + 1))
    console.print(verdict(outlook), style="bold", markup=False, soft_wrap=True)
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("Needed (range) / there", no_wrap=True)
    columns = (*outlook.skills, ALL)
    for skill in columns:
        table.add_column(skill, justify="right", no_wrap=True)
    for number, month in enumerate(outlook.total):
        cells = (_cell(outlook.of(skill)[number], outlook.tolerance) for skill in columns)
        table.add_row(say_month(month.first_day), *cells)
    console.print()
    console.print(table)
    console.print("! too few people, hires left out\n", markup=False)
    for line in remarks(outlook):
        console.print(line, markup=False, soft_wrap=True)
    console.print(f"\nWritten: {written}, with chart, cost and assumptions", markup=False, soft_wrap=True)


def _cell(month: MonthNeed, tolerance: float) -> str:
    short = " !" if month.gap > tolerance else "  "
    return f"{month.need:.1f} ({month.low:.1f}-{month.high:.1f}) / {month.there:.1f}{short}"
