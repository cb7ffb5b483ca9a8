"""Laws of the work that arrives and falls due in a span."""

import numpy as np

from planner.capacity.requirement.span_needs import mean_parts, span_needs
from tests.planner.capacity.small_desk import desk, forecast_of, work_of

DESK = frozenset({"desk"})


def test_needs_agree_with_adding_up_every_slot() -> None:
    """For every span the need is the quantile over paths of the work released and due inside it, added slot by slot."""
    inputs = desk(response=150, minutes=40, spread=0.8, planning_percentile=0.7)
    tickets = np.random.default_rng(4).poisson(0.7, (20, 24))
    workload = work_of(inputs, forecast_of(inputs, {("P3", "desk"): tickets}, paths=20))
    (work,) = workload.classes
    spans = [(start, np.arange(start + 1, 25)) for start in range(24)]
    enough = np.linspace(0, 600, 25)
    short = {needs.start: needs for needs in span_needs(workload, DESK, spans, enough)}
    for needs in span_needs(workload, DESK, spans):
        for end, minutes in zip(needs.ends.tolist(), needs.minutes.tolist(), strict=True):
            inside = ((work.released >= needs.start) & (work.due <= end)).mean(axis=0)
            brute = float(np.sort(inside @ work.minutes)[13])
            assert abs(minutes - brute) < 0.01
            found = dict(zip(short[needs.start].ends.tolist(), short[needs.start].minutes.tolist(), strict=True))
            assert (end in found) == (minutes > enough[end] - enough[needs.start])
            assert found.get(end, minutes) == minutes


def test_parts_are_the_mean_work_of_each_priority() -> None:
    """A ticket an hour of an hour, due in five: of twelve hours the first six or so fall due inside."""
    inputs = desk()
    workload = work_of(inputs, forecast_of(inputs, {("P3", "desk"): [1] * 24}))
    assert mean_parts(workload.of(DESK), 0, 12) == {"P3": 7 * 60}
    assert mean_parts(workload.of(DESK), 6, 12) == {"P3": 60}
