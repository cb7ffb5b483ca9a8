"""Laws of handle times from logged work."""

import numpy as np
import pytest

from planner.capacity.service.handle_estimates import handle_estimates
from planner.domain.inputs import Inputs
from planner.domain.tickets.demand import Tickets
from tests.builders import world


def logged(**minutes: object) -> Inputs:
    """Return inputs with P3 tickets of each skill that took these minutes (NaN: not logged), open for ten days."""
    columns = [(skill, value) for skill, values in minutes.items() for value in np.asarray(values, float).tolist()]
    opened = np.arange(len(columns), dtype=np.int64)
    skill = np.array([s for s, _ in columns])
    work = np.array([value for _, value in columns])
    return world(
        skills=tuple(minutes),
        people=(),
        tickets=Tickets(opened, np.full(len(columns), "P3"), skill, opened + 14400, work),
    )


def test_log_normal_work_is_found_again() -> None:
    """Many tickets with median 20 and sigma 0.8 give mean 27.5 and spread 0.95, however long they stayed open."""
    rng = np.random.default_rng(2)
    (found,) = handle_estimates(logged(desk=20 * np.exp(0.8 * rng.standard_normal(20_000))))
    assert found.minutes == pytest.approx(20 * np.exp(0.32), rel=0.03)
    assert found.spread == pytest.approx(np.sqrt(np.expm1(0.64)), rel=0.05)
    assert found.tickets == 20_000


def test_one_forgotten_timer_changes_little() -> None:
    """A ticket logged with a month of work does not move the estimate by more than a few per cent."""
    usual = np.exp(np.linspace(2, 4, 200))
    (calm,), (wild,) = (handle_estimates(logged(desk=minutes)) for minutes in (usual, np.append(usual, 43_200)))
    assert wild.minutes == pytest.approx(calm.minutes, rel=0.03)


def test_few_tickets_are_drawn_towards_the_priority() -> None:
    """A class with one slow ticket stays near its priority; one with none logged takes the priority's estimate."""
    found = {e.skill: e for e in handle_estimates(logged(desk=[10.0] * 200, net=[80.0], web=[np.nan]))}
    assert 10 < found["net"].minutes < 13
    assert found["web"].minutes == pytest.approx(10)
    assert (found["net"].tickets, found["web"].tickets) == (1, 0)


def test_without_logged_work_there_is_no_estimate() -> None:
    """Resolution times alone say nothing of hands-on work."""
    assert handle_estimates(logged(desk=[np.nan] * 5)) == ()
    assert handle_estimates(world()) == ()
