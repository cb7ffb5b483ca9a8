"""Whom to hire by when, in sentences."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from datetime import date
from typing import Any

from planner.domain.capacity.outlook import ALL, CapacityOutlook, Hire, MonthNeed

MOST_GROUPS = 3
"""Up to so many groups of hires are told one by one."""

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def verdict(outlook: CapacityOutlook) -> str:
    """Return one sentence or two: how many people are needed in which skill by when, and when to begin to hire."""
    groups = Counter((hire.skill, hire.needed, hire.begin, hire.counts, hire.late) for hire in outlook.hires)
    if not groups:
        return f"The people you have are enough until {say_day(outlook.last_day)}{_tightest(outlook)}."
    if len(groups) <= MOST_GROUPS:
        return " ".join(_group(count, *group) for group, count in groups.items())
    first, last = outlook.hires[0], max(outlook.hires, key=lambda hire: hire.needed)
    by_skill = Counter(hire.skill for hire in outlook.hires)
    skills = ", ".join(f"{say_number(count)} in {skill}" for skill, count in by_skill.items())
    begin = "now" if first.late else f"by {say_day(first.begin)}"
    return (
        f"You need {say_number(len(outlook.hires))} more people by {say_day(last.needed)}: {skills}; begin to hire the "
        f"first {begin}."
    )


def remarks(outlook: CapacityOutlook) -> tuple[str, ...]:
    """Return sentences on the range, on gaps before a hire counts, and on short gaps for which nobody is hired."""
    return (*_range(outlook), *_open_gaps(outlook))


def say_day(day: date) -> str:
    """Write a day as 1 October 2026."""
    return f"{day.day} {day:%B %Y}"


def say_month(day: date) -> str:
    """Write the month that begins on a day as Oct 2026; one that begins within a month as 29 Jun 2026."""
    return f"{day:%b %Y}" if day.day == 1 else f"{day.day} {day:%b %Y}"


def say_number(count: int) -> str:
    """Write a small number as a word."""
    return _NUMBERS[count] if count < len(_NUMBERS) else f"{count}"


def _group(count: int, skill: str, needed: date, begin: date, counts: date, late: bool) -> str:
    more = f"You need {say_number(count)} more in {skill} by {say_day(needed)}"
    if not late:
        return f"{more}; begin to hire by {say_day(begin)}."
    who = "that person counts" if count == 1 else "they count"
    return f"{more}; begin to hire now: {who} in full from {say_day(counts)} only."


def _tightest(outlook: CapacityOutlook) -> str:
    month = max(outlook.months, key=lambda each: each.gap)
    whose = "" if month.skill == ALL else f" in {month.skill}"
    spare = -month.gap
    return f"; the tightest month is {say_month(month.first_day)} with {max(0.0, spare):.1f} heads to spare{whose}"


def _range(outlook: CapacityOutlook) -> Iterator[str]:
    worst = max(outlook.total, key=lambda month: month.high - month.with_hires)
    over = worst.high - worst.with_hires
    hires = " and the hires" if outlook.hires else ""
    range_ = f"{worst.low:.1f} to {worst.high:.1f} heads in {say_month(worst.first_day)}"
    if over > 0:
        yield f"The need is {range_} in 8 of 10 futures; at its upper end {over:.1f} more than the people{hires}."
    else:
        yield f"The need is {range_} in 8 of 10 futures; the people you have{hires} are enough for all of that range."


def _open_gaps(outlook: CapacityOutlook) -> Iterator[str]:
    for skill in (*outlook.skills, ALL):
        short = [month for month in outlook.of(skill) if month.need - month.with_hires > outlook.tolerance]
        if short:
            worst = max(short, key=lambda month: month.need - month.with_hires)
            months = _months(short)
            missing = worst.need - worst.with_hires
            yield (
                f"{skill[0].upper()}{skill[1:]}: up to {missing:.1f} heads are missing in {months}, before a hire can "
                f"count or for too short a time to hire: overtime, temporary help or later work."
            )


def _months(short: list[MonthNeed]) -> str:
    names = [say_month(month.first_day) for month in short]
    return names[0] if len(names) == 1 else f"{len(names)} months from {names[0]} to {names[-1]}"


def hires_by_start(outlook: CapacityOutlook) -> tuple[tuple[Hire, int], ...]:
    """Return the hires, those that are alike once with their number, in the order in which hiring begins."""
    counted = Counter(outlook.hires)
    return tuple(sorted(counted.items(), key=lambda each: (each[0].begin, each[0].needed, each[0].skill)))


def plain_outlook(outlook: CapacityOutlook) -> dict[str, Any]:
    """Return the outlook as plain values that can be written as JSON; days are ISO text, skills are lists."""

    def plain(value: Any) -> Any:
        if isinstance(value, date):
            return value.isoformat()
        return sorted(value) if isinstance(value, frozenset) else value

    def rows(found: Iterable[Any]) -> list[dict[str, Any]]:
        return [{name: plain(value) for name, value in asdict(each).items()} for each in found]

    return {
        "verdict": verdict(outlook),
        "as_of": outlook.as_of.isoformat(),
        "months": rows(outlook.months),
        "hires": rows(outlook.hires),
        "assumptions": rows(outlook.assumptions),
        "currency": outlook.currency,
        "team_cost": round(outlook.team_cost, 2),
        "hire_cost": round(outlook.hire_cost, 2),
    }
