"""The catalogue in words."""

from scheduling.checking.rule_reference import figure_rows, law_rows, rule_rows
from scheduling.presets import PRESETS
from scheduling.rules import RULES


def test_every_rule_has_a_row() -> None:
    """Hours are shown as hours, a rule without a number shows none."""
    rows = {row.name: row for row in rule_rows()}
    assert list(rows) == [kind.name for kind in RULES]
    assert (rows["rest between duties"].default, rows["rest between duties"].unit) == ("11", "hours")
    assert rows["wishes"].default == ""
    assert rows["longest shift"].mode == "off"


def test_every_figure_and_every_caveat_has_a_row() -> None:
    """A figure tells its article, its month, whether it is verified and what it sets."""
    assert len(figure_rows()) == sum(len(law.figures) for law in PRESETS)
    assert {row.law for row in figure_rows("uk_wtr")} == {"uk_wtr"}
    longest = next(row for row in figure_rows("de_arbzg") if row.item == "longest day")
    assert (longest.value, longest.unit, longest.source) == ("10", "hours", "§3")
    assert (longest.as_of, longest.verified, longest.rule) == ("2026-11", "verified", "longest shift (must)")
    assert [row.item for row in figure_rows("de_arbzg") if row.item.startswith("break")] == [
        "break beyond 6 h",
        "break beyond 9 h",
    ]
    assert len(law_rows()) == sum(len(law.cannot_check) for law in PRESETS)
