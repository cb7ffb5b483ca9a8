"""The page of assumptions."""

from dataclasses import fields, replace
from datetime import date

from planner.domain.outcome.followed_pattern import FollowedPattern
from planner.domain.settings import Settings
from planner.reports.assumptions import assumptions
from planner.reports.page import Table
from tests.plans import desk_plan


def test_seed_hash_and_settings_are_there() -> None:
    """The headline has hash and seed, the settings table every field of the Plan sheet."""
    page = assumptions(desk_plan())
    assert "5f2c9a71d04be386" in page.headline
    settings = next(b for b in page.blocks if isinstance(b, Table) and b.title == "Settings")
    assert len(settings.rows) == len(fields(Settings))
    assert ("Planning percentile", 0.8) in settings.rows


def test_patterns_have_a_row_with_who_chose_the_offset() -> None:
    """A crew's chosen offset and a typed one; without a pattern there is no table."""
    start = date(2026, 6, 1)
    patterns = (
        FollowedPattern("Ann", "Blue", "DuPont", start, 7, True, 2),
        FollowedPattern("Bob", "", "Continental", start, 0, False, 0),
    )
    plan = desk_plan()
    plan = replace(plan, assessment=replace(plan.assessment, patterns=patterns))
    table = next(b for b in assumptions(plan).blocks if isinstance(b, Table) and b.title == "Rotation patterns")
    assert table.rows == (
        ("Ann", "Blue", "DuPont", "Mon 1 Jun", 7, "the planning", 2),
        ("Bob", "", "Continental", "Mon 1 Jun", 0, "the People sheet", 0),
    )
    assert "Rotation patterns" not in {getattr(b, "title", "") for b in assumptions(desk_plan()).blocks}
