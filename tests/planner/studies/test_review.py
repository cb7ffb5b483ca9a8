"""A month that is over is compared with its plan: what is known alike comes out alike, and each cause shows itself."""

from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from planner.capacity.service.service_terms import ServiceTerms
from planner.capacity.simulation.simulate import simulate_rota
from planner.domain.errors import InputFaults
from planner.domain.outcome.plan import Plan
from planner.domain.outcome.review import COST, Review
from planner.domain.roster.rota import Rota
from planner.domain.tickets.demand import NEVER, Tickets, no_tickets
from planner.domain.tickets.service_targets import Handling, ServiceTarget
from planner.studies.review import review
from planner.studies.review_causes import ABSENCE, HANDLE, MIX, ROTA, VOLUME
from tests.builders import rota, world
from tests.plans import forecast, plan

GRID = """
Ann E E E E E - -
Bob E E E E E - -
Cem L L L L L - -
Dan - - E E E E E
Eve - - L L L L L
Fay N N N N N N N
"""


@cache
def month() -> Plan:
    """Return a week of six people whose promise was simulated."""
    inputs = world(
        "Ann Bob Cem Dan Eve Fay",
        service=(ServiceTarget("P1", 30, 0.9, resolution_minutes=240), ServiceTarget("P2", 240, 0.9)),
        handling=(Handling("P1", "desk", 30.0, 0.5), Handling("P2", "desk", 40.0, 0.5)),
        replications=20,
        unplanned_absence=0.0,
    )
    made = plan(inputs, rota(GRID), forecast=forecast(inputs, 1.0))
    terms = ServiceTerms.of(inputs, made.forecast.classes)
    return replace(made, promise=simulate_rota(inputs, made.forecast, terms, made.rota))


def came(times: float = 1.0, minutes: float = np.nan) -> Tickets:
    """Return tickets of the week: the forecast's mean times a factor, spread evenly over each class's day."""
    made = month()
    rows = []
    for (priority, skill), mean in zip(made.forecast.classes, made.forecast.mean, strict=True):
        whole = np.floor(np.cumsum(mean * times)).astype(int)
        starts = np.repeat(made.forecast.horizon.starts, np.diff(whole, prepend=0))
        rows += [(int(at), priority, skill) for at in starts]
    opened, priorities, skills = (np.array(column) for column in zip(*sorted(rows), strict=True))
    answered = opened + 20
    return Tickets(
        opened, priorities, skills, np.full(len(opened), NEVER), np.full(len(opened), minutes), answered=answered
    )


def shares(found: Review, name: str) -> dict[str, float]:
    """Return the share of each response target after a cause."""
    cause = next(cause for cause in found.causes if cause.name == name)
    return {priority: share for (priority, measure), share in cause.shares.items() if measure == "response"}


def test_the_same_volume_moves_nothing() -> None:
    """As many tickets as foreseen leave the promise where it is, to a point."""
    found = review(month(), no_tickets(), came())
    promised = {
        row.priority: row.promised for row in month().promise.rows if not row.skill and row.measure == "response"
    }
    assert shares(found, VOLUME) == pytest.approx(promised, abs=0.01)


def test_twice_the_volume_is_named_as_the_cause() -> None:
    """The step of the volume takes most of what is lost, and the advice says how many more came."""
    found = review(month(), no_tickets(), came(2.0))
    promised = found.targets[1].promised
    lost, by_volume = promised - shares(found, MIX)["P2"], promised - shares(found, VOLUME)["P2"]
    assert lost > 0.02
    assert by_volume > lost / 2
    assert any("more tickets came than foreseen" in line for line in found.advice)


def test_what_is_not_known_says_so() -> None:
    """Without logged work and without the rota that was worked these causes are left open."""
    found = review(month(), no_tickets(), came())
    unknown = {cause.name for cause in found.causes if cause.unknown}
    assert unknown == {HANDLE, ABSENCE, ROTA}


def test_longer_work_and_absence_show_in_their_own_steps() -> None:
    """Work of twice the minutes costs service, half of the people away costs more, and both are in the advice."""
    planned = month().rota
    there = Rota.of(each for each in planned.assignments if each.person in ("Ann", "Cem", "Fay"))
    found = review(month(), no_tickets(), came(minutes=70.0), there)
    assert shares(found, HANDLE)["P2"] < shares(found, MIX)["P2"]
    assert shares(found, ABSENCE)["P2"] < shares(found, HANDLE)["P2"]
    assert shares(found, ROTA) == shares(found, ABSENCE)
    away = 1 - len(there.assignments) / len(planned.assignments)
    assert any(f"{away:.1%} of the shifts were missed" in line for line in found.advice)
    assert any("took 70 minutes of work" in line for line in found.advice)


def test_a_rota_that_was_kept_changes_nothing() -> None:
    """Worked as planned, absence and other changes leave every share where it was."""
    found = review(month(), no_tickets(), came(minutes=35.0), month().rota)
    assert shares(found, ABSENCE) == shares(found, ROTA) == shares(found, HANDLE)


def test_the_cost_is_that_of_the_rota_worked() -> None:
    """Ann, at 20 an hour, was away for five early shifts of 7.5 h: the month cost 750 less than planned."""
    made = month()
    people = tuple(replace(each, cost_per_hour=20.0) for each in made.inputs.people)
    made = replace(made, inputs=replace(made.inputs, people=people))
    there = Rota.of(each for each in made.rota.assignments if each.person != "Ann")
    cost = next(each for each in review(made, no_tickets(), came(), there).indicators if each.name.startswith(COST))
    assert cost.name == f"Cost, {made.inputs.settings.currency}"
    assert cost.planned is not None
    assert cost.came == cost.planned - 750
    assert not any(each.name.startswith(COST) for each in review(month(), no_tickets(), came()).indicators)


def test_answers_of_the_export_are_counted() -> None:
    """Every ticket was answered after 20 minutes: all targets of 30 minutes or more were kept."""
    found = review(month(), no_tickets(), came())
    kept = {each.target: (each.came, each.known) for each in found.targets}
    assert kept["P1", "response"][0] == 1.0
    assert kept["P1", "response"][1] == sum(came().priority == "P1")
    assert sum(week.tickets for week in found.weeks) == len(came())


def test_tickets_of_another_month_are_refused() -> None:
    """A review needs tickets of the days of the plan."""
    tickets = came()
    with pytest.raises(InputFaults, match="no ticket was opened"):
        review(month(), no_tickets(), replace(tickets, opened=tickets.opened - 10**6))
