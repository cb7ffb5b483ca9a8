"""One date and time as text, in any of the ways that systems and spreadsheets write it."""

import re
import unicodedata
from datetime import UTC, date, datetime

from planner.domain.instants import DAY
from planner.files.tickets.languages import MONTHS
from planner.files.tickets.languages.language import folded

NO_OFFSET = 10**6
"""In place of an offset from UTC: the text has none."""

_NUMBERS = re.compile(r"^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2}),?$")
_YEAR_FIRST = re.compile(r"^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})\.?,?$")
_COMPACT = re.compile(r"^(20\d{2}|19\d{2})(\d{2})(\d{2})$")
_DAY_NAMED_MONTH = re.compile(
    r"^(\d{1,2})(?:er|st|nd|rd|th|º|°)?[ /.-]*(?:de |of )?([^\W\d_]{3,})[ /.,-]*(?:de )?(\d{4}|\d{2})\.?,?$"
)
_NAMED_MONTH_DAY = re.compile(r"^([^\W\d_]{3,})[ .]*(\d{1,2})(?:st|nd|rd|th)?[ ,]+(\d{4}|\d{2}),?$")
_TIME = re.compile(
    r"^(\d{1,2})[:.h](\d{2})(?:[:.m](\d{2})(?:[.,]\d+)?s?)? *(?:uhr|h)? *(?:([ap])\.? ?m\.?)? *"
    r"(z|utc|gmt|[a-z]{3,4}|(?:utc|gmt)?[+-]\d{1,2}(?::?\d{2})?(?: ?utc| ?gmt)?)?$",
    re.IGNORECASE,
)
_FIND_TIME = re.compile(r"(?<![\d.:/-])\d{1,2}[:h]\d{2}|(?<=[ T])\d{1,2}\.\d{2}(?:\.\d{2})?$", re.IGNORECASE)
_BARE = re.compile(r"^\d+(\.\d+)?$")
_COMPACT_MOMENT = re.compile(r"^((?:20|19)\d{6})[T ]?(\d{2})(\d{2})(\d{2})?(Z?)$", re.IGNORECASE)
_UNIX_MOMENT = re.compile(
    r"^[a-z]{3} ([a-z]{3}) +(\d{1,2}) (\d{2}:\d{2}:\d{2}) (?:([a-z]{3,4}) )?(\d{4})$", re.IGNORECASE
)
_DAY_AND_DIGITS = re.compile(r"^(\S+) ([01]\d|2[0-3])([0-5]\d)(?:[0-5]\d)?$")
_DAY_AND_COLON = re.compile(r"^(\d{1,2}[^\W\d_]{3}\d{2,4}):(\d{1,2}:\d{2}(?::\d{2})?)(?:\.\d+)?$")
_SERIAL_WITH_COMMA = re.compile(r"^\d{5},\d+$")
_JSON_DATE = re.compile(r"^/?Date\((\d{13})(?:[+-]\d{4})?\)/?$")
_SINCE_1970 = re.compile(r"^(\d{10})(?:\d{3}|\d{6}|\d{9})?(?:\.\d+)?$")
_ZONE_BEHIND = re.compile(r"(?<=[\dzZ])\[[A-Za-z_]+(?:/[A-Za-z_/]+)?\]$")
_BETWEEN = re.compile(r"[ ,]+(?:um|at|à|a las|às|as|alle|alle ore|ore|om|o|kl\.?|-|–)?[ ,]*$", re.IGNORECASE)
_WEEKDAY = re.compile(r"^[^\W\d_]+\.?,? +(?=\d|[^\W\d_]+\.? \d)")
_LONGEST = 200
_SERIAL = (20_000, 80_000)
_SERIAL_EPOCH = date(1899, 12, 30)
_YEARS = (1970, 2200)
OFFSETS = {
    "z": 0, "utc": 0, "gmt": 0, "wet": 0, "cet": 60, "mez": 60, "bst": 60, "west": 60, "cest": 120, "mesz": 120,
    "eet": 120, "eest": 180, "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360,
    "pst": -480, "pdt": -420, "brt": -180,
}  # fmt: skip
"""Minutes that the usual abbreviations of time zones are ahead of UTC."""


def clean(text: str) -> str:
    """Return a text with every unusual space as a plain one and without marks that cannot be seen."""
    plain = "".join(
        " " if unicodedata.category(letter) == "Zs" else letter
        for letter in text
        if unicodedata.category(letter) not in ("Cf", "Cc") or letter in "\t\n"
    )
    return " ".join(plain.split())


def split_moment(value: str) -> tuple[str, str]:
    """Take a value apart into its date and its time of day, in either order."""
    if len(value) > _LONGEST:
        return value, ""
    value = _ZONE_BEHIND.sub("", clean(value).strip('"'))
    if special := _special(value):
        return special
    found = _FIND_TIME.search(value)
    if found is None:
        return (value if is_day(value) or is_serial(value) else _WEEKDAY.sub("", value)), ""
    day = _BETWEEN.sub("", value[: found.start()])
    time = value[found.start() :]
    if not day:
        time, _, day = value.partition(" ")
        half, _, rest = day.partition(" ")
        if half.casefold().replace(".", "") in ("am", "pm"):
            time, day = f"{time} {half}", rest
    if day[-1:] == "T" and day[-2:-1].isdigit():
        day = day[:-1]
    return (day if is_day(day) else _WEEKDAY.sub("", day)), time


def _special(value: str) -> tuple[str, str] | None:
    """Read forms that are no date beside a time: seconds since 1970, digits alone, Unix and old JSON dates."""
    if match := _SINCE_1970.match(value) or _JSON_DATE.match(value):
        moment = datetime.fromtimestamp(int(match[1][:10]), UTC)
        return moment.date().isoformat(), moment.strftime("%H:%MZ")
    if match := _COMPACT_MOMENT.match(value):
        return match[1], f"{match[2]}:{match[3]}{match[5]}"
    if match := _UNIX_MOMENT.match(value):
        return f"{match[1]} {match[2]}, {match[5]}", f"{match[3]} {match[4] or ''}".strip()
    if (match := _DAY_AND_DIGITS.match(value)) and is_day(match[1]):
        return match[1], f"{match[2]}:{match[3]}"
    if match := _DAY_AND_COLON.match(value):
        return match[1], match[2]
    if _SERIAL_WITH_COMMA.match(value):
        return value.replace(",", "."), ""
    return None


def is_day(text: str) -> bool:
    """Tell whether a text has the form of a date."""
    if len(text) > _LONGEST:
        return False
    return any(form.match(text) for form in (_NUMBERS, _YEAR_FIRST, _COMPACT)) or bool(
        ((match := _DAY_NAMED_MONTH.match(text)) and month_of(match[2]))
        or ((match := _NAMED_MONTH_DAY.match(text)) and month_of(match[1]))
    )


def is_serial(text: str) -> bool:
    """Tell whether a text is the day count of a spreadsheet."""
    return bool(_BARE.match(text)) and _SERIAL[0] <= float(text) <= _SERIAL[1]


def date_numbers(text: str) -> tuple[int, int] | None:
    """Return the first two numbers of a date such as 03/04/2026, None for any other form."""
    match = _NUMBERS.match(text)
    return (int(match[1]), int(match[2])) if match else None


def day_of(text: str, day_first: bool) -> int | None:
    """Return the minutes from the epoch to local midnight of a date, or to the moment of a serial number."""
    if is_serial(text):
        return (_SERIAL_EPOCH - date(1970, 1, 1)).days * DAY + round(float(text) * DAY)
    if match := _YEAR_FIRST.match(text) or _COMPACT.match(text):
        year, month, day = int(match[1]), int(match[2]), int(match[3])
    elif match := _NUMBERS.match(text):
        first, second, year = int(match[1]), int(match[2]), int(match[3])
        day, month = (first, second) if day_first or "." in text else (second, first)
    elif match := _DAY_NAMED_MONTH.match(text):
        day, month, year = int(match[1]), month_of(match[2]), int(match[3])
    elif match := _NAMED_MONTH_DAY.match(text):
        month, day, year = month_of(match[1]), int(match[2]), int(match[3])
    else:
        return None
    return _minutes(year + 2000 if year < 100 else year, month, day)


def _minutes(year: int, month: int, day: int) -> int | None:
    try:
        return (date(year, month, day) - date(1970, 1, 1)).days * DAY if _YEARS[0] < year < _YEARS[1] else None
    except ValueError:
        return None


def month_of(name: str) -> int:
    """Return the number of a month by its name or the beginning of it in any language, 0 for none."""
    name = folded(name)
    fitting = [stem for stem in MONTHS if name.startswith(stem)]
    return MONTHS[max(fitting, key=len)] if fitting else 0


def time_of(text: str) -> tuple[int, int] | None:
    """Return the minutes of a time of day and its offset from UTC, `NO_OFFSET` when it has none."""
    if not text:
        return 0, NO_OFFSET
    match = _TIME.match(text)
    if match is None or int(match[1]) > 24 or int(match[2]) > 59:
        return None
    hour, minute, half = int(match[1]), int(match[2]), match[4]
    if half:
        hour = hour % 12 + (12 if half.casefold() == "p" else 0)
    offset = _offset((match[5] or "").casefold())
    return None if offset is None else (hour * 60 + minute, offset)


def _offset(text: str) -> int | None:
    """Return minutes ahead of UTC; None for a zone that is not known."""
    if not text or text in ("am", "pm"):
        return NO_OFFSET
    digits = re.fullmatch(r"(?:utc|gmt)?([+-])(\d{1,2}?):?(\d{2})?(?: ?utc| ?gmt)?", text)
    if digits is None:
        return OFFSETS.get(text)
    return (int(digits[2]) * 60 + int(digits[3] or 0)) * (-1 if digits[1] == "-" else 1)
