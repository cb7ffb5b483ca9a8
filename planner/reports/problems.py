"""The page of problems: every breach with its place, reason and what would mend it, and every wish that was refused."""

from collections.abc import Mapping
from datetime import date
from itertools import zip_longest

from planner.domain.instants import hours
from planner.domain.outcome.breach import Breach
from planner.domain.outcome.plan import Plan
from planner.domain.outcome.refusal import Refusal
from planner.domain.wording import say_count
from planner.reports.measures.load import Load, loads
from planner.reports.measures.quiet_hours import foreseen
from planner.reports.measures.remedies import remedy
from planner.reports.measures.wished_days import WishedDay, wished_days
from planner.reports.page import Cell, Column, Page, Scalar, Table
from planner.reports.parts.rules_in_force import who_decided

WISHES = "wishes"
"""The rule whose breaches are refused wishes, which have a table of their own."""

MOST_WAYS = 4
"""Ways out of a conflict that are told."""

MOST_REASONS = 3
"""Reasons that are told of a refused wish."""

RULE_TITLES = {"floors": "people needed at once", "windows": "hours needed before work falls due"}
"""Titles for the reader of rules whose names on the Rules sheet are short."""

RULE_HELP = " ".join(f"{title.capitalize()}: rule {name}." for name, title in RULE_TITLES.items())
"""Where to find these rules on the Rules sheet."""

Line = tuple[Cell | Scalar, ...]

_SINGLE = {"duties": "duty", "people": "person", "wishes": "wish"}
"""Units that lose more than an s when there is one of them."""


def problems(plan: Plan) -> Page:
    """What is wrong with the rota, musts first; the link leads to the cell."""
    rules = (breach for breach in plan.breaches if breach.rule != WISHES)
    ordered = sorted(rules, key=lambda b: (b.mode != "must", b.rule, b.day or date.min, b.person))
    refused = [wish for wish in wished_days(plan.inputs) if not wish.granted(plan.inputs, plan.rota)]
    musts = sum(breach.mode == "must" for breach in ordered)
    parts = [
        say_count(musts, "must-rule breach", "must-rule breaches") if musts else "No must-rule is broken",
        say_count(len(ordered) - musts, "should-rule missed", "should-rules missed"),
        say_count(len(refused), "wish refused", "wishes refused"),
    ]
    above = tuple(table for table in (_bounds(plan), _conflicts(plan)) if table.rows)
    return Page(", ".join(parts) + ".", (*above, _breaches(plan, ordered), _refused(plan, refused)), wide=True)


def _bounds(plan: Plan) -> Table:
    rows: tuple[Line, ...] = tuple(("", bound.place, None, "", "", bound.says, "", "") for bound in plan.bounds)
    columns = (Column("", width=9), Column("Where", width=20), *_between(), Column("What no rota can give", width=62))
    return Table("Beyond these people", (*columns, Column("", width=62), Column("", width=12)), rows)


def _conflicts(plan: Plan) -> Table:
    """Return the rows that cannot all hold, and beside them the ways out of it, conflict by conflict."""
    columns = (
        Column("Conflict", "whole", 9, help="Rows with one number cannot all hold; without any one of them they can."),
        Column("Where", width=20, help="The cell to change."),
        *_between(),
        Column("What stands there", width=62),
        Column("What would end the conflict", width=62, help="Any one of these does; the cheapest comes first."),
        Column("Cell", width=12),
    )
    rows: list[Line] = []
    for number, conflict in enumerate(plan.conflicts, 1):
        goto = (conflict.person, conflict.day) if conflict.person and conflict.day in plan.inputs.horizon.days else None
        for row, way in zip_longest(conflict.rows, conflict.ways_out[:MOST_WAYS]):
            stands = (row.place, row.says) if row else ("", "")
            mends = way.change if way else ""
            rows.append(
                (number, stands[0], None, "", "", stands[1], mends, Cell("go to cell" if goto else "", goto=goto))
            )
    return Table("Rows that cannot all hold", columns, tuple(rows))


def _between() -> tuple[Column, ...]:
    """Return the columns that only the tables below fill."""
    return Column("", "day", 16), Column("", width=24), Column("", width=14)


def _breaches(plan: Plan, breaches: list[Breach]) -> Table:
    columns = (
        Column("Severity", width=9, help="must: not fit to publish; should: weighed against other rules."),
        Column("Who", width=20),
        Column("When", "day", 16),
        Column("Rule", width=24, help=RULE_HELP),
        Column("By how much", width=14),
        Column("Why", width=62),
        Column("What would repair it", width=62),
        Column("Cell", width=12, help="Leads to the cell of the Rota sheet."),
    )
    month = loads(plan.inputs, plan.rota)
    rows = tuple(_line(plan, breach, month) for breach in breaches)
    nothing: tuple[Line, ...] = (("", "", None, "", "", "Nothing is wrong.", "", ""),)
    return Table("Broken rules", columns, rows or nothing, listed=True)


def _line(plan: Plan, breach: Breach, month: Mapping[str, Load]) -> Line:
    planned = breach.day if breach.day in plan.inputs.horizon.days else None
    goto = (breach.person, planned) if breach.person in plan.inputs.person else None
    return (
        Cell(breach.mode, "bad" if breach.mode == "must" else "warn"),
        breach.person,
        breach.day,
        RULE_TITLES.get(breach.rule, breach.rule),
        _amount(breach),
        "; ".join(filter(None, (_why(breach), foreseen(plan, breach), who_decided(plan.assessment.rules, breach)))),
        _in_conflict(plan, breach) or remedy(plan, breach, month),
        Cell("go to cell" if goto else "", goto=goto),
    )


def _why(breach: Breach) -> str:
    """Return the reason; where the column beside has a title for the rule, without the rule's own name."""
    return breach.because.removesuffix(f" ({breach.rule})") if breach.rule in RULE_TITLES else breach.because


def titled(breach: Breach) -> str:
    """Return the reason of a breach with the title of its rule before the rule's short name."""
    title = RULE_TITLES.get(breach.rule)
    return f"{_why(breach)} ({title}: rule {breach.rule})" if title else breach.because


def _in_conflict(plan: Plan, breach: Breach) -> str:
    """Return which conflict a broken must comes from: there stands what would end it."""
    for number, conflict in enumerate(plan.conflicts, 1):
        if breach.mode == "must" and conflict.person and (breach.person, breach.day) == (conflict.person, conflict.day):
            return f"see conflict {number} above"
    return ""


def _amount(breach: Breach) -> str:
    if breach.unit in ("min", "minutes"):
        return hours(breach.amount)
    single = _SINGLE.get(breach.unit, breach.unit.removesuffix("s"))
    return f"{breach.units:,g} {single if breach.units == 1 else breach.unit}"


def _refused(plan: Plan, wishes: list[WishedDay]) -> Table:
    columns = (
        Column("Strength", width=9),
        Column("Who", width=20),
        Column("When", "day", 16),
        Column("Wish", width=24),
        Column("Got", width=14),
        Column(
            "Why",
            width=62,
            help="What would break if only this cell were changed, the worst first; of the rest `rotacast why` tells.",
        ),
        Column("What would repair it", width=62),
        Column("Cell", width=12),
    )
    known = {(refusal.person, refusal.day, refusal.wish): refusal for refusal in plan.refusals}
    rows = tuple(
        (
            wish.strength,
            wish.person,
            wish.day,
            str(wish.wanted),
            "+".join(plan.rota.duties(wish.person, wish.day)) or "off",
            _reasons(known.get((wish.person, wish.day, str(wish.wanted)))),
            _granting(known.get((wish.person, wish.day, str(wish.wanted))), wish),
            Cell("go to cell", goto=(wish.person, wish.day)),
        )
        for wish in wishes
    )
    nothing: tuple[Line, ...] = (("", "", None, "", "", "Every wish was granted.", "", ""),)
    return Table("Refused wishes", columns, rows or nothing, listed=True)


def _reasons(refusal: Refusal | None) -> str:
    """Say what holds the cell, the worst first; nothing when the plan does not know."""
    if refusal is None:
        return ""
    if not refusal.reasons:
        return f"nothing speaks against {refusal.instead}"
    more = len(refusal.reasons) - MOST_REASONS
    rest = f"; and {more} more" if more > 0 else ""
    return f"{refusal.instead} instead: {'; '.join(refusal.reasons[:MOST_REASONS])}{rest}"


def _granting(refusal: Refusal | None, wish: WishedDay) -> str:
    if refusal is not None and not refusal.reasons:
        return f"type {refusal.instead} into the cell"
    if wish.wanted.kind in ("work", "not duty"):
        return "lock the cell with a duty that grants the wish and repair: the rota is built around it"
    typed = "-" if wish.wanted.kind == "off" else str(wish.wanted)
    return f"lock the cell with {typed}! and repair: the rota is built around it"
