"""A law as data."""

import pytest

from scheduling.checking.preset_rows import law_settings
from scheduling.presets import PRESETS
from scheduling.presets.preset import Figure, Preset
from scheduling.rules import RULES

every_law = pytest.mark.parametrize("law", PRESETS, ids=lambda law: law.name)


@every_law
def test_every_figure_names_its_source_and_a_rule_that_exists(law: Preset) -> None:
    """A figure has an article and a date, sets a rule of the catalogue if any, to a number the rule accepts."""
    kinds = {kind.name: kind for kind in RULES}
    for figure in law.figures:
        assert figure.source
        assert figure.as_of.year >= 2023
        if figure.rule:
            kind = kinds[figure.rule]
            assert not kind.unit or kind.least <= figure.rule_limit <= kind.most


@every_law
def test_what_a_law_cannot_show_is_said_in_sentences(law: Preset) -> None:
    """Each says at least one thing that no rota can show, as a sentence."""
    assert law.cannot_check
    assert all(said.endswith(".") and said[0].isupper() for said in law.cannot_check)


FACTS = {
    *("averaging period", "night averaging period", "period of nights", "leave"),
    *("night starts", "night ends", "night that makes a night duty"),
    *("overtime after a day", "overtime after a week", "overtime on a seventh day", "overtime rate", "higher rate"),
    *("higher rate after a day", "higher rate after a week", "higher rate after overtime of a day"),
    *("higher rate on a seventh day", "higher rate for overtime on a Sunday"),
    *("night pay", "Saturday pay", "Sunday pay", "holiday pay", "standby pay"),
}
"""Figures that rules, overtime and pay read; leave is told for comparison."""


@every_law
def test_a_printed_figure_sets_a_rule_or_is_read_by_one(law: Preset) -> None:
    """Days in a row or an allowance of overtime that sets nothing is not printed as a figure."""
    assert {figure.item for figure in law.figures if not figure.rule} - FACTS <= {"notice"}


@pytest.mark.parametrize("name", ["eu_wtd", "uk_wtr", "de_arbzg", "fr_code_travail"])
def test_a_law_says_that_call_outs_interrupt_the_daily_rest(name: str) -> None:
    """The rule that keeps room for them is named among what is not checked, and it is in the catalogue."""
    law = next(law for law in PRESETS if law.name == name)
    assert any("call-out" in said and '"rest after call-outs"' in said for said in law.cannot_check)
    assert "rest after call-outs" in {kind.name for kind in RULES}


def test_names_are_unique_and_short() -> None:
    """A law is chosen by name on the Plan sheet."""
    assert len({law.name for law in PRESETS}) == len(PRESETS)
    assert all(law.name.isidentifier() and len(law.name) <= 20 for law in PRESETS)


def test_a_rule_gets_one_row_of_a_law() -> None:
    """Germany's two breaks are one rule; what an hour figure sets is held in minutes."""
    german = next(law for law in PRESETS if law.name == "de_arbzg")
    rows = {row.rule: row for row in law_settings(german)}
    assert len(rows) == len(law_settings(german))
    assert (rows["longest shift"].limit, rows["longest shift"].mode) == (600, "must")
    assert rows["day off for a Sunday"].limit == 14
    assert rows["break in a shift"].mode == "should"


def test_the_longest_break_due_counts() -> None:
    """Beyond 6 h 30 minutes, beyond 9 h 45; exactly at the edge the smaller one."""
    law = Preset(
        "x",
        "X",
        (
            Figure("break", 30, "minutes", "a", beyond_minutes=360),
            Figure("break", 45, "minutes", "a", beyond_minutes=540),
        ),
        (),
    )
    assert [law.break_minutes(length) for length in (360, 361, 540, 541)] == [0, 30, 30, 45]
    assert law.figure("daily rest") is None
    assert law.required_figure("break").minutes == 30
