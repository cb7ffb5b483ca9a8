"""A workbook that cannot be written to its place is kept at another, which the message names."""

import errno
import re
from pathlib import Path

import pytest
from openpyxl import Workbook

from planner.workbook.excel.save import KeptElsewhere, save_book
from planner.workbook.excel.seal import is_as_written


def test_a_result_whose_place_fails_is_kept_in_the_folder_for_temporary_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As when Excel has the old file open or the share has gone: the old file stays, the new one is elsewhere."""
    target, elsewhere = tmp_path / "team.rota.xlsx", tmp_path / "temporary"
    target.write_bytes(b"old")
    elsewhere.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(elsewhere))
    replace = Path.replace

    def fail(path: Path, to: Path) -> Path:
        if to == target:
            raise PermissionError(errno.EACCES, "Permission denied")
        return replace(path, to)

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(KeptElsewhere, match="could not be written: Permission denied") as refusal:
        save_book(Workbook(), target, {})
    (kept,) = re.findall(r"kept as (\S+);", str(refusal.value))
    assert Path(kept).is_relative_to(elsewhere)
    assert is_as_written(Path(kept))
    assert target.read_bytes() == b"old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["team.rota.xlsx", "temporary"]
    assert refusal.value.exit_code == 5
