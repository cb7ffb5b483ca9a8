"""The page for leadership: what the plan gives, what it costs, what is wrong with it."""

from planner.domain.outcome.plan import Plan, Solved
from planner.reports.levels import levels_sentence, missed_hours
from planner.reports.measures.key_figures import KeyFigures, key_figures
from planner.reports.measures.shortages import plan_shortages
from planner.reports.measures.wording import say_count, say_days, say_list, say_share, say_span
from planner.reports.page import Cell, Column, Page, Table, Text, Tile, Tiles, Tone
from planner.reports.promised import promise_chart, promise_table, waiting_priorities
from planner.reports.ticket_account import short_account

MOST_SHORTAGES = 6
"""Shortages named on the page; the Coverage page shows them all."""

UNKNOWN_GAP = 0.99
"""From this gap on the bound says nothing yet."""


def summary(plan: Plan) -> Page:
    """One page: the promise, heads, hours and cost, where people are missing, how good the solution is."""
    key = key_figures(plan)
    return Page(
        verdict(plan, key),
        (
            _tiles(key),
            promise_table(plan),
            promise_chart(plan.promise.rows),
            *_lacking(plan),
            _short(plan),
            _on_call(key),
            Text("How good this rota is", _quality(plan)),
            *_tickets(plan),
        ),
        one_sheet=True,
    )


def _tickets(plan: Plan) -> tuple[Text, ...]:
    lines = short_account(plan.inputs.tickets.reading)
    return (Text("Tickets behind the forecast", lines),) if lines else ()


def _lacking(plan: Plan) -> tuple[Text, ...]:
    return (Text("What would keep the targets", (plan.lacking,)),) if plan.lacking else ()


def verdict(plan: Plan, key: KeyFigures) -> str:
    """Say in one sentence whether the plan can be published."""
    missed = [f"{row.priority} {row.measure}" for row in key.promise if not row.kept]
    kept = (
        f"{say_list(missed)} below target" if missed else "every target is kept" if key.promise else "no target is set"
    )
    waiting = waiting_priorities(plan)
    if waiting:
        kept += f" (resolution of {say_list(waiting)} if nothing waits for others)"
    musts = (
        "no must-rule is broken"
        if not key.musts_broken
        else f"{say_count(key.musts_broken, 'must-rule breach', 'must-rule breaches')}"
    )
    days = say_days(key.first_day, key.last_day)
    short = f"; {key.hours_short:,.1f} h short of people" if key.hours_short else ""
    return f"{days} {key.last_day.year}: {kept}{short}; {musts}."


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
            Tile("Hours short", key.hours_short, "hours", _windows(key), _missing(key)),
            Tile("Must-rules broken", key.musts_broken, "whole", "see Problems", _alarm(key.musts_broken)),
            Tile("Should-rules missed", key.shoulds_broken, "whole", "weighed against each other"),
            Tile("Wishes granted", granted, "text", share),
            Tile("Solver", _solver_word(key), "text", f"{key.solver_seconds:.0f} s"),
        )
    )


def _overtime(key: KeyFigures) -> tuple[Tile, ...]:
    if key.overtime_hours is None or key.overtime_cost is None:
        return ()
    extra = f"{key.overtime_cost:,.0f} {key.currency} on top by labour law"
    return (Tile("Overtime hours", key.overtime_hours, "hours", extra),)


def _windows(key: KeyFigures) -> str:
    if not key.windows_short:
        return "all work that can wait is done in time"
    return f"work that can wait: {say_count(key.windows_short, 'span')}, {key.worst_window_hours_short:.1f} h at worst"


def _missing(key: KeyFigures) -> Tone:
    if key.hours_short:
        return "bad"
    return "warn" if key.windows_short else "good"


def _alarm(amount: float) -> Tone:
    return "bad" if amount else "good"


def _solver_word(key: KeyFigures) -> str:
    if key.solver_status == "optimal":
        return "best possible"
    return f"within {say_share(key.solver_gap)}" if key.solver_gap < UNKNOWN_GAP else "no bound yet"


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
    note = f"and {more} smaller ones: see Coverage" if more > 0 else ""
    return Table("Hours short, and where", columns, rows or (("nobody", "", 0, 0.0),), note)


def _on_call(key: KeyFigures) -> Table:
    columns = (
        Column("Tier"),
        Column("Turns filled"),
        Column("People", "whole"),
        Column("Most days", "whole"),
        Column("Fewest days", "whole"),
        Column("Call-outs", "number", help="Expected in the planned days."),
    )
    rows = tuple(
        (
            tier.tier,
            Cell(f"{tier.filled} of {tier.days} days", "" if tier.filled >= tier.days else "bad"),
            tier.people,
            tier.most_days,
            tier.fewest_days,
            tier.callouts,
        )
        for tier in key.on_call
    )
    return Table("On-call load", columns, rows or (("no tier", "", None, None, None, None),))


def _quality(plan: Plan) -> tuple[str, ...]:
    rounds = (
        f"the need was raised in {say_count(len(plan.rounds), 'round')}" if plan.rounds else "no more was asked of it"
    )
    return (
        solver_sentence(plan.solved),
        levels_sentence(plan.solved),
        f"The promise comes from {plan.promise.replications} simulated months of this very rota; {rounds}.",
        f"Forecast: {plan.forecast.model}, because {plan.forecast.reason}.",
    )


def solver_sentence(solved: Solved) -> str:
    """Say in words what the solver's status and gap mean."""
    legal = (
        "no rota keeps every must-rule, so the least bad one is shown"
        if solved.first_legal_seconds is None
        else f"the first rota that keeps every must-rule was found after {solved.first_legal_seconds:.0f} s"
    )
    if solved.status == "optimal":
        return f"Proven in {solved.seconds:.0f} s: no rota is better by the weights of the Rules sheet; {legal}."
    why = "the search was stopped" if solved.status == "stopped" else "time was up"
    if solved.gap < UNKNOWN_GAP:
        best = f"by the weights of the Rules sheet no rota can be more than {say_share(solved.gap)} better"
    elif missed := missed_hours(solved):
        best = f"all that it misses, in weighted hours, is {missed}; how much of that can be saved is not known yet"
    else:
        best = "how much better a rota could be is not known yet; give it more solver seconds"
    return f"After {solved.seconds:.0f} s {why}: {best}; {legal}."
