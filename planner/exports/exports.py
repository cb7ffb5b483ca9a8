"""The catalogue of exports: each by the word that stands behind `--to`."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from planner.exports.calendars import calendars
from planner.exports.google_calendar import google_calendar
from planner.exports.handout import handout
from planner.exports.messages import slack_message, teams_message
from planner.exports.on_call_requests import as_json, on_call_requests
from planner.exports.on_call_table import on_call_table
from planner.exports.release import Release
from planner.exports.systems import SYSTEMS
from planner.exports.systems.system import System
from planner.exports.teams_shifts import teams_shifts

Export = Callable[[Release], dict[str, bytes]]
"""From a release to files: path below the folder, and content."""


def _requests_of(word: str, system: System) -> Export:
    return lambda release: {f"on-call/{word}.json": as_json(on_call_requests(release, system))}


EXPORTS: Mapping[str, Export] = MappingProxyType(
    {
        "ics": calendars,
        "handout": handout,
        "on-call": on_call_table,
        "google": google_calendar,
        "slack": slack_message,
        "teams": lambda release: {**teams_message(release), **teams_shifts(release)},
        **{word: _requests_of(word, system) for word, system in SYSTEMS.items()},
    }
)
"""Every export that is made from a published version."""


def exports_set_up(release: Release) -> tuple[str, ...]:
    """Return the exports that a publication writes: all but on-call systems that no row of Contacts names."""
    named = {contact.system.casefold() for contact in release.inputs.contacts}
    return tuple(word for word in EXPORTS if word not in SYSTEMS or SYSTEMS[word].title.casefold() in named)
