"""Laws of windows: they are kept exactly when the work can be done in time."""

import numpy as np
import pytest
from scipy.sparse import csr_array
from scipy.sparse.csgraph import maximum_flow

from planner.capacity.requirement.supply import Supply
from planner.capacity.requirement.windows import missed_windows
from planner.capacity.requirement.workload import Workload
from planner.capacity.service.shift_boundaries import shift_boundaries
from planner.domain.inputs import Inputs
from planner.domain.outcome.requirement import UNIT, Productivity, Requirement
from planner.domain.roster.rota import Rota
from planner.domain.roster.shifts import Shift
from planner.domain.tickets.service_targets import Opening, ServiceTarget
from tests.builders import MONDAY, rota
from tests.planner.capacity.small_desk import arrivals, desk, forecast_of, requirement_of, two_skills, work_of

SHIFTS = tuple(
    Shift(code, start * 60, start * 60 + 4 * 60) for code, start in zip("ABCDE", (0, 4, 8, 12, 16), strict=True)
)
SHIFTS += (Shift("F", 20 * 60, 24 * 60),)
NOTHING_LOST = Requirement(productivity=Productivity())


def all_work_fits(inputs: Inputs, workload: Workload, made: Rota) -> bool:
    """Tell by a maximum flow of quarter hours, work to skill and hour to person, whether all work is done in time."""
    points, last = workload.points, len(workload.points) - 1
    shifts = Supply.of(inputs, Productivity(), made).shifts
    jobs = [
        (work.terms.skill, int(work.released[slot]), int(due), round(float(work.minutes[slot, 0]) / len(work.due)))
        for work in workload.classes
        for due_by_slot in work.due
        for slot, due in enumerate(due_by_slot)
        if due <= last and work.minutes[slot, 0] > 0
    ]
    workers = [(shift, hour) for shift in shifts for hour in range(last) if shift.start <= points[hour] < shift.end]
    size = len(jobs) + len(workers) + 2
    capacity = np.zeros((size, size), np.int32)
    for row, (skill, released, due, minutes) in enumerate(jobs):
        capacity[size - 2, row] = minutes
        for column, (shift, hour) in enumerate(workers, len(jobs)):
            if skill in inputs.person[shift.person].skills and released <= hour < due:
                capacity[row, column] = minutes
    for column in range(len(jobs), len(jobs) + len(workers)):
        capacity[column, size - 1] = 60
    flow = maximum_flow(csr_array(capacity), size - 2, size - 1).flow_value if workers else 0
    return bool(flow == sum(minutes for *_, minutes in jobs))


@pytest.mark.parametrize("seed", range(30))
def test_no_window_is_missed_exactly_when_all_work_fits(seed: int) -> None:
    """For random demand, skills and rotas: windows over all spans and skill sets are kept iff a flow does all work."""
    rng = np.random.default_rng(seed)
    held = rng.choice(["a", "b", "a b"], 3).tolist()
    inputs = desk(response=int(rng.integers(2, 6)) * 60, shifts=SHIFTS, **two_skills(*held))
    counts = {("P3", skill): rng.poisson(rng.uniform(0.4, 1.3), 24) for skill in ("a", "b")}
    line = "+".join
    made = rota(
        "\n".join(f"{n} {line(rng.permutation(list('ABCDEF'))[: rng.integers(3, 7)])}" for n in ("Ann", "Bob", "Cyd"))
    )
    forecast = forecast_of(inputs, counts)
    missed = missed_windows(inputs, work_of(inputs, forecast), NOTHING_LOST, made)
    assert (not missed) == all_work_fits(inputs, work_of(inputs, forecast), made)


def test_a_missed_window_says_what_is_missing_and_why() -> None:
    """Three tickets at 08:00 due in the afternoon and nobody there: the window asks for their three hours."""
    inputs = desk(response=240, minutes=60)
    forecast = forecast_of(inputs, {("P3", "desk"): arrivals(inputs, h8=3)})
    (window,) = missed_windows(inputs, work_of(inputs, forecast), NOTHING_LOST, Rota())
    start = inputs.horizon.midnight(MONDAY)
    assert window.minutes == 180
    assert window.start == start + 8 * 60
    assert window.end == start + 14 * 60
    assert "P3 3 h of work" in window.because


def test_windows_are_the_quantile_of_the_total_not_the_total_of_quantiles() -> None:
    """Two hours that are each busy on one path in ten ask for one of them at 85%, not for none and not for both."""
    inputs = desk(minutes=60, planning_percentile=0.85)
    tickets = np.zeros((10, 24), int)
    tickets[0, 8], tickets[1, 9] = 4, 4
    forecast = forecast_of(inputs, {("P3", "desk"): tickets}, paths=10)
    missed = missed_windows(inputs, work_of(inputs, forecast), NOTHING_LOST, Rota())
    assert {window.minutes for window in missed} == {240}
    assert min(w.start for w in missed) == inputs.horizon.midnight(MONDAY) + 8 * 60


def test_a_priority_with_its_own_percentile_is_staffed_as_surely() -> None:
    """A priority that asks for 95% is staffed for the one bad future in ten that the plan's 80% leaves out."""
    tickets = np.zeros((10, 24), int)
    tickets[0, 8] = 2
    inputs = desk(planning_percentile=0.8)
    forecast = forecast_of(inputs, {("P3", "desk"): tickets}, paths=10)
    assert missed_windows(inputs, work_of(inputs, forecast), NOTHING_LOST, Rota()) == ()
    surer = desk(service=(ServiceTarget("P3", 240, 0.9, percentile=0.95),))
    (window,) = missed_windows(surer, work_of(surer, forecast), NOTHING_LOST, Rota())
    assert window.minutes == 120
    assert "95% of futures" in window.because


def test_adding_the_missed_windows_names_all_that_is_missing() -> None:
    """The worst missed window of an empty rota asks for all the work of the day; a full rota misses nothing."""
    inputs = desk(days=2, names="Ann Bob Cyd")
    forecast = forecast_of(inputs, {("P3", "desk"): [1] * 24 + [0] * 24})
    missed = missed_windows(inputs, work_of(inputs, forecast), NOTHING_LOST, Rota())
    assert max(window.minutes for window in missed) == 24 * 60
    everybody = rota("Ann E+L+N E+L+N\nBob E+L+N E+L+N\nCyd E+L+N E+L+N")
    assert all(
        w.start < inputs.horizon.start + 7 * 60
        for w in missed_windows(inputs, work_of(inputs, forecast), NOTHING_LOST, everybody)
    )


def test_first_windows_lie_between_shift_boundaries_and_ask_whole_units() -> None:
    """A requirement begins with windows between starts and ends of shifts, in whole units, and not with every span."""
    inputs = desk(days=7, openings=tuple(Opening("office", d, 480, 1080) for d in range(5)))
    forecast = forecast_of(inputs, {("P3", "desk"): [1] * inputs.horizon.intervals})
    windows = requirement_of(inputs, forecast).windows
    edges = {inputs.horizon.start + 60 * point for point in shift_boundaries(inputs)}
    assert windows
    assert all({w.start, w.end} <= edges and w.minutes % UNIT == 0 for w in windows)
    assert len(windows) < len(edges) * (len(edges) - 1) / 2
