"""A folder of files that is replaced as a whole, so that nobody ever sees half of it."""

import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path


def replace_folder(folder: Path, files: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Write files, by their paths below a folder, in place of all that is in it; the old ones stay until the end."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=f".{folder.name}-") as made:
        new, old = Path(made, "new"), Path(made, "old")
        _write(new, files)
        if folder.exists():
            folder.rename(old)
        new.rename(folder)
        shutil.rmtree(old, ignore_errors=True)
    return tuple(folder / name for name in sorted(files))


def add_files(folder: Path, files: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Write files, by their paths below a folder, beside all else that is in it."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder, prefix=".new-") as made:
        _write(Path(made), files)
        for name in files:
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            Path(made, name).replace(target)
    return tuple(folder / name for name in sorted(files))


def _write(folder: Path, files: Mapping[str, bytes]) -> None:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
