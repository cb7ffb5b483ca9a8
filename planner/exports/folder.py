"""Folders of files that go out: every file in them is whole at every moment, whatever happens to the program."""

import shutil
from collections.abc import Mapping
from pathlib import Path

from planner.files.written_beside import folder_beside


def replace_folder(folder: Path, files: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Write files, by their paths below a folder, and remove all else that is in it.

    Each file is replaced in one step, so that a calendar that people subscribe to is never missing or half written.
    """
    written = add_files(folder, files)
    keep = {folder, *written, *(parent for path in written for parent in path.parents)}
    for path in sorted(folder.rglob("*"), reverse=True):
        if path not in keep:
            _remove(path)
    return written


def add_files(folder: Path, files: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Write files, by their paths below a folder, beside all else that is in it."""
    with folder_beside(folder) as made:
        _write(made, files)
        for name in files:
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            (made / name).replace(target)
    return tuple(folder / name for name in sorted(files))


def _write(folder: Path, files: Mapping[str, bytes]) -> None:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink()
