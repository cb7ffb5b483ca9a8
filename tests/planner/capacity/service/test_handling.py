"""Laws of how long work takes."""

import numpy as np
import pytest

from planner.capacity.service.handling import handling_of, with_logged_handling
from planner.domain.errors import InputFaults
from planner.domain.tickets.demand import Tickets
from planner.domain.tickets.service_targets import Handling
from tests.builders import world


def test_the_planners_number_comes_first_then_the_logged_one_then_the_likest() -> None:
    """On the sheet: 30; logged: 12; neither: the mean of the priority's known rows; another priority: of all."""
    opened = np.arange(50, dtype=np.int64)
    tickets = Tickets(opened, np.full(50, "P1"), np.full(50, "net"), opened, np.full(50, 12.0))
    inputs = world(handling=(Handling("P1", "desk", 30, 0.5),), tickets=tickets)
    found = handling_of(with_logged_handling(inputs), [("P1", "desk"), ("P1", "net"), ("P1", "web"), ("P2", "web")])
    assert [round(row.minutes, 6) for row in found.values()] == [30, 12, 21, 21]


def test_nothing_to_go_by_is_a_fault_the_planner_can_mend() -> None:
    """Without a row and without logged work the Handling sheet is asked for."""
    with pytest.raises(InputFaults, match="Handling: no minutes for P1 tickets of desk"):
        handling_of(world(), [("P1", "desk")])


def test_rows_from_other_logs_are_replaced_and_the_planners_own_are_kept() -> None:
    """As tickets change, what was estimated from them changes; a class without a log loses its estimate."""
    tickets = Tickets(np.arange(30), np.full(30, "P1"), np.full(30, "net"), np.arange(30), np.full(30, 12.0))
    own, old = Handling("P2", "net", 40), (Handling("P1", "net", 99, 1, 7), Handling("P3", "net", 5, 1, 30))
    found = with_logged_handling(world(handling=(own, *old), tickets=tickets)).handling
    assert found == (own, Handling("P1", "net", 12, 0, 30))
