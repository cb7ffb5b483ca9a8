"""A portfolio of teams on the terminal."""

from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from planner.reports.leadership.portfolio_page import TeamLine, headline, promises_of


def show_team(line: TeamLine) -> None:
    """Print one team as its plan ends: its verdict and where its result is."""
    written = f", written: {line.file}" if line.figures else ""
    Console(highlight=False).print(f"{line.team}: {line.verdict}{written}", markup=False, soft_wrap=True)


def show_portfolio(lines: Sequence[TeamLine], written: Path) -> None:
    """Print the verdict on all teams, and a line of figures for each."""
    console = Console(highlight=False)
    console.print(f"\n{headline(lines)}", style="bold", markup=False, soft_wrap=True)
    promises = promises_of(lines)
    console.width = max(console.width, 70 + 14 * len(promises))
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("team")
    for name in (*promises, "heads", "hours short", "cost"):
        table.add_column(name, justify="right", no_wrap=True)
    for line in lines:
        if line.figures is None:
            continue
        key = line.figures
        shares = {
            f"{row.priority} {row.measure}": f"{row.promised:.1%}{'' if row.kept else ' !'}" for row in key.promise
        }
        cost = f"{key.total_cost:,.0f} {key.currency}"
        cells = (*(shares.get(promise, "") for promise in promises), str(key.heads), f"{key.hours_short:.1f}", cost)
        table.add_row(line.team, *cells)
    console.print(table)
    console.print("! below target", markup=False)
    console.print(f"\nWritten: {written}", markup=False, soft_wrap=True)
