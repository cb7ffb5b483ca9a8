"""Instants and days on the Data sheet: ISO 8601 text with its offset, which no spreadsheet shifts, and real dates."""

from datetime import UTC, date, datetime

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def instant_of(text: object) -> int:
    """Return the instant that a text with an offset means, in UTC minutes."""
    return int((datetime.fromisoformat(str(text)) - _EPOCH).total_seconds()) // 60


def day_of(value: object) -> date:
    """Return the day of a cell: a date as spreadsheets keep it, or its text."""
    return value.date() if isinstance(value, datetime) else date.fromisoformat(str(value))
