"""What the next plan should take over from a month that is over, in sentences with the sheet and the value."""

from collections.abc import Iterator

from planner.domain.outcome.review import Indicator, ReviewedTarget
from planner.studies.review_causes import Month
from planner.studies.review_indicators import ABSENCE

FAR = 0.1
"""A volume or a handle time that is off by this share is worth a change."""

ENOUGH = 20
"""Tickets of a class below which its handle time says little."""

ABSENCE_FAR, POINTS_FAR = 0.01, 0.1
"""Absence that is off by this share of shifts, and attainment below its replay by this share, are worth a word."""


def advice_of(month: Month, targets: tuple[ReviewedTarget, ...], indicators: tuple[Indicator, ...]) -> tuple[str, ...]:
    """Return a sentence for each thing to change, or one that nothing has to."""
    found = (*_volume(month), *_handling(month), *_absence(indicators), *_waiting(targets))
    return found or ("Add the new export to Ticket files on the Plan sheet; nothing else has to change.",)


def _volume(month: Month) -> Iterator[str]:
    foreseen, came = float(month.plan.forecast.mean.sum()), len(month.came)
    if foreseen and abs(came / foreseen - 1) >= FAR:
        more = f"{abs(came / foreseen - 1):.0%} {'more' if came > foreseen else 'fewer'}"
        yield f"{more} tickets came than foreseen: add the new export to Ticket files on the Plan sheet."


def _handling(month: Month) -> Iterator[str]:
    planned = {names: terms.handling.minutes for names, terms in month.terms.by_class.items()}
    for each in month.logged_work:
        before = planned.get((each.priority, each.skill))
        if before and each.tickets >= ENOUGH and abs(each.minutes / before - 1) >= FAR:
            yield (
                f"{each.priority} {each.skill} took {each.minutes:.0f} minutes of work, planned were {before:.0f}: "
                f"write {each.minutes:.0f} on the Handling sheet, or leave its row out and the export says it."
            )


def _absence(indicators: tuple[Indicator, ...]) -> Iterator[str]:
    for each in indicators:
        if each.name == ABSENCE and each.came is not None and abs(each.came - (each.planned or 0.0)) >= ABSENCE_FAR:
            yield (
                f"{each.came:.1%} of the shifts were missed, planned were {each.planned:.1%}: write {each.came:.1%} as "
                "Unplanned absence on the Plan sheet."
            )


def _waiting(targets: tuple[ReviewedTarget, ...]) -> Iterator[str]:
    for each in targets:
        if each.came is not None and each.replayed is not None and each.came < each.replayed - POINTS_FAR:
            name = f"{each.target[0]} {each.target[1]}"
            yield (
                f"{name}: {each.came:.1%} came true where people and tickets allow {each.replayed:.1%}. Look for "
                "waiting on users and suppliers, tickets that lie unassigned, and clocks that are not stopped."
            )
