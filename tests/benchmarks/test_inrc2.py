"""The nurse rostering competition's format, its penalties, and the same in the product's rules: a case by hand."""

from pathlib import Path
from random import Random

import pytest

from planner.domain.roster.rota import Assignment, Rota
from scheduling.checking.active_rules import rules_in_force
from scheduling.checking.check import check_rota
from scheduling.checking.desk import Desk
from scheduling.model.levels import LEVELS
from tests.benchmarks.inrc2_inputs import inputs_of, requirement_of, rows_of
from tests.benchmarks.inrc2_instance import Before, Contract, Roster, Span, read_roster
from tests.benchmarks.inrc2_penalty import Row, faults, penalties

SCENARIO = """SCENARIO = tiny

WEEKS = 1

SKILLS = 2
Head
Nurse

SHIFT_TYPES = 2
Early (2,3)
Night (1,2)

FORBIDDEN_SHIFT_TYPES_SUCCESSIONS
Early 0
Night 1 Early

CONTRACTS = 1
Full (4,5) (2,3) (2,3) 0 1

NURSES = 2
Ann Full 2 Head Nurse
Bob Full 1 Nurse
"""

HISTORY = """HISTORY
0 tiny

NURSE_HISTORY
Ann 0 0 Early 1 1 0
Bob 0 0 None 0 0 3
"""

WEEK = """WEEK_DATA
tiny

REQUIREMENTS
Early Head (1,1) (0,0) (0,0) (0,0) (0,0) (0,0) (0,0)
Early Nurse (0,1) (1,2) (0,0) (0,0) (0,0) (0,0) (0,0)
Night Head (0,0) (0,0) (0,0) (0,0) (0,0) (0,0) (0,0)
Night Nurse (0,0) (0,0) (0,1) (0,0) (0,0) (0,0) (0,0)

SHIFT_OFF_REQUESTS = 2
Ann Any Tue
Bob Night Wed
"""


@pytest.fixture
def roster(tmp_path: Path) -> Roster:
    """Return one week of two nurses."""
    for name, text in (("scenario", SCENARIO), ("history", HISTORY), ("week", WEEK)):
        (tmp_path / name).write_text(text)
    return read_roster(tmp_path / "scenario", tmp_path / "history", [tmp_path / "week"])


def rows(**weeks: str) -> list[Row]:
    """Return rows from a letter a day, capital where a head nurse is meant: "e" early, "n" night, "-" off."""
    words = {"e": "Early", "n": "Night"}
    return [
        (name, day, words[cell.lower()], "Head" if cell.isupper() else "Nurse")
        for name, cells in weeks.items()
        for day, cell in enumerate(cells)
        if cell != "-"
    ]


def test_the_format_is_read_as_it_stands(roster: Roster) -> None:
    """Every part is where the format says."""
    assert (roster.name, roster.weeks, roster.skills) == ("tiny", 1, ["Head", "Nurse"])
    assert roster.runs == {"Early": Span(2, 3), "Night": Span(1, 2)}
    assert roster.barred == {("Night", "Early")}
    assert roster.contracts["Full"] == Contract(Span(4, 5), Span(2, 3), Span(2, 3), 0, True)
    assert roster.nurses["Ann"].skills == ("Head", "Nurse")
    assert roster.before["Ann"] == Before(0, 0, "Early", 1, 1, 0)
    assert roster.cover[1, "Early", "Nurse"] == (1, 2)
    assert roster.off_requests == [("Ann", 1, "Any"), ("Bob", 2, "Night")]


def test_more_or_fewer_weeks_than_the_scenario_says_are_refused(tmp_path: Path) -> None:
    """A week too few would be scored as if it were all."""
    for name, text in (("scenario", SCENARIO), ("history", HISTORY)):
        (tmp_path / name).write_text(text)
    with pytest.raises(ValueError, match="1 weeks, not 0"):
        read_roster(tmp_path / "scenario", tmp_path / "history", [])


def test_every_penalty_by_hand(roster: Roster) -> None:
    """Ann goes on from an early, works four days in a row, is off a day, works Saturday; Bob has had three days off.

    Missing: Monday's nurse, one of Tuesday's two. Runs: Ann's fourth day, her single early of the history ends with
    two; Bob's single early on Tuesday (15) is a single day (30). Rest: Ann's one day off between (30), Bob's fourth day
    off on Monday (30) and his fourth and fifth at the end (60). Tuesday is not off for Ann; her weekend is half (30)
    and one too many (30). Bob has 1 of 4 assignments.
    """
    found = penalties(roster, rows(Ann="Eenn-n-", Bob="-e-----"))
    assert found == {
        "optimal coverage": 30,
        "consecutive assignments": 60 + 15 + 30 + 30,
        "consecutive days off": 120,
        "preferences": 10,
        "complete weekends": 30,
        "total assignments": 60,
        "working weekends": 30,
    }


def test_hard_constraints_by_hand(roster: Roster) -> None:
    """Two shifts on a day, Tuesday's nurse missing, an early after a night, a head nurse who is none."""
    twice = [*rows(Ann="E-ne---", Bob="E------"), ("Bob", 0, "Night", "Nurse")]
    assert [fault[:2] for fault in faults(roster, twice)] == ["H1", "H2", "H3", "H4"]


@pytest.mark.parametrize("seed", range(20))
def test_the_products_checker_finds_what_the_scorer_finds(roster: Roster, seed: int) -> None:
    """Random rosters cost by the rules what they cost by the penalties, and break a must where a hard one is broken."""
    dice, inputs = Random(seed), inputs_of(roster)
    made = [
        (name, day, dice.choice(list(roster.runs)), dice.choice(nurse.skills))
        for name, nurse in roster.nurses.items()
        for day in roster.days
        if dice.random() < 0.7
    ]
    rota = Rota.of(Assignment(n, inputs.horizon.days[day], f"{shift}/{skill}") for n, day, shift, skill in made)
    weight = {rule.name: rule.weight * LEVELS[rule.level] for rule in rules_in_force(inputs)}
    breaches = check_rota(Desk.of(inputs, requirement_of(roster)), rota)
    paid = sum(
        weight[b.rule] * (b.amount / 480 if b.unit == "min" else b.amount) / 200 for b in breaches if b.mode == "should"
    )
    assert paid == sum(penalties(roster, made).values())
    assert any(b.mode == "must" for b in breaches) == bool(list(faults(roster, rows_of(roster, rota))))
    assert sum(penalties(roster, rows_of(roster, rota)).values()) <= paid
