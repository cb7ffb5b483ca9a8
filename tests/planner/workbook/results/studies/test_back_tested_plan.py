"""The plan of a result for its back-test."""

from pathlib import Path

import numpy as np
import openpyxl
import pytest

from planner.domain.errors import RotacastError
from planner.domain.outcome.plan import Plan
from planner.domain.tickets.demand import Tickets
from planner.workbook.results.studies.back_tested_plan import unedited_plan


def tickets(made: Plan) -> Tickets:
    """Return a ticket an hour of the first class in the four weeks before the plan."""
    start, target = made.inputs.horizon.start, made.inputs.handling[0]
    opened = np.arange(start - 28 * 1440, start, 60)
    text = np.full(len(opened), target.priority), np.full(len(opened), target.skill)
    return Tickets(opened, *text, opened + 60, np.full(len(opened), np.nan))


def test_a_result_as_it_was_made_comes_back_whole(copied: tuple[Plan, Path]) -> None:
    """Rota, promise and what the rounds asked for."""
    made, path = copied
    again = unedited_plan(path, tickets(made))
    assert (again.rota, again.promise) == (made.rota, made.promise)
    assert again.lacking == made.lacking
    assert again.past.months


def test_an_edited_result_is_refused_and_what_to_do_is_told(copied: tuple[Plan, Path]) -> None:
    """Written again, it would no longer tell which cells were edited."""
    made, path = copied
    book = openpyxl.load_workbook(path)
    book["Rota"]["F7"] = "L"
    book.save(path)
    with pytest.raises(RotacastError, match="edited since the rota was made: run rotacast simulate or repair first"):
        unedited_plan(path, tickets(made))
