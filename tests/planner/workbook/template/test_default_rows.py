"""The rows a sheet starts with."""

from planner.workbook.sheets.plan import PLAN, setting_kinds
from planner.workbook.sheets.queues import QUEUES
from planner.workbook.sheets.rules import RULES_SHEET
from planner.workbook.template.default_rows import STEADY, with_default_rows
from scheduling.rules import RULES


def test_every_setting_stands_there() -> None:
    """Settings that are not given have their usual value, empty ones none."""
    rows = {row["Setting"]: row["Value"] for row in with_default_rows(PLAN, [{"Setting": "Seed", "Value": 7}])}
    assert len(rows) == len(setting_kinds())
    assert (rows["Seed"], rows["Interval minutes"], rows["Country"], rows["First day"]) == (7, 60, None, None)
    assert rows["Senior grades"] == "Senior; Lead"


def test_rules_given_overrule_the_usual_ones() -> None:
    """A rule for everyone replaces its usual row in place; one for some stands under them all."""
    rest = {"Rule": "rest between duties", "Limit": 12, "Mode": "must"}
    given = [{**rest, "Applies to": "everyone"}, {**rest, "Applies to": "North", "Limit": 10}]
    rows = with_default_rows(RULES_SHEET, given)
    assert len(rows) == len(RULES) + 1
    assert [row["Limit"] for row in rows if row["Rule"] == "rest between duties"] == [12, 10]
    assert rows[-1]["Applies to"] == "North"
    assert rows[-1]["Unit"] == "hours"


def test_rules_of_steady_weeks_are_on_with_weights_that_show() -> None:
    """A new workbook asks for weeks that people would work, as shoulds; what is typed for everyone wins."""
    rows = {row["Rule"]: row for row in with_default_rows(RULES_SHEET, ())}
    assert all((rows[name]["Mode"], bool(rows[name]["Weight"])) == ("should", True) for name in STEADY)
    assert (rows["nights in a row at least"]["Limit"], rows["whole weekends"]["Weight"]) == (2, "normal")
    typed = {"Rule": "whole weekends", "Applies to": "everyone", "Mode": "off"}
    assert {row["Rule"]: row for row in with_default_rows(RULES_SHEET, [typed])}["whole weekends"]["Mode"] == "off"


def test_other_sheets_start_empty() -> None:
    """No other sheet has usual rows."""
    assert with_default_rows(QUEUES, ()) == ()
