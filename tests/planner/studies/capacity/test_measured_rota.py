"""On which rota the efficiency is measured: typed, published, of a result, or planned now."""

from dataclasses import replace
from datetime import timedelta

import pytest

from planner.archive.version import Draft, Version
from planner.domain.capacity.assumption import Assumption
from planner.domain.outcome.plan import Plan
from planner.domain.roster.rota import Rota
from planner.studies.capacity.measured_rota import RealRota, measured_efficiency, published_rota
from tests.builders import rota
from tests.planner.studies.capacity.desks import desk, near
from tests.planner.studies.test_review import month


def _never() -> Plan:
    raise AssertionError("nothing is planned where a rota is known")


def _version(number: int, worked: Rota, weeks_back: int = 2) -> Version:
    first = desk().settings.first_day - timedelta(weeks=weeks_back)
    draft = Draft(first, first + timedelta(days=6), "Ann", "", "hash", 0, worked)
    return Version(number, "2026-03-01T08:00:00+00:00", draft)


def test_the_typed_value_stands() -> None:
    """With a value on the Capacity sheet nothing is measured."""
    inputs = replace(desk(), assumptions=(Assumption("rostering efficiency", 0.77),))
    found = measured_efficiency(inputs, near(), None, _never)
    assert (found.share, found.source) == (0.77, "Capacity sheet")


def test_a_real_rota_is_taken_before_a_plan() -> None:
    """The rota that people have is measured, and named."""
    made = month()
    real = RealRota("the rota of team.rota.xlsx", made.rota, made.inputs)
    assert "the rota of team.rota.xlsx" in measured_efficiency(made.inputs, made.forecast, real, _never).source


def test_without_one_a_plan_is_made() -> None:
    """The plan's own rota is measured, and the source says so."""
    made = month()
    found = measured_efficiency(made.inputs, made.forecast, None, lambda: made)
    assert "the rota that this program plans" in found.source


@pytest.mark.parametrize(("person", "taken"), [("Ann", 2), ("Zoe", 1)])
def test_the_last_published_rota_of_known_people(person: str, taken: int) -> None:
    """The last version counts, unless somebody in it is not on the People sheet any more."""
    first = desk().settings.first_day - timedelta(weeks=2)
    versions = (_version(1, rota("Bob E E", first)), _version(2, rota(f"{person} E E", first)))
    found = published_rota(versions, desk())
    assert found is not None
    assert found.rota == versions[taken - 1].rota
    assert found.inputs.settings.first_day == first


def test_nothing_published() -> None:
    """An empty archive has no rota to measure."""
    assert published_rota((), desk()) is None
