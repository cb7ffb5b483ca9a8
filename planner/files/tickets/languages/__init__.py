"""The languages in which exports are read, one file each; `LANGUAGES` lists them, and the words of all are joined here.

It imports nothing of the product.
"""

from collections.abc import Mapping

from planner.files.tickets.languages.dutch import DUTCH
from planner.files.tickets.languages.english import ENGLISH
from planner.files.tickets.languages.french import FRENCH
from planner.files.tickets.languages.german import GERMAN
from planner.files.tickets.languages.italian import ITALIAN
from planner.files.tickets.languages.language import Field, Language, Length, Unit
from planner.files.tickets.languages.polish import POLISH
from planner.files.tickets.languages.portuguese import PORTUGUESE
from planner.files.tickets.languages.spanish import SPANISH

LANGUAGES: tuple[Language, ...] = (ENGLISH, GERMAN, FRENCH, SPANISH, PORTUGUESE, ITALIAN, DUTCH, POLISH)


def _headers() -> Mapping[Field, tuple[str, ...]]:
    fields = tuple(ENGLISH.headers)
    return {
        name: tuple(dict.fromkeys(word for language in LANGUAGES for word in language.headers.get(name, ())))
        for name in fields
    }


HEADERS: Mapping[Field, tuple[str, ...]] = _headers()
"""The headers of every field in all languages, folded, the surest first."""

LENGTHS: Mapping[Length, Mapping[str, Unit]] = {
    kind: {header: unit for language in reversed(LANGUAGES) for header, unit in language.lengths.get(kind, {}).items()}
    for kind in ENGLISH.lengths
}
"""The headers of lengths of time with their unit; text with colons is read as hours, minutes and seconds anyway."""

PRIORITY_LEVELS: Mapping[str, int] = {
    word: level for language in reversed(LANGUAGES) for word, level in language.priorities.items()
}
"""The words for priorities, folded, with their level from 1 to 5."""

MONTHS: Mapping[str, int] = {
    stem: month for language in LANGUAGES for month, beginnings in enumerate(language.months, 1) for stem in beginnings
}
"""The beginnings of the names of months, folded."""

NOT_WORK: Mapping[str, str] = {word: reason for language in LANGUAGES for word, reason in language.not_work.items()}
"""States, resolutions and tags for which a ticket is left out, and why."""

PARTS = frozenset(word for language in LANGUAGES for word in language.parts)
CONTAINERS = frozenset(word for language in LANGUAGES for word in language.containers)
