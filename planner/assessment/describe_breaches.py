"""What a change of one person's day would break, in few words: hours one after another are said as one span."""

from collections.abc import Iterable, Iterator

from planner.assessment.cell_change import Amounts
from planner.domain.instants import hours, local
from planner.domain.outcome.breach import Breach
from planner.reports.measures.wording import say_day, say_span
from scheduling.rules.cover.floors import Floors
from scheduling.rules.cover.windows import Windows


def say_broken(broken: Iterable[Breach], base: Amounts, zone: str) -> Iterator[str]:
    """Yield what is broken in the order given, once for each skill; `base` is how much was broken before the change."""
    rows = list(broken)
    told: set[tuple[str, object]] = set()
    for breach in rows:
        alike = [b for b in rows if (b.rule, b.at[:1]) == (breach.rule, breach.at[:1])]
        if breach.rule not in (Floors.name, Windows.name):
            yield breach.because.removesuffix(f" ({breach.rule})")
        elif (breach.rule, breach.at[0]) not in told:
            told.add((breach.rule, breach.at[0]))
            yield from _short(alike, base, zone) if breach.rule == Floors.name else _late(alike, base, zone)


def _short(floors: Iterable[Breach], base: Amounts, zone: str) -> Iterator[str]:
    """Yield the spans in which one person with a skill goes missing."""
    spans: list[tuple[int, int, bool]] = []
    skills = ""
    for floor in sorted(floors, key=_last):
        skills, start = _skills(floor), _last(floor)
        before = base.get((floor.rule, floor.at), 0)
        end = start + floor.amount - before
        if spans and spans[-1][1:] == (start, before > 0):
            spans[-1] = (spans[-1][0], end, before > 0)
        else:
            spans.append((start, end, before > 0))
    for start, end, more in spans:
        yield f"leaves {skills} one{' more' if more else ''} short on {say_span(start, end, zone)}"


def _late(windows: Iterable[Breach], base: Amounts, zone: str) -> Iterator[str]:
    """Yield the window of a skill that loses most."""
    lost = {window: window.amount - base.get((window.rule, window.at), 0) for window in windows}
    window = max(lost, key=lambda each: lost[each])
    due = local(_last(window), zone)
    more = " more" if lost[window] < window.amount else ""
    by = f"{say_day(due.date())} {due:%H:%M}"
    yield f"leaves {_skills(window)} {hours(lost[window])}{more} short of work that is due by {by}"


def _skills(breach: Breach) -> str:
    return str(breach.at[0]).replace("+", " or ")


def _last(breach: Breach) -> int:
    return int(str(breach.at[-1]))
