"""The invented ticket export of the example."""

import csv
from collections import Counter
from datetime import datetime
from pathlib import Path

from planner.workbook.template.example_tickets import GROUPS, PRIORITIES, write_example_tickets


def test_the_same_seed_gives_the_same_file(tmp_path: Path) -> None:
    """Whoever makes the example gets the very same tickets; another seed gives others."""
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        write_example_tickets(tmp_path / name, seed)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
    assert (tmp_path / "a").read_bytes() != (tmp_path / "c").read_bytes()


def test_tickets_follow_office_hours(tmp_path: Path) -> None:
    """Most come on weekdays between 8 and 17, in every group and priority, and none is solved before it opens."""
    write_example_tickets(tmp_path / "a")
    with (tmp_path / "a").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    opened = [datetime.fromisoformat(row["Created time"]) for row in rows]
    office = sum(at.weekday() < 5 and 8 <= at.hour < 17 for at in opened)
    assert 0.7 < office / len(rows) < 0.95
    assert {row["Group"] for row in rows} == set(GROUPS)
    assert {row["Priority"] for row in rows} == set(PRIORITIES)
    assert all(row["Resolved time"] >= row["Created time"] for row in rows)
    assert 0.5 < Counter(row["Priority"] for row in rows)["Medium"] / len(rows) < 0.7
