"""The page of assumptions."""

from dataclasses import fields

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
