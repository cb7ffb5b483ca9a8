"""The page for leadership: what the plan gives, what it costs, what is wrong with it."""

from planner.domain.outcome.plan import Plan
from planner.domain.wording import say_count
from planner.reports.measures.key_figures import KeyFigures, key_figures
from planner.reports.measures.shortages import plan_shortages
from planner.reports.measures.wording import say_share, say_span
from planner.reports.page import Cell, Column, Page, Table, Text, Tile, Tiles, Tone
from planner.reports.parts.changed_classes import TITLE, changed_lines
from planner.reports.parts.promised import promise_chart, promise_table
from planner.reports.parts.ticket_account import short_account
from planner.reports.parts.verdict import QUESTION, solver_state, verdict, verdict_lines

MOST_SHORTAGES = 6
"""Shortages named on the page; the Coverage page shows them all."""


def summary(plan: Plan) -> Page:
    """One page: the verdict, heads, hours and cost, the promise, where people are missing, how on-call is shared."""
    key = key_figures(plan)
    return Page(
        verdict(key),
        (
            Text(QUESTION, verdict_lines(plan)),
            _tiles(key),
            promise_table(plan),
            promise_chart(plan.promise.rows),
            *_lacking(plan),
            *_changed(plan),
            _short(plan),
            _on_call(key),
            *_tickets(plan),
        ),
        one_sheet=True,
    )


def _tickets(plan: Plan) -> tuple[Text, ...]:
    lines = short_account(plan.inputs.tickets.reading)
    return (Text("Tickets behind the forecast", lines),) if lines else ()


def _changed(plan: Plan) -> tuple[Text, ...]:
    lines = changed_lines(plan.forecast)
    return (Text(TITLE, lines),) if lines else ()


def _lacking(plan: Plan) -> tuple[Text, ...]:
    return (Text("What would keep the targets", (plan.lacking,)),) if plan.lacking else ()


def _tiles(key: KeyFigures) -> Tiles:
    over = key.staffed_hours - key.contract_hours
    granted = f"{key.wishes_granted} of {key.wishes}" if key.wishes else "none asked"
    share = say_share(key.wishes_granted / key.wishes) if key.wishes else ""
    return Tiles(
        (
            Tile("Heads", key.heads, "whole", "people with at least one duty"),
            Tile("Staffed hours", key.staffed_hours, "whole", f"{over:+,.0f} h against contracts"),
            Tile(f"Cost ({key.currency})", key.cost, "money", "paid hours at each one's rate"),
            *_overtime(key),
            *_premium(key),
            Tile("Hours short", key.hours_short, "hours", _windows(key), _missing(key)),
            Tile("Must-rules broken", key.musts_broken, "whole", "see Problems", _alarm(key.musts_broken)),
            Tile("Should-rules missed", key.shoulds_broken, "whole", "each is weighed against the others"),
            Tile("Wishes granted", granted, "text", share),
            Tile("Search", solver_state(key.solver_status, key.solver_gap), "text", f"{key.solver_seconds:.0f} s"),
        )
    )


def _overtime(key: KeyFigures) -> tuple[Tile, ...]:
    if key.overtime_hours is None or key.overtime_cost is None:
        return ()
    extra = f"{key.overtime_cost:,.0f} {key.currency} on top by labour law"
    return (Tile("Overtime hours", key.overtime_hours, "hours", extra),)


def _premium(key: KeyFigures) -> tuple[Tile, ...]:
    if key.premium_cost is None:
        return ()
    what = "on top by labour law: nights, weekends, holidays, standby"
    return (Tile(f"Premium pay ({key.currency})", key.premium_cost, "money", what),)


def _windows(key: KeyFigures) -> str:
    known = f", {key.hours_unknown:.1f} h of them before the first shift and not known" if key.hours_unknown else ""
    windows = key.windows_short - key.windows_unknown
    if not windows:
        return f"people needed at once{known}; all work that can wait is done in time"
    periods = f"{say_count(windows, 'period')} short, {key.worst_window_hours_short:.1f} h at worst"
    return f"people needed at once{known}; work that can wait: {periods}"


def _missing(key: KeyFigures) -> Tone:
    if key.hours_short > key.hours_unknown:
        return "bad"
    return "warn" if key.hours_unknown or key.windows_short else "good"


def _alarm(amount: float) -> Tone:
    return "bad" if amount else "good"


def _short(plan: Plan) -> Table:
    zone = plan.inputs.settings.time_zone
    found = plan_shortages(plan)
    columns = (
        Column("Who is missing", width=24),
        Column("When", width=32),
        Column("People", "whole"),
        Column("Hours", "hours"),
    )
    rows = tuple(
        (s.who, say_span(s.start, s.end, zone), s.people, Cell(s.minutes / 60, "bad")) for s in found[:MOST_SHORTAGES]
    )
    more = len(found) - len(rows)
    note = f"and {say_count(more, 'smaller one')}: see Coverage" if more > 0 else ""
    return Table("Hours short, and where", columns, rows or (("nobody", "", 0, 0.0),), note)


def _on_call(key: KeyFigures) -> Table:
    columns = (
        Column("Tier"),
        Column("Turns filled"),
        Column("People", "whole"),
        Column("Most days", "whole"),
        Column("Fewest days", "whole", help="Of all who may be called, those without a turn included."),
        Column("With none", "whole", help="People who may be called and have no turn."),
        Column("Call-outs", "number", help="Expected in the planned days."),
    )
    rows = tuple(
        (
            tier.tier,
            Cell(f"{tier.filled} of {say_count(tier.days, 'day')}", "" if tier.filled >= tier.days else "bad"),
            tier.people,
            Cell(tier.most_days, "warn" if tier.finding else ""),
            tier.fewest_days,
            tier.none,
            tier.callouts,
        )
        for tier in key.on_call
    )
    return Table("On-call load", columns, rows or (("no tier", "", None, None, None, None, None),))
