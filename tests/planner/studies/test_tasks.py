"""Tasks of a study."""

from planner.domain.progress import Progress
from planner.studies.tasks import one_by_one


def work(part: int, progress: Progress) -> float:
    """Divide by a number; 3 asks for a stop."""
    if part == 3:
        progress.stop.set()
    return 6 / part


def test_a_part_that_fails_has_its_reason_and_a_stop_ends_the_rest() -> None:
    """Of four parts one fails, one asks for a stop, and the last is not begun."""
    found = list(one_by_one(work, [2, 0, 3, 6], Progress()))
    assert [(part, result) for part, result, _ in found] == [(2, 3.0), (0, None), (3, 2.0)]
    assert "ZeroDivisionError" in found[1][2]
