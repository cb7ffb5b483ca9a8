"""A release: the version that goes out, the versions of the same days before it, and the inputs it was made from."""

from collections.abc import Iterator
from dataclasses import dataclass

from planner.archive.version import Version
from planner.domain.inputs import Inputs
from planner.domain.local_calendar import LocalCalendar
from planner.domain.outcome.stretch import Stretch
from planner.domain.roster.contact import Contact
from planner.domain.roster.on_call_tier import Tier

ALL_SYSTEMS = "all"
"""What stands in the System column for a row that every system reads."""


def _own_last(contact: Contact) -> bool:
    return contact.system.casefold() != ALL_SYSTEMS


@dataclass(frozen=True)
class Release:
    """All that an export needs.

    `earlier` are the versions of the same days that went out before, `other_days` those of other days; oldest first.
    """

    team: str
    inputs: Inputs
    version: Version
    earlier: tuple[Version, ...] = ()
    other_days: tuple[Version, ...] = ()

    @property
    def zone(self) -> str:
        """The time zone of the plan."""
        return self.inputs.settings.time_zone

    @property
    def calendar(self) -> LocalCalendar:
        """The clock, weekend and public holidays of the plan."""
        return LocalCalendar(self.zone, holidays=self.inputs.holidays)

    def calendar_of(self, name: str) -> LocalCalendar:
        """Return the clock, weekend and public holidays of a person; of somebody who has left, those of the plan."""
        return self.inputs.local.get(name, self.calendar)

    @property
    def versions(self) -> tuple[Version, ...]:
        """Every version that went out for any days, the one that goes out now last."""
        return (*self.other_days, *self.earlier, self.version)

    def of_tier(self, tier: Tier) -> tuple[Stretch, ...]:
        """Return the stretches on call of a tier, by start."""
        found = (s for s in self.version.draft.stretches if s.duty == tier.code)
        return tuple(sorted(found, key=lambda s: (s.start, s.person)))

    def new_of_tier(self, tier: Tier) -> tuple[Stretch, ...]:
        """Return the stretches on call of a tier that the version before did not have: all of them at first."""
        known = set(self.earlier[-1].draft.stretches) if self.earlier else set()
        return tuple(stretch for stretch in self.of_tier(tier) if stretch not in known)

    def gone_from_tier(self, tier: Tier) -> tuple[Stretch, ...]:
        """Return the stretches on call of a tier that only the version before had."""
        known = set(self.version.draft.stretches)
        before = self.earlier[-1].draft.stretches if self.earlier else ()
        return tuple(s for s in before if s.duty == tier.code and s not in known)

    def ids(self, system: str) -> dict[str, str]:
        """Return the ID or, where there is none, the e-mail address of people and tiers in a system, by name."""
        systems = (ALL_SYSTEMS, system.casefold())
        rows = sorted((c for c in self.inputs.contacts if c.system.casefold() in systems), key=_own_last)
        return {contact.name: contact.id or contact.email for contact in rows}

    def name_of(self, duty: str) -> str:
        """Return the name of a shift or tier, its code where it has none."""
        known = self.inputs.shift.get(duty) or self.inputs.tier.get(duty)
        return (known.name if known else "") or duty

    def people(self) -> Iterator[str]:
        """Yield everybody who has a duty in this version or had one before, in the order of the People sheet."""
        busy = {stretch.person for version in self.versions for stretch in version.draft.stretches}
        yield from (person.name for person in self.inputs.people if person.name in busy)
        yield from sorted(busy - self.inputs.person.keys())
