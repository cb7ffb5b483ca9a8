"""What an importer knows of one ticket system: how to tell its exports and what its columns mean."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

Field = Literal[
    "id",
    "opened",
    "resolved",
    "closed",
    "updated",
    "answered",
    "priority",
    "group",
    "channel",
    "tags",
    "parent",
    "reopens",
    "handoffs",
]
Unit = Literal["seconds", "minutes", "hours"]
Counted = Literal["elapsed", "by the desk's clock"]
"""Whether minutes ran day and night, or only in the hours that the system's own SLA policy counts."""

SYNONYMS: Mapping[Field, tuple[str, ...]] = MappingProxyType(
    {
        "id": (
            "ticket id",
            "number",
            "issue key",
            "key",
            "ticket number",
            "ticket #",
            "ticket",
            "incident number",
            "incident id",
            "request id",
            "id",
        ),
        "opened": (
            "opened at",
            "opened",
            "created at",
            "created",
            "created time",
            "created date",
            "sys created on",
            "submit date",
            "reported date",
            "date entered",
            "date created",
            "creation date",
        ),
        "resolved": (
            "resolved at",
            "resolved",
            "solved at",
            "resolved time",
            "resolution date",
            "last resolved date",
            "resolved date",
            "complete date",
            "completed time",
            "completion date",
        ),
        "closed": ("closed at", "closed", "closed time", "closed date", "date closed"),
        "updated": (
            "sys updated at",
            "sys updated on",
            "updated at",
            "updated",
            "last modified date",
            "last update time",
        ),
        "answered": (
            "responded at",
            "first responded at",
            "responded date",
            "first response at",
            "first response date",
            "first reply at",
            "initial response time",
            "actual response date",
            "acknowledged at",
            "acknowledged",
        ),
        "priority": ("priority", "priority name", "severity"),
        "group": (
            "assignment group",
            "group",
            "group name",
            "assigned group",
            "operator group",
            "component/s",
            "components",
            "queue",
            "board",
            "request type",
            "department",
            "category",
            "skill",
        ),
        "channel": ("contact type", "channel", "via", "source", "reported source"),
        "tags": ("tags", "labels"),
        "parent": ("parent", "parent incident", "parent id", "parent ticket", "master ticket", "merged into"),
        "reopens": ("reopen count", "reopens"),
        "handoffs": ("reassignment count", "group stations"),
    }
)
"""Headers of many systems by what they mean, the surest first, as `folded_header` writes them."""

STATES = frozenset(
    {"state", "status", "incident state", "resolution", "close code", "resolution code", "status reason"}
)
"""Headers of how a ticket stands or ended."""

HANDLE: Mapping[str, Unit] = MappingProxyType(
    {
        "time worked": "seconds",
        "time spent": "seconds",
        "total time spent (sec)": "seconds",
        "handle minutes": "minutes",
        "aht": "minutes",
        "total hours worked": "hours",
        "act hours": "hours",
        "total hours": "hours",
        "time tracked": "hours",
    }
)
"""Headers of logged hands-on work and their unit; text with colons is read as hours, minutes and seconds anyway."""

PAUSED: Mapping[str, Unit] = MappingProxyType(
    {
        "on hold time in minutes": "minutes",
        "on hold time (min)": "minutes",
        "on hold minutes": "minutes",
        "paused minutes": "minutes",
        "on hold duration": "seconds",
        "on hold time": "hours",
        "on hold time (hrs)": "hours",
    }
)
"""Headers of how long a ticket was on hold, while its SLA clock stood still, and their unit."""

ANSWERED_AFTER: Mapping[str, tuple[Unit, Counted]] = MappingProxyType(
    {
        "first reply time in minutes": ("minutes", "elapsed"),
        "first response time in minutes": ("minutes", "elapsed"),
        "first reply time in minutes within business hours": ("minutes", "by the desk's clock"),
        "first response time (in hrs)": ("hours", "by the desk's clock"),
        "first response time": ("hours", "by the desk's clock"),
        "response time": ("hours", "by the desk's clock"),
    }
)
"""Headers of how long the first answer took, the surest first; hours as text with colons are read as such anyway."""

NEVER_HANDLE = frozenset(
    {
        "business duration",
        "calendar duration",
        "business stc",
        "calendar stc",
        "resolve time",
        "business resolve time",
        "resolution time",
        "resolution time (in hrs)",
        "full resolution time in minutes",
        "custom field (time to resolution)",
        "custom field (time to first response)",
        "time to first response",
        "time to resolution",
        "time elapsed",
        "duration",
    }
)
"""Headers of elapsed or remaining time: a ticket that waited three days took twelve minutes of work."""

PRIORITIES: Mapping[str, str] = MappingProxyType(
    {
        "critical": "P1",
        "urgent": "P1",
        "highest": "P1",
        "emergency": "P1",
        "emergency response": "P1",
        "blocker": "P1",
        "high": "P2",
        "medium": "P3",
        "normal": "P3",
        "moderate": "P3",
        "low": "P4",
        "planning": "P5",
        "lowest": "P5",
        "scheduled maintenance": "P4",
    }
)
"""Words for priorities without a number in them."""


@dataclass(frozen=True)
class TicketSystem:
    """A ticket system: an export is its own when it has every header of `signature`.

    `fields` name its columns before the synonyms are tried, `handle` its logged work with the unit, `priorities` its
    words where they differ. `keeps_history` says that a ticket may stand in several rows, of which the last counts.
    """

    name: str
    signature: frozenset[str]
    fields: Mapping[Field, tuple[str, ...]] = field(default_factory=dict)
    handle: Mapping[str, Unit] = field(default_factory=dict)
    priorities: Mapping[str, str] = field(default_factory=dict)

    def made(self, headers: Iterable[str]) -> bool:
        """Tell whether an export with these headers is of this system."""
        return self.signature <= {folded_header(header) for header in headers}


def folded_header(header: str) -> str:
    """Return a header without capitals, marks of obligation (* +), underscores and double spaces."""
    return " ".join(re.sub(r"[*+_]+", " ", header).split()).casefold()
