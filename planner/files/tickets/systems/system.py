"""What an importer knows of one ticket system: how to tell its exports, and what its columns and words mean."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from planner.files.tickets.languages.language import Field, Unit, folded_header

Counted = Literal["elapsed", "by the desk's clock"]
"""Whether minutes ran day and night, or only in the hours that the system's own SLA policy counts."""

ANSWERED_AFTER: Mapping[str, tuple[Unit, Counted]] = MappingProxyType(
    {
        "first reply time in minutes": ("minutes", "elapsed"),
        "first response time in minutes": ("minutes", "elapsed"),
        "first reply time in minutes within business hours": ("minutes", "by the desk's clock"),
        "first response time (in hrs)": ("hours", "by the desk's clock"),
        "seconds to first ack": ("seconds", "elapsed"),
        "time to first response": ("hours", "by the desk's clock"),
        "first response in min": ("minutes", "by the desk's clock"),
        "first response time": ("hours", "by the desk's clock"),
        "response time": ("hours", "by the desk's clock"),
    }
)
"""Headers of the time until the first answer, most reliable first, with unit and clock; text like 2:30 is h:mm."""


@dataclass(frozen=True)
class TicketSystem:
    """A ticket system: an export is its own when it has every header of one of the `signatures`.

    `fields` name its columns before the words of the languages are tried, `handle` its logged work with the unit,
    `priorities` its words or numbers where they differ.
    """

    name: str
    signatures: tuple[frozenset[str], ...] = ()
    fields: Mapping[Field, tuple[str, ...]] = field(default_factory=dict)
    handle: Mapping[str, Unit] = field(default_factory=dict)
    priorities: Mapping[str, str] = field(default_factory=dict)

    def made(self, headers: Iterable[str]) -> bool:
        """Tell whether an export with these headers is of this system."""
        names = {folded_header(header) for header in headers}
        return any(signature <= names for signature in self.signatures)


def signed(*signatures: str) -> tuple[frozenset[str], ...]:
    """Return signatures, each written as headers with a bar between."""
    return tuple(frozenset(part.strip() for part in text.split("|")) for text in signatures)


GENERIC = TicketSystem("generic")
"""Any other export: its columns are found by the words of eight languages and by what is in them."""
