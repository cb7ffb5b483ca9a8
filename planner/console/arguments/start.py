"""The four questions of `init`: country, time zone, hours and on-call; options answer them beforehand."""

import sys

from rich.console import Console
from rich.prompt import Confirm, Prompt

from planner.domain.errors import RotacastError
from planner.workbook.cells.kind import Unreadable
from planner.workbook.template.start import OPEN_HOURS, Start, zones_of

ACCEPTED = "GB, Germany, Europe/London and the like"
"""Examples of a country and of a time zone."""


def answers(country: str | None, zone: str | None, hours: str | None, on_call: bool | None) -> Start | None:
    """Return the answers; what no option answers is asked on a terminal, None when there is no country.

    Raises
    ------
    RotacastError
        When an answer is not understood, or the time zone is open.
    """
    asks = sys.stdin.isatty()
    if country is None and asks:
        country = _ask_country()
    if not country:
        if zone or hours or on_call is not None:
            raise RotacastError("--zone, --hours and --on-call need --country, such as --country GB")
        return None
    try:
        zone = zone or _zone(country, asks)
        if hours is None:
            hours = Prompt.ask("Hours", choices=list(OPEN_HOURS), default="24x7") if asks else "office"
        if on_call is None:
            on_call = Confirm.ask("Are people on call?", default=hours == "24x7") if asks else False
        return Start(country, zone, hours, on_call)
    except Unreadable as wrong:
        raise RotacastError(f"{wrong.found}; accepted: {wrong.accepted or ACCEPTED}") from None


def _ask_country() -> str:
    """Return a country that is known, or nothing; an unknown one is asked for again."""
    while country := Prompt.ask(
        "Country, such as GB or Germany (empty: a blank workbook)", default="", show_default=False
    ):
        try:
            zones_of(country)
        except Unreadable as wrong:
            Console(highlight=False).print(f"{wrong.found}; accepted: a name or a two-letter code", markup=False)
        else:
            break
    return country


def _zone(country: str, asks: bool) -> str:
    """Return the only time zone of a country, or the one that is typed."""
    zones = zones_of(country)
    if asks:
        return Prompt.ask("Time zone", default=zones[0] if zones else "UTC")
    if len(zones) == 1:
        return zones[0]
    raise RotacastError(f"{country} has several time zones; accepted: --zone with one of {', '.join(zones)}")
