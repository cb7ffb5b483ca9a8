"""The sample workbooks, and that they are what their script makes."""

import gzip
from collections import defaultdict
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

import openpyxl
import pytest
from make_samples import make_samples

from planner.domain.inputs import Inputs
from planner.domain.outcome.requirement import Requirement
from planner.domain.roster.rota import Assignment, Rota
from planner.workbook.input.read_sheets import read_workbook
from planner.workbook.sheets import SHEETS
from scheduling.checking.check import check_rota
from scheduling.checking.desk import Desk

SAMPLES = Path(__file__).parents[2] / "samples"
NAMES = ("service-desk.xlsx", "small-team.xlsx", "large-desk.xlsx", "follow-the-sun.xlsx", "provider.xlsx")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the samples made anew."""
    folder = tmp_path_factory.mktemp("samples")
    make_samples(folder)
    return folder


@pytest.fixture(scope="module")
def desk() -> Inputs:
    """Return the service desk as it is read."""
    return read_workbook(SAMPLES / "service-desk.xlsx")


@pytest.mark.parametrize("name", NAMES)
def test_the_samples_are_what_the_script_makes(made: Path, name: str) -> None:
    """Nobody has edited a sample by hand: every input cell is the script's."""
    old, new = (openpyxl.load_workbook(folder / name) for folder in (SAMPLES, made))
    for sheet in SHEETS:
        assert list(old[sheet.title].values) == list(new[sheet.title].values), sheet.title


@pytest.mark.parametrize("name", ["small-team-tickets.csv", "large-desk-tickets.csv.gz", "provider-tickets.csv"])
def test_invented_tickets_are_what_the_script_makes(made: Path, name: str) -> None:
    """The invented exports come out the same every time, however they are packed."""
    old, new = ((folder / name).read_bytes() for folder in (SAMPLES, made))
    if name.endswith(".gz"):
        old, new = gzip.decompress(old), gzip.decompress(new)
    assert old == new


def test_the_desk_is_as_described(desk: Inputs) -> None:
    """28 people, 4 skills, four kinds of shift, 31 days, and all 15,170 tickets are ours."""
    assert len(desk.people) == 28
    assert len(desk.skills) == 4
    assert {shift.kind for shift in desk.shifts} == {"day", "late", "night", "office"}
    assert len(desk.horizon.days) == 31
    assert len(desk.tickets) == desk.tickets.reading.rows == 15_170
    assert any(person.contract_minutes < 40 * 60 for person in desk.people)
    assert {tier.name for tier in desk.tiers} == {"Primary", "Secondary"}


def test_the_large_desk_is_as_described() -> None:
    """150 people, 6 skills, two sites with their own shifts and time zone; each skill has somebody on either site."""
    large = read_workbook(SAMPLES / "large-desk.xlsx")
    assert (len(large.people), len(large.skills), len(large.horizon.days)) == (150, 6, 31)
    assert {shift.zone for shift in large.shifts} == {"", "Asia/Manila"}
    for skill in large.skills:
        assert {person.zone for person in large.people if skill in person.skills} == {"Europe/London", "Asia/Manila"}
    assert len(large.tickets) == large.tickets.reading.rows > 20_000


def test_the_desk_can_do_its_work(desk: Inputs) -> None:
    """The work of an average weekday is well below what 28 people deliver after nights, weekends and leave."""
    minutes = {(row.priority, row.skill): row.minutes for row in desk.handling}
    work = defaultdict[str, float](float)
    for priority, skill in zip(desk.tickets.priority.tolist(), desk.tickets.skill.tolist(), strict=True):
        work[skill] += minutes[priority, skill] / 60
    weeks = 8
    paid = sum(desk.target_minutes(person) for person in desk.people) / 60 / 31 * 7
    nights_and_weekends = 7 * 2 * 8 + 2 * 4 * 8
    productive = (paid - nights_and_weekends) * 0.96 * 0.95 * 0.85
    assert 0.5 < sum(work.values()) / weeks / productive < 0.8
    assert set(work) == set(desk.skills)


def test_every_skill_has_enough_people(desk: Inputs) -> None:
    """No skill hangs on fewer than six people, and each tier on fewer than four."""
    for skill in desk.skills:
        assert sum(skill in person.skills for person in desk.people) >= 6
    for tier in desk.tiers:
        called = [
            p for p in desk.people if p.proficiency(tier.skills) and (p.on_call is None or tier.code in p.on_call)
        ]
        assert len(called) >= 4


@pytest.mark.parametrize("name", NAMES)
def test_the_days_before_the_plan_kept_the_rules(name: str) -> None:
    """What was worked before the plan, judged as a rota of its own, breaks no must about any person."""
    inputs = read_workbook(SAMPLES / name)
    days = [done.day for done in inputs.previous]
    settings = replace(inputs.settings, first_day=min(days), last_day=max(days))
    before = Inputs(settings, inputs.people, inputs.skills, inputs.shifts, tiers=inputs.tiers)
    broken = check_rota(Desk.of(before, Requirement()), Rota.of(inputs.previous))
    assert [str(breach.because) for breach in broken if breach.mode == "must" and breach.person] == []


def test_the_licence_of_the_real_tickets_stands_beside_them() -> None:
    """Who collected the tickets, where they are from and their licence are said in the same folder."""
    text = (SAMPLES / "README.md").read_text(encoding="utf-8")
    for words in ("CC BY 4.0", "UCI", "498", "Amaral", "Fantinato", "Peres"):
        assert words in text


def test_the_sites_hand_over_across_the_clock_change() -> None:
    """The shifts of the three sites cover every minute of October, and overlap at each hand-over by 30 min or more."""
    inputs = read_workbook(SAMPLES / "follow-the-sun.xlsx")
    assert {shift.zone for shift in inputs.shifts} == {"Asia/Kolkata", "Europe/Dublin", "America/Denver"}
    spans = sorted(shift.span(day, "UTC") for day in inputs.horizon.days for shift in inputs.shifts)
    overlaps = [end - start for (_, end), (start, _) in pairwise(spans)]
    assert min(overlaps) == 30
    before, after = (spans[3 * (day - 1) : 3 * day] for day in (24, 25))
    assert [b[0] - a[0] for a, b in zip(before, after, strict=True)] == [1440, 1500, 1440]


def test_the_hand_over_is_kept_when_all_sites_work_and_broken_when_one_does_not() -> None:
    """With everybody at work on 25 and 26 October the musts of the Cover sheet hold on the 26th; not without Denver."""
    inputs = read_workbook(SAMPLES / "follow-the-sun.xlsx")
    days = (date(2026, 10, 25), date(2026, 10, 26))
    everybody = [Assignment(p.name, day, code) for p in inputs.people for day in days for code in p.shifts]
    for rota, kept in ((everybody, True), ([a for a in everybody if a.duty != "C"], False)):
        found = check_rota(Desk.of(inputs, Requirement()), Rota.of(rota))
        assert kept != any(b.rule == "cover by hand" and b.mode == "must" and b.day == days[1] for b in found)
