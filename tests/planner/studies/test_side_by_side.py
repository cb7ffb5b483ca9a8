"""Parts worked at side by side: each ends by itself, whatever happens to the others."""

import os

import pytest

from planner.domain.progress import Progress
from planner.studies.side_by_side import DIED, side_by_side
from planner.studies.tasks import one_by_one


def work(part: int, _progress: Progress) -> int:
    """Square a number; 0 cannot be worked at, and 13 kills its process."""
    if part == 13:
        os._exit(1)
    return part * part // min(part, 1)


def test_a_part_that_fails_or_dies_has_its_reason_and_the_others_go_on() -> None:
    """Three parts: one is done, one raises an error, one ends its process."""
    found = {part: (result, why) for part, result, why in side_by_side(work, [4, 0, 13], Progress())}
    assert found[4] == (16, "")
    assert found[13] == (None, DIED)
    assert found[0][1].startswith("a fault of the program (ZeroDivisionError")


@pytest.mark.parametrize("run", [one_by_one, side_by_side])
def test_after_a_stop_no_part_is_begun(run: object) -> None:
    """A stop before the first part leaves nothing to do."""
    progress = Progress()
    progress.stop.set()
    assert callable(run)
    assert list(run(work, [1, 2], progress)) == []
