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
