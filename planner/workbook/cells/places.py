"""Cells that hold time zones and countries."""

from functools import cache
from zoneinfo import available_timezones

import holidays
from babel import Locale
from babel.core import get_global
from babel.languages import get_official_languages
from babel.localedata import locale_identifiers

from planner.workbook.cells.kind import Kind, Unreadable, quote_value, suggest
from planner.workbook.cells.words import read_text

_LANGUAGES = frozenset(locale_identifiers())
"""Languages in which names of countries are known."""


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


@cache
def _codes() -> dict[str, str]:
    """Return the code of each country by its code, and of UK and USA."""
    retired = get_global("territory_aliases")
    codes = sorted(code for code in holidays.list_supported_countries() if code not in retired)
    return {code.casefold(): code for code in codes} | {"uk": "GB", "usa": "US"}


@cache
def _named_countries() -> dict[str, str]:
    """Return the code of each country by its names in English and its own languages; that reads all their languages."""
    found: dict[str, str] = {}
    for code in dict.fromkeys(_codes().values()):
        for language in ("en", *get_official_languages(code)):
            if language in _LANGUAGES:
                found.setdefault(Locale(language).territories.get(code, code).casefold(), code)
    return found


def _country(value: object) -> str:
    word = read_text(value).casefold()
    code = _codes().get(word) or _named_countries().get(word)
    if code is None:
        names = tuple(name.title() for name in _named_countries() if len(name) > 3)
        raise Unreadable(f"unknown country {quote_value(value)}{suggest(word.title(), names)}")
    return code


def country() -> Kind:
    """A country whose public holidays are known."""
    return Kind("a two-letter country code such as GB or BR", _country, "@", 10)
