"""The calendars of the places where people and shifts are."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from planner.domain.local_calendar import LocalCalendar
from planner.domain.roster.site import Site


@dataclass(frozen=True, eq=False)
class Places:
    """The sites of a plan, and the clock and the public holidays of the plan itself."""

    sites: tuple[Site, ...]
    zone: str
    holidays: Mapping[date, str]

    def travel_minutes(self, site: str, other: str) -> int:
        """Return how long it takes from one site to another; 0 where neither says it."""
        if site == other:
            return 0
        known = {place.name: place.travel for place in self.sites}
        return max(known.get(site, {}).get(other, 0), known.get(other, {}).get(site, 0))

    def calendar_of(self, site: str, zone: str) -> LocalCalendar:
        """Return the calendar of a site, or that of a clock.

        Without a site a clock that is not the plan's has the calendar of the only site with that clock. If there is
        none, it has a usual weekend and no holidays that we know of.
        """
        named = [place for place in self.sites if place.name == site]
        there = [place for place in self.sites if place.zone == zone] if zone else []
        found = next(iter(named or (there if len(there) == 1 else ())), None)
        if found is not None:
            return LocalCalendar(zone or found.zone or self.zone, found.weekend, found.holidays)
        known = self.holidays if zone in ("", self.zone) else {}
        return LocalCalendar(zone or self.zone, holidays=known)
