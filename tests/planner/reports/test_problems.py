"""The page of problems."""

from datetime import date

import pytest

from planner.domain.outcome.breach import Breach
from planner.domain.outcome.conflict import Conflict, WayOut, WorkbookRow
from planner.domain.outcome.plan import Plan
from planner.domain.outcome.refusal import Refusal
from planner.domain.roster.people import Wish
from planner.reports.page import Cell, Table
from planner.reports.problems import WISHES, problems
from scheduling.rules.wishes.wishes import Wishes
from tests.builders import MONDAY, rota, world
from tests.plans import desk_plan, plan


def test_breaches_lead_to_their_cell_musts_first() -> None:
    """The must comes first and points to the person's day; the floor points nowhere."""
    broken = _tables(desk_plan())[0]
    assert [row[0].value for row in broken.rows if isinstance(row[0], Cell)] == ["must", "should"]
    links = [row[-1].goto for row in broken.rows if isinstance(row[-1], Cell)]
    assert links == [("Elisa Moura", date(2026, 5, 10)), None]


@pytest.mark.parametrize(
    ("amount", "parts", "unit", "said"),
    [
        (10, 10, "wishes", "1 wish"),
        (88, 10, "nights", "8.8 nights"),
        (1, 1, "duties", "1 duty"),
        (90, 1, "min", "1.5 h"),
    ],
)
def test_an_amount_is_said_in_units_one_or_many(amount: int, parts: int, unit: str, said: str) -> None:
    """Tenths of a night are a part of one; one of a unit has no plural."""
    breach = Breach("a rule", "should", ("Ann",), amount, unit, "because", "Ann", MONDAY, parts)
    made = plan(world("Ann", days=1), rota("Ann E"), breaches=(breach,))
    assert _tables(made)[0].rows[0][4] == said


def test_refused_wishes_say_what_was_got_and_why() -> None:
    """The three worst reasons are told, the rest is counted."""
    inputs = world("Ann", days=1, wishes=(Wish("Ann", MONDAY, MONDAY, "off", "strong"),))
    reasons = ("E on Mon 1 Jun has 0 people; the least is 1", "second", "third", "fourth", "fifth")
    made = plan(inputs, rota("Ann E"), refusals=(Refusal("Ann", MONDAY, "off", "off", reasons),))
    refused = _tables(made)[1]
    why = "off instead: E on Mon 1 Jun has 0 people; the least is 1; second; third; and 2 more"
    assert refused.rows[0][:6] == ("strong", "Ann", MONDAY, "off", "E", why)
    assert refused.rows[0][6] == "lock the cell with -! and repair: the rota is built around it"


def test_a_refused_wish_that_nothing_holds_can_be_granted_by_hand() -> None:
    """Where only this cell need change, that is what is said."""
    inputs = world("Ann", days=1, wishes=(Wish("Ann", MONDAY, MONDAY, "not E"),))
    made = plan(inputs, rota("Ann E"), refusals=(Refusal("Ann", MONDAY, "not E", "L"),))
    assert _tables(made)[1].rows[0][5:7] == ("nothing speaks against L", "type L into the cell")


def test_a_wish_is_not_listed_twice() -> None:
    """A breach of the rule wishes stands among the refused wishes only."""
    breach = Breach("wishes", "should", ("Ann", MONDAY, "off"), 1, "duties", "refused", "Ann", MONDAY)
    broken = _tables(plan(world("Ann", days=1), rota("Ann E"), (breach,)))[0]
    assert broken.rows[0][5] == "Nothing is wrong."


def _tables(made: Plan) -> list[Table]:
    return [block for block in problems(made).blocks if isinstance(block, Table)]


def test_conflicts_stand_above_the_breaches_with_their_ways_out() -> None:
    """The rows of a conflict share its number, and beside them stand the ways out; bounds come first."""
    rows = (WorkbookRow("Fixed!C5", "Ann is fixed to N"), WorkbookRow("Leave!B2", "Ann is on leave"))
    ways = (WayOut("do not fix Ann to N", 1.0),)
    made = plan(
        world("Ann", days=1), rota("Ann E"),
        conflicts=(Conflict(rows, ways, "Ann", MONDAY),), bounds=(WorkbookRow("Cover!F2", "too few"),),
    )  # fmt: skip
    bounds, conflicts = _tables(made)[:2]
    assert [row[1:2] + row[5:6] for row in bounds.rows] == [("Cover!F2", "too few")]
    assert [row[:2] + row[5:7] for row in conflicts.rows] == [
        (1, "Fixed!C5", "Ann is fixed to N", "do not fix Ann to N"),
        (1, "Leave!B2", "Ann is on leave", ""),
    ]


def test_a_must_that_a_conflict_explains_leads_to_it() -> None:
    """Giving Ann "one duty more" would mend nothing where she is on leave: the conflict says what would."""
    breach = Breach("fixed duties", "must", ("Ann", MONDAY, "N"), 1, "duties", "no duty", "Ann", MONDAY)
    conflict = Conflict((WorkbookRow("Fixed!C5", "Ann is fixed to N"),), (), "Ann", MONDAY)
    made = plan(world("Ann", days=1), rota("Ann -"), (breach,), conflicts=(conflict,))
    assert _tables(made)[1].rows[0][4:7] == ("1 duty", "no duty", "see conflict 1 above")


def test_refused_wishes_are_known_by_the_name_of_their_rule() -> None:
    """Reports import no rules, so the name stands here twice."""
    assert Wishes.name == WISHES
