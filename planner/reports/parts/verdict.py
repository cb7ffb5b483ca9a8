"""The verdict on a plan in plain words: can it be published, what is short and what that means, how sure it is."""

from collections.abc import Iterable
from typing import Literal

from planner.domain.inputs import Inputs
from planner.domain.instants import local
from planner.domain.outcome.plan import Plan, Solved
from planner.domain.unknown_hours import unknown_minutes, unknown_until
from planner.domain.wording import agree, say_count
from planner.reports.measures.key_figures import KeyFigures, key_figures
from planner.reports.measures.outlook import outlook, say_missed_targets
from planner.reports.measures.wording import say_day, say_days, say_list, say_share, say_waiting
from planner.reports.parts.rules_in_force import looser_lines

NEARLY = 0.05
"""Up to this gap a rota is nearly the best possible."""

TOO_BUSY = 0.05
"""From this share of its work on that a busy machine left undone, a plan says so."""

UNKNOWN_GAP = 0.99
"""From this gap on the bound says nothing yet."""

State = Literal["best possible", "nearly best possible", "still improving (run longer)"]

QUESTION = "Can this be published?"
"""The question that the first line answers."""

ENOUGH = "Nobody is missing: at every hour enough people are there, and all work that can wait is done in time."

ENOUGH_LATER = "From the first shift on nobody is missing, and all work that can wait is done in time."


def verdict(key: KeyFigures) -> str:
    """Say in one sentence whether the plan can be published, and what is short."""
    days = f"{say_days(key.first_day, key.last_day)} {key.last_day.year}"
    missed = say_missed_targets(key.promise)
    kept = missed or ("every target is kept" if key.promise else "no target is set")
    if waiting := [row.priority for row in key.promise if row.waiting]:
        kept += f" (resolution of {say_list(waiting)} if nothing waits for others)"
    short = f", although {say_list(_short(key))}" if _short(key) and not missed else ""
    if key.musts_broken:
        broken = say_count(key.musts_broken, "must-rule breach", "must-rule breaches")
        return f"{days}: not fit to publish, {broken}; {kept}{short}."
    care = "can be published with care" if missed or short else "can be published"
    return f"{days}: {care}; no must-rule is broken; {kept}{short}."


def verdict_lines(plan: Plan) -> tuple[str, ...]:
    """Say whether the plan can be published, what is kept and how surely, what is short, how good the rota is."""
    key = key_figures(plan)
    return (
        _publish(key),
        *_service(key),
        *_chance(plan),
        *_waiting(key),
        *_shortness(key),
        *_unknown(plan.inputs),
        *(f"On call: {tier.finding}." for tier in key.on_call if tier.finding),
        *(f"Less than the law: {line}." for line in looser_lines(plan.assessment.rules)),
        f"How sure: the shares come from {plan.promise.replications:,} simulated months of this rota. "
        + solver_sentence(plan.solved),
    )


def _publish(key: KeyFigures) -> str:
    if key.musts_broken:
        broken = say_count(key.musts_broken, "must-rule breach", "must-rule breaches")
        return f"No: {broken}. Problems names each cell and what would repair it."
    if any(not row.kept for row in key.promise):
        return "Yes, with care: no must-rule is broken, but not every target is kept as asked."
    if _short(key):
        return "Yes, with care: no must-rule is broken and every target is kept on average, but something is short."
    since = " from its first shift on" if key.hours_unknown or key.windows_unknown else ""
    return f"Yes: no must-rule is broken, every target is kept on average, and nobody is missing{since}."


def _service(key: KeyFigures) -> Iterable[str]:
    """Yield the targets of each outlook, the sure ones first."""
    found: dict[str, list[str]] = {}
    for row in sorted(key.promise, key=lambda row: outlook(row).order):
        found.setdefault(outlook(row).word, []).append(f"{row.priority} {row.measure}{outlook(row).count}")
    yield from (f"{word.capitalize()}: {say_list(rows, 8)}." for word, rows in found.items())


def _chance(plan: Plan) -> Iterable[str]:
    """Yield how surely targets are asked for, and what that costs beside keeping them on average."""
    asked = plan.inputs.settings
    if not asked.months_to_keep:
        return
    said = f"Targets are asked for {asked.targets_are_kept}"
    if plan.chance_minutes is not None:
        more = plan.chance_minutes / 60
        hours = f"{abs(more):,.0f} h {'more' if more > 0 else 'fewer'}" if round(more) else "no more hours"
        yield f"{said}: {hours} are staffed than with every target kept on average."
    elif plan.promise.kept_on_average and not plan.promise.kept:
        yield f"{said}. On average every target is kept, but not so surely."
    else:
        yield f"{said}."


def _waiting(key: KeyFigures) -> Iterable[str]:
    """Yield the resolutions that are promised only for tickets that never wait for others."""
    if waiting := [row.priority for row in key.promise if row.waiting]:
        yield say_waiting(waiting)


def _unknown(inputs: Inputs) -> Iterable[str]:
    """Yield until when last month's people work, if nobody knows who they are."""
    if unknown_minutes(inputs):
        until = local(unknown_until(inputs), inputs.horizon.zone)
        yield (
            f"Not known: who works until {until:%H:%M} on {say_day(inputs.horizon.first_day)}, as nothing stands on "
            "the Previous sheet. These hours are last month's: they are neither staffed nor promised here."
        )


def _short(key: KeyFigures) -> list[str]:
    parts = []
    if hours := key.hours_short - key.hours_unknown:
        parts.append(f"the people needed at once are {hours:.1f} person-hours short")
    if windows := key.windows_short - key.windows_unknown:
        are = agree(windows, "is", "are")
        parts.append(f"{say_count(windows, 'period')} of work that can wait {are} short of hours")
    if empty := sum(tier.days - tier.filled for tier in key.on_call):
        parts.append(f"nobody is on call on {say_count(empty, 'day')}")
    return parts


def _shortness(key: KeyFigures) -> Iterable[str]:
    """Yield what is short and what that means, beside the targets that are kept or not."""
    if not _short(key):
        yield ENOUGH_LATER if key.hours_unknown or key.windows_unknown else ENOUGH
        return
    kept = all(row.kept for row in key.promise)
    if hours := key.hours_short - key.hours_unknown:
        means = (
            "The simulation keeps every target on average all the same, but tickets of these hours may wait longer, "
            "and nobody stands in for an absence"
            if kept
            else "Tickets of these hours wait longer than their target allows"
        )
        yield f"Short: {hours:.1f} person-hours of the people needed at once. {means}."
    if windows := key.windows_short - key.windows_unknown:
        periods = say_count(windows, "period")
        means = (
            "Some of that work may be late in a busy month; in an average one the targets are kept"
            if kept
            else "Some of that work will be late"
        )
        yield (
            f"Short: {periods} with too few hours before work falls due, the worst "
            f"{key.worst_window_hours_short:.1f} h short. {means}."
        )
    for tier in key.on_call:
        if tier.filled < tier.days:
            yield f"Short: nobody is on call for {tier.tier} on {say_count(tier.days - tier.filled, 'day')}."


def solver_state(status: str, gap: float) -> State:
    """Say in three words how far the search came."""
    if status == "optimal":
        return "best possible"
    return "nearly best possible" if gap <= NEARLY else "still improving (run longer)"


def solver_sentence(solved: Solved) -> str:
    """Say how good the rota is among all that the rules allow."""
    state = f"This rota is {solver_state(solved.status, solved.gap)}"
    if solved.status == "optimal":
        better = "no rota keeps the rules better"
    elif solved.gap < UNKNOWN_GAP:
        better = (
            f"a longer search could save at most {say_share(solved.gap)} of what it misses, by the weights of the rules"
        )
    else:
        better = "how much better a rota can be is not known yet"
    legal = (
        " No rota keeps every must-rule, so this is the least bad one." if solved.first_legal_seconds is None else ""
    )
    return f"{state}: {better} ({solved.seconds:.0f} s of work).{_too_busy(solved)}{legal}"


def _too_busy(solved: Solved) -> str:
    """Say how much of its work a busy machine left undone; empty when that is too little to matter."""
    asked = solved.seconds + solved.unworked
    if solved.unworked < TOO_BUSY * asked:
        return ""
    return f" The machine was too busy: {solved.seconds:.0f} of {asked:.0f} seconds of work were done."
