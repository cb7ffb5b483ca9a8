"""The days of a plan that are published, and the rota that people know of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from planner.archive.version import Version
from planner.domain.roster.rota import Rota


@dataclass(frozen=True)
class PublishedDays:
    """The published ones of some days, in order, and their duties; none where nothing is published."""

    days: tuple[date, ...]
    rota: Rota

    @classmethod
    def of(cls, versions: Iterable[Version], first: date, last: date) -> "PublishedDays":
        """Return the published days from `first` to `last`; each is as the version that went out last has it.

        `versions` are in the order in which they went out.
        """
        known: dict[date, Version] = {}
        for version in versions:
            start, end = max(first, version.draft.first_day), min(last, version.draft.last_day)
            known |= {start + timedelta(days=i): version for i in range((end - start).days + 1)}
        duties = (a for day, version in known.items() for a in version.rota.by_day.get(day, ()))
        return cls(tuple(sorted(known)), Rota.of(duties))
