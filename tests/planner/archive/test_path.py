"""All files of a team lead to one archive."""

from pathlib import Path

import pytest

from planner.archive.path import archive_path


@pytest.mark.parametrize(
    "name",
    ["team", "team.xlsx", "team.rota.xlsx", "team.repaired.rota.xlsx", "team-2026-06.rota.xlsx", "team-2026-07.xlsx"],
)
def test_every_month_and_repair_is_the_same_team(name: str) -> None:
    """The month in a file's name and the kind of file say nothing about the team."""
    assert archive_path(Path("desk", name)) == Path("desk", "team.rotacast.db")
