"""People who change."""

import pytest

from planner.domain.scenario import Change
from tests.planner.studies.changes.desks import assert_refused, under


def test_a_skill_comes_with_its_speed_and_goes_with_0() -> None:
    """Ann learns the network at 0.8 of the usual speed; Bob forgets it."""
    changed = under(
        Change("skill", applies_to="Ann", words="net 0.8"), Change("skill", applies_to="Bob", words="net 0")
    )
    assert dict(changed.person["Ann"].skills) == {"desk": 1.0, "net": 0.8}
    assert dict(changed.person["Bob"].skills) == {"desk": 1.0}


def test_grade_site_contract_and_shifts_are_set() -> None:
    """Ann becomes a senior in Riga with 30 hours who works early shifts only; Cy works any."""
    changed = under(
        Change("grade", applies_to="Ann", words="Senior"),
        Change("site", applies_to="Ann", words="Riga"),
        Change("contract hours", 30, "Ann"),
        Change("shifts worked", applies_to="Ann", words="E"),
        Change("shifts worked", applies_to="Cy", words="any"),
    )
    ann = changed.person["Ann"]
    assert (ann.grade, ann.site, ann.zone, ann.contract_minutes) == ("Senior", "Riga", "Europe/Riga", 1800)
    assert (ann.shifts, changed.person["Cy"].shifts) == (frozenset("E"), frozenset())


def test_cost_is_set_for_some_and_raised_for_all() -> None:
    """Seniors cost 40 an hour, and then all get 5% more."""
    changed = under(Change("cost per hour", 40, "Senior"), Change("pay", 0.05))
    assert [round(p.cost_per_hour, 2) for p in changed.people] == [21.0, 42.0, 0.0]


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (Change("skill", applies_to="Ann", words="cobol"), "no skill of the Skills sheet"),
        (Change("site", applies_to="Ann", words="Oslo"), "no site of the Sites sheet"),
        (Change("shifts worked", applies_to="Ann", words="X"), "X is no shift"),
    ],
)
def test_unknown_names_are_refused(change: Change, why: str) -> None:
    """A skill, site or shift that the workbook does not know."""
    assert_refused(change, why)
