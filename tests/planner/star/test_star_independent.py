"""Rest, leave, hours and cover of a planned month, recomputed from the exported files with nothing of ours imported."""

import csv
import json
import shutil
import subprocess
import sys
from datetime import datetime, timedelta
from itertools import combinations, pairwise
from pathlib import Path

import pytest

HOUSE = Path(__file__).resolve().parents[3]
COMMAND = (sys.executable, "-c", "from cli import main; main()")
LEAST_REST = timedelta(hours=11)

Row = dict[str, str]


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tidy files of the small team, planned and exported from the command line as a user does."""
    folder = tmp_path_factory.mktemp("small")
    for name in ("small-team.xlsx", "small-team-tickets.csv"):
        shutil.copy(HOUSE / "samples" / name, folder)
    source, result = folder / "small-team.xlsx", folder / "small-team.rota.xlsx"
    plan = [*COMMAND, "plan", str(source), "--seconds", "4", "-q"]
    planned = subprocess.run(plan, cwd=HOUSE, check=False, capture_output=True, text=True)
    assert result.is_file(), planned.stderr
    for file in folder.glob("small-team-*"):
        file.unlink()
    subprocess.run([*COMMAND, "export", result, "--out", folder / "out"], cwd=HOUSE, check=True, capture_output=True)
    return folder / "out"


def _rows(folder: Path, name: str) -> list[Row]:
    with (folder / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _span(row: Row) -> tuple[datetime, datetime]:
    return datetime.fromisoformat(row["start"]), datetime.fromisoformat(row["end"])


def _shifts(folder: Path) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in _rows(folder, "assignments.csv"):
        if row["kind"] == "shift":
            found.setdefault(row["person"], []).append(row)
    return {person: sorted(rows, key=_span) for person, rows in found.items()}


def test_everybody_rests_between_shifts(exported: Path) -> None:
    """From the end of a shift to the start of the next are at least 11 elapsed hours."""
    shifts = _shifts(exported)
    assert sum(map(len, shifts.values())) > 50
    for person, rows in shifts.items():
        for one, other in pairwise(rows):
            assert _span(other)[0] - _span(one)[1] >= LEAST_REST, (person, one["date"], other["date"])


def test_nobody_works_or_is_on_call_on_leave(exported: Path) -> None:
    """On a day of leave a person has no other row."""
    rows = _rows(exported, "assignments.csv")
    leave = {(row["person"], row["date"]) for row in rows if row["kind"] == "leave"}
    assert leave
    assert not [row for row in rows if row["kind"] != "leave" and (row["person"], row["date"]) in leave]


def test_hours_add_up(exported: Path) -> None:
    """Paid minutes fit into the shift, their sum is the staffed hours, and no seven days have more than 60 h."""
    shifts = _shifts(exported)
    for rows in shifts.values():
        for row in rows:
            start, end = _span(row)
            assert 0 < int(row["paid_minutes"]) <= (end - start) / timedelta(minutes=1)
            week = [r for r in rows if start <= _span(r)[0] < start + timedelta(days=7)]
            assert sum(int(r["paid_minutes"]) for r in week) <= 60 * 60
    total = sum(int(row["paid_minutes"]) for rows in shifts.values() for row in rows) / 60
    summary = json.loads((exported / "summary.json").read_text(encoding="utf-8"))
    assert total == pytest.approx(summary["staffed_hours"])


def test_cover_is_what_the_assignments_give(exported: Path) -> None:
    """For each skill and interval after the first day on duty are those on shift, or also those on call for a tier."""
    rows = [row for row in _rows(exported, "assignments.csv") if row["kind"] != "leave"]
    tiers = sorted({row["tier"] for row in rows} - {""})
    counted = [{"", *some} for size in range(len(tiers) + 1) for some in combinations(tiers, size)]
    coverage = _rows(exported, "coverage.csv")
    first = _span(coverage[0])[0] + timedelta(days=1)
    checked = 0
    for each in coverage:
        start, end = _span(each)
        if start < first or "(" in each["skill"] or each["skill"] == "anybody":
            continue
        able = [row for row in rows if set(row["skills"].split(";")) & set(each["skill"].split(";"))]
        here = [row for row in able if _span(row)[0] < end and _span(row)[1] > start]
        assert int(each["on_duty"]) in {
            _least([row for row in here if row["tier"] in some], start, end) for some in counted
        }
        assert int(each["gap"]) == int(each["on_duty"]) - int(each["required"])
        checked += 1
    assert checked > 1000


def _least(rows: list[Row], start: datetime, end: datetime) -> int:
    """Return the least number of people there at any time of an interval."""
    cuts = {start, *(cut for row in rows for cut in _span(row) if start < cut < end)}
    return min(len({row["person"] for row in rows if _span(row)[0] <= cut < _span(row)[1]}) for cut in cuts)


def test_on_call_is_always_answered_by_one(exported: Path) -> None:
    """Rows on call of a tier never overlap for one person, and each names its tier."""
    calls = [row for row in _rows(exported, "assignments.csv") if row["kind"] == "oncall"]
    assert calls
    for person, tier in {(row["person"], row["tier"]) for row in calls}:
        mine = sorted(_span(row) for row in calls if (row["person"], row["tier"]) == (person, tier))
        assert tier
        assert all(one[1] <= other[0] for one, other in pairwise(mine))
