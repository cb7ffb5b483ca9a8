"""The tables as CSV: names, columns and rows that other programs rely on."""

import csv
import json
from pathlib import Path

import pytest

from planner.domain.outcome.breach import Breach
from planner.domain.outcome.plan import Plan
from planner.domain.roster.on_call_tier import Tier
from planner.domain.roster.people import Leave
from planner.domain.roster.shifts import Shift
from planner.domain.tickets.service_targets import Opening
from planner.reports.measures.key_figures import figures
from planner.star.source import StarSource
from planner.star.tables import TABLES
from planner.star.write_star import file_names, write_star
from tests.builders import MONDAY, person, rota, world
from tests.plans import desk_plan, plan

COLUMNS = {
    "assignments.csv": "person,date,duty,kind,tier,start,end,paid_minutes,skills",
    "coverage.csv": "start,end,skill,required,on_duty,gap",
    "promise.csv": "priority,skill,target_minutes,target_share,promised,low,high",
    "forecast.csv": "start,priority,skill,mean,p10,p50,p80,p90,p95",
    "breaches.csv": "rule,mode,person,date,amount,unit,because",
}


def write_tidy(made: Plan, folder: Path) -> None:
    """Write the tables of a plan alone."""
    write_star(StarSource(made), folder)


def _rows(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_files_and_columns_are_those_promised(tmp_path: Path) -> None:
    """A file for each table and no others; the columns that were there first stay first, in their order."""
    write_tidy(desk_plan(), tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == set(file_names("csv"))
    assert len(file_names("csv")) == len(TABLES) + 3
    for name, header in COLUMNS.items():
        assert f"{(tmp_path / name).read_text(encoding='utf-8').splitlines()[0]},".startswith(f"{header},")


def test_the_summary_has_the_key_figures(tmp_path: Path) -> None:
    """summary.json is what the terminal prints as JSON."""
    made = desk_plan()
    write_tidy(made, tmp_path)
    assert json.loads((tmp_path / "summary.json").read_text(encoding="utf-8")) == json.loads(json.dumps(figures(made)))


def test_a_night_across_the_clock_change_has_both_offsets(tmp_path: Path) -> None:
    """The night to 29 March 2026 in London starts at +00:00, ends at +01:00 and pays 7 h."""
    inputs = world("Ann", days=2, first=MONDAY.replace(month=3, day=28), time_zone="Europe/London")
    write_tidy(plan(inputs, rota("Ann N -", first=inputs.horizon.first_day)), tmp_path)
    (row,) = _rows(tmp_path, "assignments.csv")
    assert (row["start"], row["end"]) == ("2026-03-28T22:00+00:00", "2026-03-29T07:00+01:00")
    assert (row["kind"], row["paid_minutes"], row["skills"]) == ("shift", "420", "desk")


def test_on_call_out_of_hours_is_a_row_for_each_stretch(tmp_path: Path) -> None:
    """With opening hours 08 to 18 and hand-over at 09:00, a day on call is 18:00 to 08:00 of the next day."""
    opening = tuple(Opening("office", day, 480, 1080) for day in range(7))
    tier = Tier("Primary", "P", hours="out of hours", turn="day")
    inputs = world("Ann", days=1, tiers=(tier,), openings=opening)
    write_tidy(plan(inputs, rota("Ann P")), tmp_path)
    (row,) = _rows(tmp_path, "assignments.csv")
    assert (row["kind"], row["tier"], row["paid_minutes"]) == ("oncall", "Primary", "0")
    assert (row["start"], row["end"]) == ("2026-06-01T18:00+00:00", "2026-06-02T08:00+00:00")


def test_leave_has_rows_and_its_minutes(tmp_path: Path) -> None:
    """A day of leave counts a fifth of the contract week."""
    inputs = world("Ann", days=2, leave=(Leave("Ann", MONDAY, MONDAY, "AL"),))
    write_tidy(plan(inputs, rota("Ann - E")), tmp_path)
    leave, shift = _rows(tmp_path, "assignments.csv")
    assert (leave["kind"], leave["duty"], leave["paid_minutes"]) == ("leave", "AL", "480")
    assert shift["kind"] == "shift"


def test_text_is_no_formula(tmp_path: Path) -> None:
    """A name that starts with = is written so that a spreadsheet shows it; numbers below 0 stay numbers."""
    inputs = world(days=1, people=(person("=Ann"),))
    write_tidy(plan(inputs, rota("=Ann -")), tmp_path)
    write_tidy(plan(inputs, rota("=Ann E")), tmp_path)
    assert _rows(tmp_path, "assignments.csv")[0]["person"] == "'=Ann"
    assert {row["gap"] for row in _rows(tmp_path, "coverage.csv")} >= {"-1", "0"}


def test_breaches_are_rows(tmp_path: Path) -> None:
    """A breach of a person and day, and one of neither."""
    breaches = (
        Breach("rest between duties", "must", ("Ann",), 60, "min", "too short", "Ann", MONDAY),
        Breach("contract hours", "should", ("Bob",), 30, "min", "too few"),
    )
    write_tidy(plan(world(days=1), rota("Ann E"), breaches), tmp_path)
    rows = _rows(tmp_path, "breaches.csv")
    assert [(row["person"], row["date"]) for row in rows] == [("Ann", "2026-06-01"), ("", "")]


def test_an_old_export_stays_whole_when_writing_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the summary cannot be made, the files of before are as they were, and nothing is left beside them."""
    write_tidy(desk_plan(), tmp_path)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}

    def broken(_: Plan) -> None:
        raise OSError("no space left")

    monkeypatch.setattr("planner.star.write_star.figures", broken)
    with pytest.raises(OSError, match="no space"):
        write_tidy(plan(world(), rota("Ann E")), tmp_path)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_split_shift_has_a_row_for_each_stretch_and_is_paid_once(tmp_path: Path) -> None:
    """08:00 to 13:00 and 17:00 to 20:00: five and three of the eight paid hours."""
    split = (Shift("S", 8 * 60, 20 * 60, break_minutes=240, break_from=13 * 60),)
    inputs = world("Ann", days=1, shifts=split, time_zone="Europe/London")
    write_tidy(plan(inputs, rota("Ann S")), tmp_path)
    rows = [row for row in _rows(tmp_path, "assignments.csv") if row["kind"] == "shift"]
    assert [(row["start"][11:16], row["end"][11:16], row["paid_minutes"]) for row in rows] == [
        ("08:00", "13:00", "300"),
        ("17:00", "20:00", "180"),
    ]
