"""The page for leadership."""

from dataclasses import replace

from planner.domain.outcome.requirement import Floor
from planner.reports.assumptions import assumptions
from planner.reports.page import Text, Tiles
from planner.reports.parts.changed_classes import TITLE
from planner.reports.summary import summary
from tests.builders import rota, world
from tests.plans import desk_plan, plan


def test_the_headline_says_what_is_not_kept() -> None:
    """P4 misses its target and one must is broken: the first line says both."""
    said = "Fri 1 to Sun 31 May 2026: not fit to publish, 1 must-rule breach; P4 response below target."
    assert summary(desk_plan()).headline == said


def test_no_hash_and_no_method_stands_on_the_front_page() -> None:
    """Leadership reads plain words; the hash and the model of the forecast are on Assumptions."""
    made = desk_plan()
    said = " ".join(line for block in summary(made).blocks if isinstance(block, Text) for line in block.lines)
    assert made.provenance.input_hash not in said
    assert made.forecast.model not in said
    assert "weighted hours" not in said


def test_what_would_keep_the_targets_stands_under_the_promise() -> None:
    """P4 misses its target: the page says what was asked for last; with every target kept it says nothing."""
    made = desk_plan()
    (said,) = (b.lines for b in summary(made).blocks if isinstance(b, Text) and b.title.startswith("What would"))
    assert said == (made.rounds[-1].asked,)
    kept = replace(made, promise=replace(made.promise, rows=()))
    assert kept.lacking == ""
    assert not [b for b in summary(kept).blocks if isinstance(b, Text) and b.title.startswith("What would")]


def test_hours_before_the_first_shift_are_no_alarm() -> None:
    """Nobody of the plan can be there from 00:00 to the early at 06:00: the tile says that this is not known."""
    inputs = world("Ann", days=1)
    midnight, early = inputs.horizon.start, inputs.span("E", inputs.horizon.first_day)[0]
    made = plan(inputs, rota("Ann E"))
    need = replace(made.requirement, floors=(Floor(frozenset({"desk"}), midnight, early, 1, "P1"),), windows=())
    (tiles,) = (block for block in summary(replace(made, requirement=need)).blocks if isinstance(block, Tiles))
    (tile,) = (each for each in tiles.items if each.label == "Hours short")
    hours = (early - midnight) / 60
    assert (tile.value, tile.tone) == (hours, "warn")
    assert f"{hours:.1f} h of them before the first shift and not known" in tile.remark


def test_it_fits_one_sheet() -> None:
    """Leadership reads one page."""
    assert summary(desk_plan()).one_sheet


def test_a_class_that_changed_is_told_on_the_front_page_and_among_the_assumptions() -> None:
    """P3 Internet has doubled: both pages say so; of seven changes five are named."""
    made = desk_plan()
    doubled = "P3 Internet brings twice as many tickets as before, since about 1 June: the forecast follows the change."
    changes = (doubled, *(f"P4 skill {number} brings half." for number in range(6)))
    changed = replace(made, forecast=replace(made.forecast, changes=changes))
    for page in (summary(changed), assumptions(changed)):
        lines = [line for block in page.blocks if isinstance(block, Text) for line in block.lines]
        assert doubled in lines
        assert "2 smaller changes are on the Forecast page." in lines
    assert TITLE not in {block.title for block in summary(made).blocks if isinstance(block, Text)}
