"""Special days: public holidays of a country, and events and freezes on the Calendar sheet."""

import warnings
from dataclasses import dataclass
from datetime import date
from typing import Literal

import holidays

CalendarKind = Literal["public holiday", "event", "freeze"]


@dataclass(frozen=True)
class CalendarDay:
    """One dated line of the Calendar sheet; `volume_change` is +0.3 for 30% more tickets, `roster_as` a weekday 0-6.

    It holds for one `site`, empty for all.
    """

    day: date
    name: str = ""
    kind: CalendarKind = "public holiday"
    volume_change: float | None = None
    roster_as: int | None = None
    site: str = ""


def public_holidays(country: str, region: str, first: date, last: date) -> dict[date, str]:
    """Return the public holidays of a country (ISO code) and region between two days, by name.

    Raises
    ------
    NotImplementedError
        When the country or its region is not known.
    """
    return _holidays(country, region, first, last, None)


def optional_holidays(country: str, region: str, first: date, last: date) -> dict[date, str]:
    """Return optional, bank, half-day and government holidays, without public holidays."""
    supported = holidays.country_holidays(country).supported_categories if country else ()
    extra = tuple(sorted(set(supported) & {"optional", "bank", "half_day", "government"}))
    if not extra:
        return {}
    public = _holidays(country, region, first, last, None)
    found = _holidays(country, region, first, last, extra)
    return {day: name for day, name in found.items() if day not in public}


def _holidays(
    country: str, region: str, first: date, last: date, categories: tuple[str, ...] | None
) -> dict[date, str]:
    if not country:
        return {}
    years = range(first.year, last.year + 1)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the package warns of calendar estimates it makes itself
        found = holidays.country_holidays(country, subdiv=region or None, years=years, categories=categories)
    return {day: name for day, name in sorted(found.items()) if first <= day <= last}
