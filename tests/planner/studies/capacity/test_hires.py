"""Whom to hire by when, on balances that can be worked by hand."""

from datetime import date

import numpy as np

from planner.domain.capacity.assumption import Assumption
from planner.domain.capacity.month_spans import month_spans
from planner.domain.capacity.outlook import Hire
from planner.studies.capacity.assumptions import Assumptions
from planner.studies.capacity.hires import Balance, find_hires

SPANS = month_spans(date(2026, 6, 1), 6)
DESK, NET = frozenset({"desk"}), frozenset({"net"})
LEAD = Assumptions((Assumption("hiring lead time", 8), Assumption("ramp-up", 4)))


def hires(need: list[list[float]], there: list[list[float]], as_of: date = date(2026, 1, 1)) -> tuple[Hire, ...]:
    """Return the hires for heads needed and there by month, of desk, net, and both."""
    sets = (DESK, NET, DESK | NET)
    balance = Balance(SPANS, sets, 160 * np.array(need).T, 160 * np.array(there).T, np.full(6, 160.0))
    return find_hires(balance, LEAD, as_of, lambda skill: frozenset({skill}))


def test_enough_people_need_no_hire() -> None:
    """Nobody is hired while every set of skills has its hours, and for a gap smaller than the one left open."""
    assert hires([[2.0] * 6, [1.0] * 6, [3.0] * 6], [[3.0] * 6, [0.8] * 6, [3.8] * 6]) == ()


def test_a_growing_need_hires_in_time() -> None:
    """Net lacks one head from September on: hiring begins twelve weeks before 1 September."""
    need = [[1.0] * 6, [1.0] * 3 + [2.0] * 3, [2.0] * 3 + [3.0] * 3]
    (one,) = hires(need, [[1.0] * 6, [1.0] * 6, [2.0] * 6])
    assert (one.skill, one.needed, one.begin) == ("net", date(2026, 9, 1), date(2026, 6, 9))
    assert (one.first_day, one.counts, one.late) == (date(2026, 8, 4), date(2026, 9, 1), False)


def test_two_skills_that_share_people() -> None:
    """Each skill has holders enough, both together lack a head: one is hired, for the skill that lacks more."""
    need = [[2.0] * 6, [2.0] * 6, [4.0] * 6]
    (one,) = hires(need, [[2.0] * 6, [2.2] * 6, [3.0] * 6])
    assert one.skill == "desk"


def test_a_single_month_is_no_reason_to_hire() -> None:
    """A gap of one month alone is left to overtime."""
    need = [[1.0, 1.0, 2.5, 1.0, 1.0, 1.0], [1.0] * 6, [2.0, 2.0, 3.5, 2.0, 2.0, 2.0]]
    assert hires(need, [[1.0] * 6, [1.0] * 6, [2.0] * 6]) == ()


def test_too_late_is_told() -> None:
    """A head that is missing in June already, asked for on 1 May, counts in full twelve weeks later only."""
    found = hires([[3.0] * 6, [1.0] * 6, [4.0] * 6], [[1.0] * 6, [1.0] * 6, [2.0] * 6], date(2026, 5, 1))
    assert [(one.skill, one.late, one.begin, one.counts) for one in found] == [
        ("desk", True, date(2026, 5, 1), date(2026, 7, 24))
    ] * 2
