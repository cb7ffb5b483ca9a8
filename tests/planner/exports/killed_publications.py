"""Publications that are killed: at every SQL statement, every change of the file system, and in the middle of writes.

`python -m tests.planner.exports.killed_publications FOLDER COUNT` makes COUNT folders below FOLDER. In each, version 1
was published and the publication of version 2 was killed (`kill -9`) at another point. It prints one line for each
folder: its name, the point, and by which signal the process died (0: it had finished).
"""

import shutil
import sys
from functools import partial
from pathlib import Path

from planner.archive.archive import Archive
from planner.exports.publish import publish
from tests.planner.exports.made_releases import WEEK
from tests.planner.exports.test_publish import AT, SWAPPED, plan_of
from tests.robust.countdown import killed_at, points, steps_of

LONGEST_FILE = 32_000
"""Bytes, a little more than the longest file of this small publication."""


def publish_week(folder: Path, week: str) -> None:
    """Publish a rota to a folder, always at the same instant."""
    publish(plan_of(week), "desk", Archive(folder / "desk.rotacast.db"), folder / "desk.published",
            publisher="Eve", at=AT)  # fmt: skip


def main(folder: Path, count: int) -> None:
    """Make the folders."""
    first = folder / "first"
    first.mkdir()
    publish_week(first, WEEK)
    shutil.copytree(first, folder / "counted")
    steps = steps_of(partial(publish_week, folder / "counted", SWAPPED))
    for step, longest in points(steps, count, LONGEST_FILE):
        point = f"byte-{longest}" if longest else f"step-{step}"
        shutil.copytree(first, folder / point)
        print(point, killed_at(partial(publish_week, folder / point, SWAPPED), step, longest), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
