"""Rules, labour laws, absence and the design of on-call."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, get_args

from planner.domain.inputs import Inputs
from planner.domain.roster.on_call_tier import CountsAsWork, StandbyHours, Turn
from planner.domain.roster.rules import EVERYONE, RowMode, RuleSetting
from planner.domain.scenario import Change
from planner.studies.changes.refusal import refused
from scheduling.presets.law_of import LAWS
from scheduling.rules import RULES

_BY_NAME = {rule.name: rule for rule in RULES}


def set_rule(inputs: Inputs, change: Change) -> Inputs:
    """Set the number or the mode of a rule, for everyone or for the person, team, grade or rule set named after it."""
    rule = next((_BY_NAME[name] for name in change.terms if name in _BY_NAME), None)
    if rule is None:
        raise refused(
            change, f"{change.applies_to or 'nothing'} names no rule", "a rule, or a rule; and whom it is for"
        )
    whom = next((name for name in change.terms if name != rule.name), EVERYONE)
    modes: tuple[RowMode, ...] = get_args(RowMode)
    mode = next((each for each in modes if each == (change.words.casefold() or "must")), None)
    if mode is None:
        raise refused(change, f"{change.words} is no mode", f"a number, or one of: {', '.join(modes)}")
    known = next((row for row in inputs.rules if (row.rule, row.applies_to) == (rule.name, whom)), None)
    row = known or RuleSetting(rule.name, "usual", None, whom, rule.default_weight)
    try:
        new = (
            replace(row, mode=mode) if change.words else replace(row, mode="must", limit=rule.read_limit(change.amount))
        )
    except ValueError as nonsense:
        raise refused(change, str(nonsense), "a number that the rule takes") from nonsense
    return replace(inputs, rules=(*(each for each in inputs.rules if each is not known), new))


def set_law(inputs: Inputs, change: Change) -> Inputs:
    """Plan under another labour law, or (none) without one."""
    law = "" if change.words.casefold() == "none" else change.words
    if law and law not in LAWS:
        raise refused(change, f"{law} is no labour law that is known", "none, or a law of: rotacast rules")
    return replace(inputs, settings=replace(inputs.settings, labour_law=law))


def set_absence(inputs: Inputs, change: Change) -> Inputs:
    """Set the share of rostered time that is lost to sickness and the like."""
    return replace(inputs, settings=replace(inputs.settings, unplanned_absence=change.amount))


def set_tier(field: str, words: Any = None) -> Callable[[Inputs, Change], Inputs]:
    """Return a change that sets a field of on-call tiers to a number, or to one of some words."""

    def change_tier(inputs: Inputs, change: Change) -> Inputs:
        tiers = {t.code for t in inputs.tiers if not change.terms or {t.code, t.name} & set(change.terms)}
        if not tiers:
            raise refused(change, f"no tier is called {change.applies_to}", "a tier of the On-call sheet")
        value = change.words.casefold() if words else round(change.amount)
        if words and value not in get_args(words):
            raise refused(change, f"{change.words} is not known", f"one of: {', '.join(get_args(words))}")
        fields: dict[str, Any] = {field: value}
        return replace(inputs, tiers=tuple(replace(t, **fields) if t.code in tiers else t for t in inputs.tiers))

    return change_tier


set_turn = set_tier("turn", Turn)
set_standby_hours = set_tier("hours", StandbyHours)
set_counts_as_work = set_tier("counts_as_work", CountsAsWork)
set_people_on_call = set_tier("people")
set_on_call_response = set_tier("respond_minutes")
set_gap = set_tier("gap_days")
