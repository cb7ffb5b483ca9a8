"""The review of a month on the terminal."""

from pathlib import Path

from rich.console import Console
from rich.table import Table as Grid

from planner.domain.outcome.review import Review
from planner.reports.page import Cell, Table
from planner.reports.parts.reviewed import FIGURES, TITLE, review_page

WIDEST = 112
"""Characters of the widest table."""


def show_review(review: Review, written: Path) -> None:
    """Print the verdict, promised and came, the causes, the figures, and what to take over."""
    console = Console(highlight=False)
    console.width = max(console.width, WIDEST)
    page = review_page(review)
    console.print(page.headline, style="bold", markup=False, soft_wrap=True)
    tables = {block.title: block for block in page.blocks if isinstance(block, Table)}
    for title in (TITLE, FIGURES):
        console.print(f"\n{title}", markup=False)
        console.print(_grid(tables[title], without=("Meaning",)))
    console.print("\nWhat the next plan should take over:", markup=False)
    for line in review.advice:
        console.print(f"  {line}", markup=False, soft_wrap=True)
    console.print(f"\nWritten: {written}, with why it differs and every week", markup=False, soft_wrap=True)


def _grid(table: Table, without: tuple[str, ...]) -> Grid:
    grid = Grid(box=None, pad_edge=False, header_style="bold")
    shown = [at for at, column in enumerate(table.columns) if column.title not in without]
    for at in shown:
        column = table.columns[at]
        grid.add_column(column.title, justify="left" if column.form == "text" else "right", no_wrap=True)
    for row in table.rows:
        values = (row[at].value if isinstance(row[at], Cell) else row[at] for at in shown)  # type: ignore[union-attr]
        grid.add_row(*(_text(value, table.columns[at].form) for at, value in zip(shown, values, strict=True)))
    return grid


def _text(value: object, form: str) -> str:
    if value is None:
        return ""
    return f"{value:.1%}" if form == "share" and isinstance(value, float) else str(value)
