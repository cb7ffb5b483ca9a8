"""Cells that hold time zones and countries."""

from functools import cache
from zoneinfo import available_timezones

import holidays

from planner.workbook.cells.kind import Kind, Unreadable, quote_value, suggest
from planner.workbook.cells.words import read_text


@cache
def _zones() -> tuple[str, ...]:
    return tuple(sorted(available_timezones()))


def _zone(value: object) -> str:
    word = read_text(value)
    if word not in _zones():
        raise Unreadable(f"unknown time zone {quote_value(word)}{suggest(word, _zones())}")
    return word


def time_zone() -> Kind:
    """A time zone of the IANA database."""
    return Kind("a time zone name such as Europe/London or America/Sao_Paulo", _zone, "@", 18)


def _country(value: object) -> str:
    word = read_text(value).upper()
    if word not in holidays.list_supported_countries():
        raise Unreadable(f"unknown country {quote_value(value)}")
    return word


def country() -> Kind:
    """A country whose public holidays are known."""
    return Kind("a two-letter country code such as GB or BR", _country, "@", 10)
