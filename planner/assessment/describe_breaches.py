"""What a change of one person's day would break, in few words: hours one after another become one span."""

from collections.abc import Iterable, Iterator

from planner.domain.instants import hours, local
from planner.domain.outcome.breach import Breach
from planner.domain.outcome.breaches import Breaches
from planner.reports.measures.wording import say_day, say_span
from scheduling.rules.cover.floors import Floors
from scheduling.rules.cover.windows import Windows


def describe_breaches(broken: Breaches, base: Breaches, zone: str) -> Iterator[str]:
    """Yield a sentence for each breach; describe floors (and windows) with the same skills together, at the first.

    `base` are the breaches of the rota before the change.
    """
    described: set[tuple[str, frozenset[str]]] = set()
    for breach in broken:
        alike = [other for other in broken if (other.rule, other.skills) == (breach.rule, breach.skills)]
        if breach.rule not in (Floors.name, Windows.name):
            yield breach.because.removesuffix(f" ({breach.rule})")
        elif (breach.rule, breach.skills) not in described:
            described.add((breach.rule, breach.skills))
            yield from _floors(alike, base, zone) if breach.rule == Floors.name else _windows(alike, base, zone)


def _floors(floors: Iterable[Breach], base: Breaches, zone: str) -> Iterator[str]:
    """Yield the spans in which a person with one of the skills is missing who was there before the change."""
    spans: list[tuple[int, int, bool]] = []
    skills = ""
    for floor in sorted(floors, key=_span):
        (start, end), skills = _span(floor), _skills(floor)
        short_before = base.amount_of(floor) > 0
        if spans and spans[-1][1:] == (start, short_before):
            spans[-1] = (spans[-1][0], end, short_before)
        else:
            spans.append((start, end, short_before))
    for start, end, more in spans:
        yield f"leaves {skills} one{' more' if more else ''} short on {say_span(start, end, zone)}"


def _windows(windows: Iterable[Breach], base: Breaches, zone: str) -> Iterator[str]:
    """Yield the window of a set of skills that loses most."""
    lost = {window: window.amount - base.amount_of(window) for window in windows}
    window = max(lost, key=lambda each: lost[each])
    due = local(_span(window)[1], zone)
    more = " more" if lost[window] < window.amount else ""
    by = f"{say_day(due.date())} {due:%H:%M}"
    yield f"leaves {_skills(window)} {hours(lost[window])}{more} short of work that is due by {by}"


def _skills(breach: Breach) -> str:
    return " or ".join(sorted(breach.skills))


def _span(breach: Breach) -> tuple[int, int]:
    if breach.span is None:
        raise ValueError(f"a breach of {breach.rule} has no span")
    return breach.span
