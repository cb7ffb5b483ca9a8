"""Writes an invented desk of any size: python samples/make_desk.py --people 500 --out desk.xlsx."""

import argparse
from pathlib import Path

from large_desk import large_desk
from large_desk_tickets import write_tickets

from planner.workbook.template.template import write_template

SECONDS = {150: 300, 500: 600}
"""Solver seconds on the Plan sheet for desks up to so many people."""


def make_desk(people: int, path: Path) -> None:
    """Write the workbook of a desk of so many people and, beside it, its ticket export."""
    tickets = path.with_name(f"{path.stem}-tickets.csv.gz")
    write_tickets(tickets, people)
    seconds = next((seconds for most, seconds in SECONDS.items() if people <= most), max(SECONDS.values()))
    write_template(path, large_desk(people, tickets.name, seconds))


def main() -> None:
    """Run it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=500)
    parser.add_argument("--out", type=Path, default=Path("desk-500.xlsx"))
    asked = parser.parse_args()
    make_desk(asked.people, asked.out)
    print(f"Written: {asked.out}")


if __name__ == "__main__":
    main()
