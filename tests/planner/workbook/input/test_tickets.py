"""The tickets of a workbook, fitted to what is promised and handled."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from planner.domain.errors import InputFaults
from planner.domain.inputs import Inputs
from planner.domain.tickets.demand import NEVER, Tickets
from planner.domain.tickets.service_targets import Handling, ServiceTarget
from planner.workbook.input.tickets import ticket_paths, with_tickets
from tests.builders import world


def log(count: int, minutes: float, priority: str = "P1") -> Tickets:
    """Return tickets of one class, each with this logged work, one spread of it around the mean."""
    handle = np.full(count, minutes)
    opened = np.arange(count, dtype=np.int64) + 29_000_000
    return Tickets(opened, np.full(count, priority), np.full(count, "desk"), np.full(count, NEVER), handle)


def desk(*handling: Handling) -> Inputs:
    """Return a small desk that promises P1."""
    return replace(world(), service=(ServiceTarget("P1", 30, 0.9),), handling=handling)


def test_logged_work_stands_in_for_a_missing_row() -> None:
    """A class without a row takes its minutes from its log; a row on the sheet wins over the log."""
    assert with_tickets(desk(), log(30, 12)).handling == (Handling("P1", "desk", 12, 0, 30),)
    given = Handling("P1", "desk", 40)
    assert with_tickets(desk(given), log(30, 12)).handling == (given,)


def test_a_skill_without_a_log_takes_that_of_its_priority() -> None:
    """Thirty logged tickets of the desk are enough for the five of another skill that log nothing."""
    logged, rest = log(30, 12), 5
    skill = np.array(["desk"] * 30 + ["net"] * rest)
    minutes = np.append(logged.handle_minutes, [np.nan] * rest)
    opened = np.arange(30 + rest, dtype=np.int64) + 29_000_000
    tickets = Tickets(opened, np.full(30 + rest, "P1"), skill, np.full(30 + rest, NEVER), minutes)
    assert with_tickets(desk(), tickets).handling[1] == Handling("P1", "net", 12, 0, 0)


def test_too_few_logs_are_no_handle_time() -> None:
    """A handful of logged tickets is not taken for all, and resolution time never is."""
    with pytest.raises(InputFaults, match="no minutes for P1 desk: 19 tickets"):
        with_tickets(desk(), log(19, 12))


def test_a_priority_nobody_promised() -> None:
    """Tickets of a priority without a Service row are told, not dropped."""
    with pytest.raises(InputFaults, match="Service: no row for priority P5, which 30 tickets have"):
        with_tickets(desk(), log(30, 12, "P5"))


def test_files_must_be_there(tmp_path: Path) -> None:
    """Every file that is not beside the workbook is told at the setting."""
    (tmp_path / "a.csv").touch()
    with pytest.raises(InputFaults, match=r"Plan!B9: no ticket file 'b\.csv' in"):
        ticket_paths(("a.csv", "b.csv"), {"ticket_files": 9}, tmp_path)
    with pytest.raises(InputFaults, match="Ticket files is empty"):
        ticket_paths((), {}, tmp_path)
