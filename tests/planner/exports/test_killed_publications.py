"""Whenever a publication is killed, the last version is whole, and publishing again makes all good."""

import subprocess
import sys
from pathlib import Path

import pytest

from planner.archive.archive import Archive
from planner.archive.version import Version
from tests.planner.exports.killed_publications import publish_week
from tests.planner.exports.made_releases import WEEK
from tests.planner.exports.test_publish import SWAPPED

HOUSE = Path(__file__).parents[3]
ENDS = {".ics": b"END:VCALENDAR\r\n", ".html": b"</html>", ".json": b"}", ".csv": b"\r\n", ".xlsx": b"\0\0"}
"""With what a whole file of each kind ends."""


def files_below(folder: Path) -> dict[str, bytes]:
    """Return every file that was published, by its path."""
    published = folder / "desk.published"
    return {str(path.relative_to(published)): path.read_bytes() for path in published.rglob("*") if path.is_file()}


def versions_in(folder: Path) -> tuple[Version, ...]:
    """Return what the archive has."""
    return Archive(folder / "desk.rotacast.db").versions()


@pytest.mark.parametrize("kills", [12, pytest.param(200, marks=pytest.mark.slow)])
def test_a_killed_publication_leaves_the_last_version_whole(tmp_path: Path, kills: int) -> None:
    """Killed at statements, at changes of files and in the middle of writes; compared with a run that ended well."""
    made = subprocess.run(
        [sys.executable, "-m", "tests.planner.exports.killed_publications", tmp_path, str(kills)],
        cwd=HOUSE, check=True, capture_output=True, text=True,
    )  # fmt: skip
    ended = [line.split() for line in made.stdout.splitlines()]
    assert len(ended) == kills
    assert sum(signal != "0" for _, signal in ended) > 0.8 * kills
    unkilled = tmp_path / "unkilled"
    unkilled.mkdir()
    publish_week(unkilled, WEEK)
    first = versions_in(unkilled)
    publish_week(unkilled, SWAPPED)
    both, files = versions_in(unkilled), files_below(unkilled)
    for name, _ in ended:
        folder = tmp_path / name
        assert versions_in(folder) in (first, both), name
        for path, content in files_below(folder).items():
            if "/.rotacast-" not in path:
                assert ENDS[Path(path).suffix] in content[-30:], (name, path)
        publish_week(folder, SWAPPED)
        assert versions_in(folder) == both, name
        again = files_below(folder)
        assert again.keys() == files.keys(), name
        assert {path for path in files if again[path] != files[path]} <= {"2026-10/teams-shifts.xlsx"}, name
