"""One published version of a rota."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from planner.domain.outcome.stretch import Stretch
from planner.domain.roster.rota import Rota
from planner.domain.roster.rules import LedgerLine


@dataclass(frozen=True)
class Promised:
    """The promise of one priority: the share of tickets in time, and the range of 8 of 10 months."""

    priority: str
    measure: str
    promised: float
    low: float
    high: float


@dataclass(frozen=True)
class Draft:
    """All that a version records, before it has a number.

    `publisher` is the person who publishes, `stretches` are the duties in real time as they were published (times of a
    shift may change later), `ledger` is what the days of this rota add to each person's burdens.
    """

    first_day: date
    last_day: date
    publisher: str
    note: str
    input_hash: str
    broken_musts: int
    rota: Rota
    stretches: tuple[Stretch, ...] = ()
    promise: tuple[Promised, ...] = ()
    ledger: tuple[LedgerLine, ...] = ()

    @property
    def days(self) -> tuple[date, date]:
        """The first and the last day."""
        return self.first_day, self.last_day


@dataclass(frozen=True)
class Version:
    """A draft that was published: its number counts from 1 for each period, `published_at` is ISO 8601 in UTC."""

    number: int
    published_at: str
    draft: Draft

    @property
    def rota(self) -> Rota:
        """The rota of this version."""
        return self.draft.rota

    @property
    def period(self) -> str:
        """The days of the version, as people say them."""
        return f"{self.draft.first_day} to {self.draft.last_day}"


def published_instant(at: datetime) -> str:
    """Write the instant of a publication as versions have it."""
    return at.astimezone(UTC).isoformat(timespec="seconds")
