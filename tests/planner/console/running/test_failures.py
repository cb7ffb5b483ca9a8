"""Failures end with a sentence, an exit code, and nothing of the user's in the log."""

import errno
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import cli
from planner.domain.outcome.plan import Solved
from planner.domain.outcome.requirement import Requirement
from planner.domain.roster.rota import Rota
from scheduling.checking.agreement import Difference, Disagreement
from scheduling.checking.desk import Desk
from tests.builders import MONDAY, world


def run(monkeypatch: pytest.MonkeyPatch, error: Exception) -> Result:
    """Run a command whose first step fails with an error."""

    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr("planner.console.rules.show_rules", fail)
    return CliRunner().invoke(cli.main, ["rules"])


def log_of(done: Result) -> str:
    """Return the text of the log that a message names; the log is removed."""
    (path,) = re.findall(r"\S+rotacast-\S+\.log", done.stderr)
    log = Path(path)
    text = log.read_text(encoding="utf-8")
    log.unlink()
    return text


@pytest.mark.parametrize(
    ("number", "advice"),
    [
        (errno.EACCES, "Close the file"),
        (errno.ENOSPC, "disk is full"),
        (errno.EROFS, "read-only"),
        (errno.EIO, "Try again"),
    ],
)
def test_a_file_that_cannot_be_written_is_exit_code_5(
    monkeypatch: pytest.MonkeyPatch, number: int, advice: str
) -> None:
    """The sentence has the file, the cause and what to do; no traceback."""
    done = run(monkeypatch, OSError(number, "no luck", "team.rota.xlsx"))
    assert done.exit_code == 5
    assert "'team.rota.xlsx': no luck" in done.stderr
    assert advice in done.stderr
    assert "Traceback" not in done.output


def test_too_little_memory_is_exit_code_5(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is no fault of the input and none of ours."""
    done = run(monkeypatch, MemoryError())
    assert (done.exit_code, "memory of this machine" in done.stderr) == (5, True)


def test_a_fault_of_ours_is_exit_code_70_with_a_log_without_data(monkeypatch: pytest.MonkeyPatch) -> None:
    """The log has the lines that were running and the kind of error, never its message, which may hold a name."""
    done = run(monkeypatch, KeyError("Ana Prado Lemos"))
    assert done.exit_code == 70
    assert "fault of ours" in done.stderr
    log = log_of(done)
    assert "KeyError" in log
    assert "command rules" in log
    assert re.search(r"test_failures\.py:\d+ in fail", log)
    assert "Ana" not in log
    assert str(Path(cli.__file__).parent) not in log


def test_a_disagreement_is_exit_code_70_with_the_inputs_but_no_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """The sentence says which rule; the log has the difference and the desk."""
    desk = Desk.of(world("Anouk"), Requirement())
    difference = Difference("days in a row", ("Anouk", MONDAY), 0, 1)
    done = run(monkeypatch, Disagreement(desk, Solved(Rota(), "feasible", 0.0, 0.0, 1.0), (difference,)))
    assert done.exit_code == 70
    assert "No rota was written, because the model and the checker disagree about days in a row." in done.stderr
    log = log_of(done)
    assert "days in a row Person 1 2026-06-01: model 0, checker 1" in log
    assert "contract_minutes=2400" in log
    assert "Anouk" not in log


def test_usage_is_still_exit_code_2() -> None:
    """A wrong option is told as before."""
    done = CliRunner().invoke(cli.main, ["rules", "--lawn"])
    assert (done.exit_code, "--law" in done.stderr) == (2, True)


def test_a_folder_as_workbook_is_told(tmp_path: Path) -> None:
    """No traceback for what is no file."""
    done = CliRunner().invoke(cli.main, ["check", str(tmp_path)])
    assert done.exit_code in (2, 3)
    assert "Traceback" not in done.output
