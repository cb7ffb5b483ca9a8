"""All rules and labour laws as rows of text, for `rotacast rules` and the guide."""

from dataclasses import dataclass

from scheduling.presets import PRESETS
from scheduling.presets.preset import Figure
from scheduling.rule.rule import Rule
from scheduling.rules import RULES


@dataclass(frozen=True)
class RuleRow:
    """A rule as text; `default` and `unit` are empty for a rule without a number."""

    name: str
    sentence: str
    unit: str
    default: str
    mode: str
    source: str


@dataclass(frozen=True)
class FigureRow:
    """A figure of a law as text; `rule` is the rule that it sets with its mode, or empty."""

    law: str
    item: str
    value: str
    unit: str
    source: str
    as_of: str
    verified: str
    rule: str


@dataclass(frozen=True)
class LawRow:
    """A law, and one sentence on a part of it that the rules cannot check."""

    law: str
    title: str
    cannot_check: str


def rule_rows() -> tuple[RuleRow, ...]:
    """Return every rule in the order of the report."""
    return tuple(_rule(kind) for kind in RULES)


def figure_rows(law: str = "") -> tuple[FigureRow, ...]:
    """Return every figure of a law by its name, or of all laws."""
    return tuple(_figure(p.name, figure) for p in PRESETS if law in ("", p.name) for figure in p.figures)


def law_rows(law: str = "") -> tuple[LawRow, ...]:
    """Return the parts of a law, given by its name, or of all laws, that the rules cannot check."""
    return tuple(LawRow(p.name, p.title, gap) for p in PRESETS if law in ("", p.name) for gap in p.cannot_check)


def _rule(kind: type[Rule]) -> RuleRow:
    default = f"{kind.show_limit(kind.default):g}" if kind.unit else ""
    return RuleRow(kind.name, kind.sentence(), kind.unit, default, kind.default_mode, kind.source)


def _figure(law: str, figure: Figure) -> FigureRow:
    beyond = f" beyond {figure.beyond_minutes / 60:g} h" if figure.item == "break" else ""
    rule = f"{figure.rule} ({figure.mode})" if figure.rule else ""
    verified = "verified" if figure.verified else "unverified"
    as_of = f"{figure.as_of:%Y-%m}"
    return FigureRow(law, figure.item + beyond, f"{figure.value:g}", figure.unit, figure.source, as_of, verified, rule)
