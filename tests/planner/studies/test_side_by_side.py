"""Parts worked at side by side: each ends by itself, whatever happens to the others."""

import os

import pytest

from planner.domain.progress import Progress
from planner.studies.side_by_side import DIED, side_by_side
from planner.studies.tasks import RunTasks, one_by_one


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


def process_of(part: int, _progress: Progress) -> int:
    """Return the process that works at a part; 13 ends it."""
    if part == 13:
        os._exit(1)
    return os.getpid()


def test_processes_take_one_part_after_the_other(monkeypatch: pytest.MonkeyPatch) -> None:
    """On two cores five parts take two processes at most; on one core a new one takes over from one that died."""
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    found = [process for _, process, _ in side_by_side(process_of, [1, 2, 3, 4, 5], Progress())]
    assert len(found) == 5
    assert len(set(found)) <= 2
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    one, two, died, after = (process for _, process, _ in side_by_side(process_of, [1, 2, 13, 4], Progress()))
    assert one == two
    assert died is None
    assert after not in (None, one)


@pytest.mark.parametrize("run", [one_by_one, side_by_side])
def test_parts_that_follow_from_a_result(run: RunTasks) -> None:
    """Half of a number is worked at after the number, down to 1, although only the first was there at the start."""
    parts, ended = [8], []
    for part, _, _ in run(work, parts, Progress()):
        ended.append(part)
        if part > 1:
            parts.append(part // 2)
    assert ended == [8, 4, 2, 1]


@pytest.mark.parametrize("run", [one_by_one, side_by_side])
def test_after_a_stop_no_part_is_begun(run: object) -> None:
    """A stop before the first part leaves nothing to do."""
    progress = Progress()
    progress.stop.set()
    assert callable(run)
    assert list(run(work, [1, 2], progress)) == []
