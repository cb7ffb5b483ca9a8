"""The tickets of the hours of a breach."""

from dataclasses import replace

import numpy as np

from planner.domain.outcome.breach import Breach
from planner.reports.measures.quiet_hours import foreseen, on_call_instead
from tests.plans import desk_plan


def test_two_tickets_a_month_are_a_case_for_on_call() -> None:
    """A ticket in each of two nights of 31 days: a seat in every night costs more than on call."""
    made = desk_plan()
    priority, skill = made.forecast.classes[0]
    service = tuple(replace(t, out_of_hours="on shift", response_minutes=30) for t in made.inputs.service)
    horizon = made.inputs.horizon
    mean = np.zeros_like(made.forecast.mean)
    mean[0, :2] = 1.0
    made = replace(made, inputs=replace(made.inputs, service=service), forecast=replace(made.forecast, mean=mean))
    span = (horizon.start, horizon.start + 2 * horizon.interval_minutes)
    breach = Breach("floors", "should", (), 60, "min", "", skills=frozenset({skill}), span=span)
    assert foreseen(made, breach) == "in these hours 2 tickets are foreseen"
    assert "about 2 tickets a month" in on_call_instead(made, breach)
    assert priority in on_call_instead(made, breach)
