"""A deterministic plan is the same file anywhere and at any time, but for its stamp, and can be made again."""

import os
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import cli
from planner.workbook.excel.seal import PART, is_as_written, stamp_of
from planner.workbook.results.read_result import read_result
from planner.workbook.results.reproduction import compare
from tests.small_desk import write_small_desk

HOUSE = Path(__file__).resolve().parents[1]

ON_ONE_CORE = (
    "import os; hasattr(os, 'sched_setaffinity') and os.sched_setaffinity(0, {min(os.sched_getaffinity(0))}); "
)
PLAN = "import sys, cli; cli.main(['plan', 'desk.xlsx', '--seconds', '1', '--deterministic', '-q', '-o', 'out.xlsx'])"


def planned(folder: Path, before: str = "", **environment: str) -> Path:
    """Plan the small desk of a folder in a process of its own, and return the result."""
    write_small_desk(folder)
    words = [sys.executable, "-c", before + PLAN]
    given = {**os.environ, "PYTHONPATH": str(HOUSE), **environment}
    done = subprocess.run(words, cwd=folder, env=given, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return folder / "out.xlsx"


@pytest.fixture(scope="module")
def result(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a deterministic result of one core, one order of sets and one time zone."""
    return planned(tmp_path_factory.mktemp("here"), ON_ONE_CORE, PYTHONHASHSEED="1", TZ="UTC")


def parts(path: Path) -> dict[str, bytes]:
    """Return the bytes of each part of a workbook, and with its name the bytes of the archive's entry."""
    with zipfile.ZipFile(path) as archive:
        return {str((entry.filename, entry.date_time)): archive.read(entry) for entry in archive.infolist()}


def test_another_folder_time_zone_order_and_number_of_cores_give_the_same_bytes(
    result: Path, tmp_path: Path
) -> None:  # fmt: skip
    """All parts are equal but the one with the stamp, and that is equal but for the stamp."""
    folder = tmp_path / "a b" / "c"
    folder.mkdir(parents=True)
    other = planned(folder, PYTHONHASHSEED="77", TZ="Pacific/Chatham", LANG="C", PYTHONOPTIMIZE="1", COLUMNS="40")
    one, two = parts(result), parts(other)
    assert list(one) == list(two)
    assert [name for name in one if one[name] != two[name] and PART not in name] == []
    stamps = {stamp_of(result).encode(), stamp_of(other).encode()}
    seals = {blank(content, stamps) for each in (one, two) for name, content in each.items() if PART in name}
    assert len(seals) == 1
    assert is_as_written(result)


def blank(content: bytes, stamps: set[bytes]) -> bytes:
    """Return the part of the seal without the stamp."""
    for stamp in stamps:
        content = content.replace(stamp, b"")
    return content


def reproduced(path: Path) -> Result:
    """Run `reproduce`; a bug shows its traceback."""
    return CliRunner().invoke(cli.main, ["reproduce", str(path)], catch_exceptions=False)


def test_a_result_makes_itself_again(result: Path) -> None:
    """The plan made again from the sheets of the result is equal, cell by cell."""
    done = reproduced(result)
    equal = "Equal: the rota, its objective and its promise are the same. So is every cell of its sheets.\n"
    assert (done.exit_code, done.stdout) == (0, equal)


def test_the_stamp_is_read_back(result: Path) -> None:
    """Whoever reads the result knows when it was made, with which options, and that no time is on its pages."""
    made = read_result(result).plan.provenance
    assert made.made_at == stamp_of(result) != ""
    assert (made.deterministic, made.options["seconds"], made.seconds) == (True, "1", {})
    assert made.shown_time == ""


def test_what_differs_is_named(result: Path) -> None:
    """Another seed, version and way to plan: the rota may be the same, the causes are told."""
    read = read_result(result)
    plan = read.plan
    made = plan.provenance
    earlier = replace(
        made, versions={**made.versions, "ortools": "9.0"}, options={"deterministic": "no", "starts from": "a rota"}
    )
    other = replace(plan.inputs, settings=replace(plan.inputs.settings, seed=99))
    again = replace(plan, inputs=other, solved=replace(plan.solved, objective=plan.solved.objective + 5))
    found = compare(replace(plan, provenance=earlier), read.made, again)
    assert not found.equal
    assert [line.split(" was ")[0] for line in found.figures] == ["the objective"]
    assert "changed in the inputs: settings" in found.causes
    assert any(line.startswith("ortools was 9.0 and is ") for line in found.causes)
    assert any("--deterministic" in line for line in found.causes)
    assert any("started from a rota" in line for line in found.causes)
