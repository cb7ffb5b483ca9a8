"""A workbook reads files below its own folder, and others only where the user allows it."""

from contextvars import copy_context
from pathlib import Path

import pytest
from click.testing import CliRunner

import cli
from planner.domain.errors import InputFaults
from planner.workbook.input.named_files import OUTSIDE_ALLOWED, is_outside
from planner.workbook.input.tickets import ticket_paths
from tests.planner.workbook.workbooks import ROWS, write


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """Return the folder of a workbook with tickets in it, below it, outside it, and behind a link that leads out."""
    folder = tmp_path / "desk"
    (folder / "exports").mkdir(parents=True)
    for path in (tmp_path / "secret.csv", folder / "own.csv", folder / "exports" / "may.csv"):
        path.write_text("opened\n", encoding="utf-8")
    (folder / "link.csv").symlink_to(tmp_path / "secret.csv")
    (folder / "loop.csv").symlink_to(folder / "loop.csv")
    return folder


@pytest.mark.parametrize("name", ["own.csv", "exports", "exports/*.csv", "exports/../own.csv"])
def test_files_below_the_folder_are_read(desk: Path, name: str) -> None:
    """Files, folders and patterns."""
    assert ticket_paths((name,), {}, desk)


@pytest.mark.parametrize("name", ["../secret.csv", "link.csv", "../*.csv", "*.csv", "/etc/passwd"])
def test_what_leads_out_of_the_folder_is_a_fault(desk: Path, name: str) -> None:
    """A path, a pattern or a link; the fault names the option."""
    with pytest.raises(InputFaults, match=r"is outside .*accepted: .*--allow-outside"):
        ticket_paths((name,), {}, desk)


def test_a_device_a_pipe_and_a_link_to_itself_are_no_ticket_files(desk: Path) -> None:
    """Reading them would never end."""
    assert is_outside(desk / "loop.csv", desk)
    for name in ("/dev/zero", "loop.csv"):
        with pytest.raises(InputFaults, match="no ticket file"):
            ticket_paths((name,), {}, desk)


def test_the_user_can_allow_it(desk: Path) -> None:
    """In a context in which it is allowed, every path is read."""

    def allowed() -> tuple[Path, ...]:
        OUTSIDE_ALLOWED.set(True)
        return ticket_paths(("../secret.csv", "link.csv"), {}, desk)

    assert len(copy_context().run(allowed)) == 2
    assert is_outside(desk / "link.csv", desk)


def test_the_option_stands_before_the_command(desk: Path) -> None:
    """`rotacast --allow-outside tickets team.xlsx` reads what `rotacast tickets team.xlsx` refuses."""
    plan = [{"Setting": "First day", "Value": "2026-06-01"}, {"Setting": "Ticket files", "Value": "../secret.csv"}]
    source = str(write(desk / "team.xlsx", Plan=plan))
    refused = copy_context().run(CliRunner().invoke, cli.main, ["tickets", source])
    allowed = copy_context().run(CliRunner().invoke, cli.main, ["--allow-outside", "tickets", source])
    assert "is outside" in refused.stderr
    assert "is outside" not in allowed.stderr


def test_last_months_result_is_looked_for_in_the_folder_only(desk: Path) -> None:
    """The setting Previous rota, too."""
    rows = [*ROWS["Plan"], {"Setting": "Previous rota", "Value": "../old.rota.xlsx"}]
    source = write(desk / "team.xlsx", Plan=rows)
    done = CliRunner().invoke(cli.main, ["check", str(source)])
    assert (done.exit_code, "'../old.rota.xlsx' is outside" in done.stderr) == (3, True)
