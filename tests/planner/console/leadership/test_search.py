"""A search on the terminal."""

from pathlib import Path

import pytest

from planner.console.leadership.search import MOST_SHOWN, show_search
from planner.domain.outcome.search import Found, Tried
from tests.builders import rota, world
from tests.plans import plan


def test_the_answer_comes_first_and_many_trials_are_counted(capsys: pytest.CaptureFixture[str]) -> None:
    """The answer in one line, how sure it is, what was tried, and how much more is in the workbook."""
    tried = tuple(Tried(f"{n} heads", n > 3, "bound", "too much work") for n in range(MOST_SHOWN + 2))
    found = Found("How few?", "4 heads do.", ("3 heads miss.",), tried, plan(world(days=1), rota("Ann E")))
    show_search(found, Path("team.least-heads.xlsx"))
    lines = capsys.readouterr().out.splitlines()
    assert lines[:2] == ["4 heads do.", "3 heads miss."]
    assert "- 0 heads: does not keep every promise (no rota can): too much work" in lines
    assert "- 2 more are in the workbook" in lines
    assert lines[-1] == "Written: team.least-heads.xlsx"
