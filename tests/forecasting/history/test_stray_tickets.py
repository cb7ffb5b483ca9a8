"""Single tickets far from all others."""

import numpy as np
import pytest

from forecasting.history.stray_tickets import leave_out_strays
from planner.domain.tickets.demand import NEVER, Tickets

DAY = 1440


def _tickets(days: list[float]) -> Tickets:
    opened = np.sort(np.array(days) * DAY).astype(np.int64)
    names, size = np.full(len(opened), "P1"), len(opened)
    return Tickets(opened, names, names, np.full(size, NEVER, np.int64), np.full(size, np.nan))


@pytest.mark.parametrize("far", [4000.5, 20000.5])
def test_one_ticket_of_another_year_is_left_out_and_named(far: float) -> None:
    """A ticket years before or after thirty others is no part of their record."""
    near = [15000 + day for day in range(30)]
    made, said = leave_out_strays(_tickets([far, *near]), "UTC")
    assert len(made) == 30
    assert said[0].startswith("1 ticket far from all others (")
    assert ("1980" if far < 15000 else "2024") in said[0]


def test_a_few_tickets_a_year_are_no_strays() -> None:
    """Months between tickets are usual where few come."""
    assert leave_out_strays(_tickets([100 * k for k in range(12)]), "UTC")[1] == ()
    assert leave_out_strays(_tickets([10, 3000]), "UTC")[1] == ()


def test_a_month_that_was_never_exported_is_no_reason() -> None:
    """A quarter of the tickets before a gap of two months belongs to the record."""
    days = [float(day) for day in [*range(30), *range(90, 180)]]
    assert leave_out_strays(_tickets(days), "UTC")[1] == ()
