"""Priorities as written in an export, understood as a whole column: words, numbers, or both."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from planner.domain.tickets.export_words import LEFT_OUT
from planner.files.tickets.languages import PRIORITY_LEVELS
from planner.files.tickets.languages.language import folded
from planner.files.tickets.values.times import PLACEHOLDERS

_NOUN = (
    "(?:p|prio|priority|prioritat|prioritaet|priorite|prioridad|prioridade|priorita|prioriteit|priorytet|sev|severity|"
    "s|level|l|impact|urgency|class|cat|category)"
)
_NUMBER_FIRST = re.compile(rf"^\W*{_NOUN}?[\W_]*(\d+)(?:\.0+)?(?!\d)(?:[\W_]+(.*))?$")
_NUMBER_LAST = re.compile(rf"^(.*?)[\W_]+{_NOUN}?[\W_]*(\d+)\W*$")
_LONGEST = 100
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5}
_CLASSIC_LEVELS = {"blocker": 1, "critical": 2, "major": 3, "normal": 3, "minor": 4, "trivial": 5}
"""Jira's first scheme and Bugzilla's, in which Critical is not the highest."""


@dataclass(frozen=True)
class PriorityWords:
    """How the priority words of an export are to be understood.

    `ours` are the rows of the Service sheet, `own` the system's words, `given` what the planner says of a word.
    `default` is the priority of tickets that have none.
    """

    ours: Collection[str] = ()
    own: Mapping[str, str] | None = None
    given: Mapping[str, str] | None = None
    default: str = ""


def understand_priorities(texts: Sequence[str], words: PriorityWords) -> tuple[list[str | None], tuple[str, ...]]:
    """Return the priority that every text means, None for none, and what the planner should be asked.

    The planner's word wins, then a name of the Service sheet, then the system's own words. Where a text has a number
    and a word and the numbers of the column rise with the urgency of the words, the words win over the numbers.
    """
    rising = _is_rising(texts)
    classic = bool({folded(text) for text in texts} & {"blocker", "trivial"}) or (
        {"major", "minor"} <= {folded(text) for text in texts}
        and not {"high", "low"} & {folded(text) for text in texts}
        and bool(words.own)
    )
    meant = [_meaning(text, words, rising=rising, classic=classic) for text in texts]
    return meant, (*_questions(texts, meant, rising), *_odd_numbers(texts, meant, words, rising))


def _meaning(text: str, words: PriorityWords, *, rising: bool, classic: bool) -> str | None:
    word = folded(text)
    given = {folded(written): priority for written, priority in (words.given or {}).items()}
    named = {folded(name): name for name in words.ours}
    if word in given or word in named:
        return given.get(word) or named.get(word)
    if word in PLACEHOLDERS:
        return words.default or None
    plain = re.sub(r"^(\d+)\.0+$", r"\1", word)
    if plain in named:
        return named[plain]
    own = words.own or {}
    number, rest = _parts(plain)
    for part in (plain, rest):
        if part in own and not (classic and part in _CLASSIC_LEVELS):
            return _of_level(int(own[part][1:]), words.ours)
    if classic and (rest or plain) in _CLASSIC_LEVELS:
        return _of_level(_CLASSIC_LEVELS[rest or plain], words.ours)
    level = _word_level(rest or plain) if rising or number is None else number
    if level is None or not 1 <= level <= 5:
        level = _word_level(rest or plain)
    return None if level is None else _of_level(level, words.ours)


def _of_level(level: int, ours: Collection[str]) -> str:
    """Return the row of the Service sheet that is of a level, else P1 to P5."""
    return next((name for name in ours if level_of(name) == level), f"P{level}")


def level_of(text: str) -> int | None:
    """Return the level from 1 to 5 that a text means by itself, None when it means none."""
    number, rest = _parts(folded(text))
    if number is not None and 1 <= number <= 5:
        return number
    return _word_level(rest or folded(text))


def _parts(word: str) -> tuple[int | None, str]:
    """Take a text apart into its number and its word; either may be missing, and a long text has neither.

    A number behind a word that is no priority is none either: "Team 3".
    """
    if len(word) > _LONGEST:
        return None, ""
    if match := _NUMBER_FIRST.match(word):
        return int(match[1]), (match[2] or "").strip(" )]")
    if (match := _NUMBER_LAST.match(word)) and _word_level(rest := match[1].strip(" ([")) is not None:
        return int(match[2]), rest
    return None, ""


def _word_level(text: str) -> int | None:
    """Return the level of the longest word for a priority in a text; none when it has words of two levels."""
    if len(text) > _LONGEST:
        return None
    if text in _ROMAN:
        return _ROMAN[text]
    bare = " ".join(re.sub(r"[^\w' ]+|_", " ", text).split())
    for whole in (text, bare):
        if whole in PRIORITY_LEVELS:
            return PRIORITY_LEVELS[whole]
    found: dict[int, int] = {}
    left = f" {bare} "
    for word in sorted(PRIORITY_LEVELS, key=len, reverse=True):
        if f" {word} " in left:
            found[PRIORITY_LEVELS[word]] = 1
            left = left.replace(f" {word} ", "  ")
    return next(iter(found)) if len(found) == 1 else None


def _is_rising(texts: Sequence[str]) -> bool:
    """Tell whether a higher number stands beside a more urgent word."""
    pairs = [(number, _word_level(rest)) for number, rest in map(_parts, map(folded, texts)) if number is not None]
    known = [(number, level) for number, level in pairs if level is not None]
    up = down = 0
    for at, (number, level) in enumerate(known):
        for other, beside in known[at + 1 :]:
            up += (number - other) * (level - beside) < 0
            down += (number - other) * (level - beside) > 0
    return up > down or (up == down == 0 and any(abs(number - level) >= 2 for number, level in known))


def _questions(texts: Sequence[str], meant: Sequence[str | None], rising: bool) -> list[str]:
    example = next((text for text in texts if rising and _parts(folded(text))[1]), "")
    asked = []
    if example:
        asked.append(f"priorities such as '{example}' count upwards: the word is taken, not the number")
    same: dict[str, dict[str, str]] = {}
    for text, priority in zip(texts, meant, strict=True):
        if priority not in (None, LEFT_OUT) and folded(text) not in PLACEHOLDERS:
            same.setdefault(str(priority), {}).setdefault(_parts(folded(text))[1] or folded(text), text)
    for priority, several in same.items():
        if len(several) > 1:
            named = " and ".join(f"'{text}'" for text in several.values())
            asked.append(f"{named} are both taken as {priority}: if they differ, say so on the Priorities sheet")
    return asked


def _odd_numbers(
    texts: Sequence[str], meant: Sequence[str | None], words: PriorityWords, rising: bool
) -> Iterator[str]:
    """Yield a question on the first text whose number was taken although its word means another level."""
    settled = {folded(word) for word in (*(words.given or {}), *words.ours)}
    for text, priority in zip(texts, meant, strict=True):
        number, rest = _parts(folded(text))
        level = _word_level(rest) if rest else None
        odd = number is not None and level is not None and level != number and not rising
        if odd and folded(text) not in settled and priority == _of_level(number or 0, words.ours):
            other = _of_level(level or 0, words.ours)
            yield (
                f"'{text}' is taken as {priority} by its number, while its word alone would be {other}: if that is "
                "wrong, say so on the Priorities sheet"
            )
            return


def understand_priority(text: str, own: Mapping[str, str], ours: Collection[str]) -> str | None:
    """Return the priority that one text means by itself."""
    return understand_priorities([text], PriorityWords(ours, own))[0][0]
