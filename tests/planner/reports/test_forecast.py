"""The page of the forecast."""

from dataclasses import replace

import numpy as np
import pytest

from planner.domain.tickets.demand import Reading, Tickets
from planner.reports.forecast import PER_DAY, forecast
from planner.reports.page import Table
from planner.reports.parts.data_quality import data_quality
from tests.plans import desk_plan


def test_history_and_expected_days_follow_each_other() -> None:
    """56 past days, the two masked ones empty, then 31 expected days whose sum is the forecast's mean."""
    made = desk_plan()
    page = forecast(made)
    table = next(b for b in page.blocks if isinstance(b, Table) and b.title == PER_DAY)
    past, coming = table.rows[:56], table.rows[56:]
    assert sum(row[1] is None for row in past) == 2
    assert len(coming) == 31
    assert sum(float(str(row[2])) for row in coming) == pytest.approx(made.forecast.mean.sum())


def test_the_quality_of_the_data_is_said_aloud() -> None:
    """What the forecast masked and what the reader left out stand in one block."""
    made = desk_plan()
    reading = Reading(120, 30, (("no open time", 4),), 6)
    columns = np.array([made.inputs.horizon.start - 1440], np.int64), np.array(["P1"]), np.array(["Network"])
    tickets = Tickets(*columns, np.array([-1]), np.array([np.nan]), reading)
    lines = data_quality(replace(made.inputs, tickets=tickets), made.forecast)
    assert lines[0] == "1 ticket from Thu 30 Apr 2026 to Thu 30 Apr 2026."
    assert lines[1] == "120 rows read, 80 tickets used."
    assert "4 rows left out: no open time." in lines
    assert "30 rows left out: another row of the same ticket." in lines
    assert made.forecast.quality[0] in lines
