"""The words for units of time in all languages, in headers and in lengths such as "1 Std. 30 Min."."""

import re
from collections.abc import Mapping

from planner.files.tickets.languages.language import Unit, folded_header, listed

_WORDS: Mapping[Unit, str] = {
    "seconds": "s, sec, secs, second, seconds, sek, sekunde, sekunden, seg, segs, segundo, segundos, seconde, "
    "secondes, secondo, secondi, seconden, sekunda, sekundy, sekund",
    "minutes": "m, min, mins, minute, minutes, minuten, minuto, minutos, minuti, minuut, minuta, minuty, minut, mn",
    "hours": "h, hr, hrs, hour, hours, std, stunde, stunden, heure, heures, hora, horas, ora, ore, uur, uren, u, godz, "
    "godzina, godziny, godzin, hs",
    "days": "d, day, days, t, tag, tage, tagen, j, jour, jours, dia, dias, giorno, giorni, dag, dagen, dzien, dni",
}

UNIT_WORDS: Mapping[str, Unit] = {word: unit for unit, words in _WORDS.items() for word in listed(words)}
"""Every word and abbreviation, folded, with its unit."""

_SHORTEST = 3
"""Letters of a word that names a unit anywhere in a header; in brackets and at the end a shorter one does too."""

_JOINS = frozenset({"in", "en", "em", "w"})
_IN = re.compile(r"\bin (\w+)")
_BRACKETED = re.compile(r"[(\[] *(?:in )?([^)\]]+?) *[)\]]")


def unit_in_header(header: str) -> Unit | None:
    """Return the unit that a header names: in brackets, behind "in", last, or else as its first long word."""
    name = folded_header(header)
    words = re.findall(r"\w+", name)
    for found in (*_BRACKETED.findall(name), *_IN.findall(name), *words[-1:]):
        if found in UNIT_WORDS and len(words) > 1:
            return UNIT_WORDS[found]
    return next((UNIT_WORDS[word] for word in words if len(word) >= _SHORTEST and word in UNIT_WORDS), None)


def without_unit(header: str) -> str:
    """Return a header, folded, without the unit that it names: "Time spent (mins)" is "time spent"."""
    plain = _BRACKETED.sub("", folded_header(header))
    words = plain.split()
    while len(words) > 1 and (words[-1] in UNIT_WORDS or words[-1] in _JOINS):
        words.pop()
    return " ".join(words)
