"""Times of plans on workers, by hand."""

from planner.domain.scenario import BASE
from tests.benchmarks.cluster_tasks import Task, until_the_last


def test_a_plan_that_starts_from_the_base_waits_for_it() -> None:
    """Worker 1 plans the base in 10 s, worker 2 another plan in 4 s: its next plan of 8 s begins at 10 s."""
    tasks = [
        Task("free", 2, False, 4.0),
        Task(BASE, 1, False, 10.0),
        Task("one", 1, True, 5.0),
        Task("two", 2, True, 8.0),
    ]
    assert until_the_last(tasks) == 18.0


def test_one_worker_does_one_plan_after_the_other() -> None:
    """Three plans on one worker take as long as all of them together."""
    assert until_the_last([Task(BASE, 1, False, 10.0), Task("free", 1, False, 4.0), Task("one", 1, True, 5.0)]) == 19.0
