"""Instants on the Data sheet: ISO 8601 text with its offset, which no spreadsheet shifts or rounds."""

from datetime import UTC, datetime

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def instant_of(text: object) -> int:
    """Return the instant that a text with an offset means, in UTC minutes."""
    return int((datetime.fromisoformat(str(text)) - _EPOCH).total_seconds()) // 60
