"""Folders of files on their way to their place: gone in the end, and those of dead runs swept."""

import os
import subprocess
import sys
from pathlib import Path

from planner.files.written_beside import DEAD_SECONDS, PREFIX, folder_beside, remove_unfinished, sweep


def names(place: Path) -> list[str]:
    """Return what is in a folder."""
    return sorted(path.name for path in place.iterdir())


def test_the_folder_is_beside_its_place_and_gone_in_the_end(tmp_path: Path) -> None:
    """A file that was renamed out of it stays."""
    with folder_beside(tmp_path / "new") as folder:
        assert folder.parent == tmp_path / "new"
        (folder / "a.txt").write_text("a")
        (folder / "a.txt").replace(tmp_path / "new" / "a.txt")
    assert names(tmp_path / "new") == ["a.txt"]


def test_the_folder_of_a_killed_run_is_swept_and_that_of_a_living_one_stays(tmp_path: Path) -> None:
    """The next folder beside the same place clears it away."""
    code = (
        "import os, sys, pathlib; from planner.files.written_beside import folder_beside\n"
        "with folder_beside(pathlib.Path(sys.argv[1])) as f: (f / 'half').write_text('x'); os.kill(os.getpid(), 9)"
    )
    subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=False, cwd=Path(__file__).parents[3])
    assert len(names(tmp_path)) == 1
    with folder_beside(tmp_path) as living:
        assert names(tmp_path) == [living.name]
        sweep(tmp_path)
        assert living.exists()


def test_the_folder_of_another_machine_is_swept_when_it_is_a_day_old(tmp_path: Path) -> None:
    """Nobody can ask whether a process of another machine runs; a folder of a day ago is that of no write."""
    other = tmp_path / f"{PREFIX}00000000-1-x"
    other.mkdir()
    sweep(tmp_path)
    assert other.exists()
    old = other.stat().st_mtime - DEAD_SECONDS - 60
    os.utime(other, (old, old))
    sweep(tmp_path)
    assert not other.exists()


def test_a_link_and_other_hidden_files_are_left_alone(tmp_path: Path) -> None:
    """Only folders with the name of ours are ours."""
    (tmp_path / "else").mkdir()
    (tmp_path / f"{PREFIX}00000000-1-y").symlink_to(tmp_path / "else")
    (tmp_path / "~$team.xlsx").write_text("Excel has it open")
    sweep(tmp_path)
    assert len(names(tmp_path)) == 3


def test_an_end_at_once_removes_what_is_half_made(tmp_path: Path) -> None:
    """The folder goes although its block has not ended."""
    with folder_beside(tmp_path) as folder:
        remove_unfinished()
        assert not folder.exists()
