"""What an on-call system is: its name, where its requests go, and how the turns of one tier become requests."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from string import Formatter
from typing import Any

from planner.domain.instants import local
from planner.domain.outcome.stretch import Stretch
from planner.domain.roster.on_call_tier import Tier
from planner.exports.release import Release


@dataclass(frozen=True)
class Keep:
    """What is kept of an answer for later requests: `field` of each row under `rows` that has all values of a `where`.

    Fields are dotted paths such as "user.id"; without `where` every row counts. `name` is how later requests ask for
    the values; `next_page` is the field with the address of the next page, empty where there are no pages. Where that
    field has a cursor instead, `cursor` is the query parameter that takes it.
    """

    name: str
    rows: str
    field: str
    where: tuple[Mapping[str, str], ...] = ()
    next_page: str = ""
    cursor: str = ""


@dataclass(frozen=True)
class Request:
    """One HTTP request: method, path below the system's address, JSON body (None: no body), what to keep of the answer.

    A path with "{NAME}" is sent once for each value kept under that name, and uses them up: not at all when there is
    none. A value "{NAME}" in the body stands for the list of all values kept.
    """

    method: str
    path: str
    body: Mapping[str, Any] | None = None
    keep: Keep | None = None


@dataclass(frozen=True)
class Turns:
    """The turns of one tier that go out: all of them, those that are new, those that are gone.

    `schedule` is the schedule's ID in the system, `users` the ID of each person.
    """

    release: Release
    tier: Tier
    schedule: str
    users: Mapping[str, str]

    @property
    def all(self) -> tuple[Stretch, ...]:
        """Every turn of this version."""
        return self.release.of_tier(self.tier)

    @property
    def new(self) -> tuple[Stretch, ...]:
        """The turns that the version before did not have."""
        return self.release.new_of_tier(self.tier)

    @property
    def gone(self) -> tuple[Stretch, ...]:
        """The turns that only the version before had; people who are unknown to the system never had one there."""
        return tuple(s for s in self.release.gone_from_tier(self.tier) if s.person in self.users)

    @property
    def touched(self) -> tuple[Stretch, ...]:
        """The turns to remove before the new ones are made: those that are gone, and new ones of an earlier push."""
        return (*self.gone, *self.new)

    def alias(self, stretch: Stretch) -> str:
        """Return a name of a turn that is the same each time it is sent, so that a repeated request changes nothing."""
        user = self.users[stretch.person]
        return f"rotacast-{self.tier.code}-{user}-{utc(stretch.start)}".replace(":", "").replace("+0000", "Z")


@dataclass(frozen=True)
class System:
    """An on-call system.

    `title` is its name on the Contacts sheet, `address` where it lives (empty: each house has its own; the environment
    variable `address_variable` wins), `headers` what it wants to know of the sender, with {NAME} for the value of an
    environment variable. `per_minute` is how many requests the system takes in a minute; 0: it names no number.
    """

    title: str
    address: str
    address_variable: str
    headers: Mapping[str, str]
    requests: Callable[[Turns], tuple[Request, ...]]
    per_minute: int = 0

    @property
    def variables(self) -> tuple[str, ...]:
        """The environment variables that the headers need."""
        return tuple(name for text in self.headers.values() for _, name, _, _ in Formatter().parse(text) if name)


def utc(at: int) -> str:
    """Write an instant as ISO 8601 in UTC with its offset."""
    return local(at, "UTC").isoformat(timespec="seconds")


def zulu(at: int) -> str:
    """Write an instant as ISO 8601 in UTC with a Z."""
    return utc(at).replace("+00:00", "Z")


def seconds(stretch: Stretch) -> int:
    """Return the length of a turn in real seconds."""
    return int(timedelta(minutes=stretch.minutes).total_seconds())
