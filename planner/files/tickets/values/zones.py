"""The time zone that a header names, as "Created (UTC)", "created_at_utc", "Opened (GMT+1)" or "(Europe/Paris)"."""

import re
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from planner.files.tickets.values.moments import OFFSETS

_NAMED = re.compile(r"[(\[ ]([A-Za-z_]+/[A-Za-z_/]+) *[)\]]?$")
_UTC = re.compile(r"(?:[(\[] *|[ _-])(?:utc|gmt)(?: +time)? *[)\]]?$", re.IGNORECASE)
_OFFSET = re.compile(r"(?:utc|gmt) ?([+-]) ?(\d{1,2})(?::?00)? *[)\]]?$", re.IGNORECASE)


def zone_in_header(header: str) -> str:
    """Return the time zone that a header names, "" when it names none that is sure."""
    text = header.strip()
    if match := _OFFSET.search(text):
        sign = "-" if match[1] == "+" else "+"  # Etc/GMT-1 is an hour ahead of UTC
        return "UTC" if int(match[2]) == 0 else f"Etc/GMT{sign}{int(match[2])}"
    if _UTC.search(text):
        return "UTC"
    match = _NAMED.search(text)
    return match[1] if match and _is_zone(match[1]) else ""


def abbreviation_in_header(header: str) -> str:
    """Return an abbreviation such as EST that a header has in brackets; summer and winter time may differ from it."""
    match = re.search(r"[(\[] *([A-Za-z]{2,4}) *[)\]]$", header.strip())
    return match[1] if match and match[1].casefold() in OFFSETS and not zone_in_header(header) else ""


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return False
    return True
