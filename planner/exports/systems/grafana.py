"""Grafana OnCall and IRM: one single-event shift a turn (OnCall HTTP API, on_call_shifts and schedules).

The schedule, of the type "calendar", lists its shifts by their IDs: shifts that are gone are deleted, new ones are
made, and the list is written anew with all others as they were. Start and length are in UTC, so that a clock change
moves nothing. The level is the tier's place on the On-call sheet.
"""

from collections.abc import Iterator
from urllib.parse import quote

from planner.domain.instants import local
from planner.domain.outcome.stretch import Stretch
from planner.exports.systems.system import Keep, Request, System, Turns, seconds

SHIFTS = "/api/v1/on_call_shifts/"


def _requests(turns: Turns) -> tuple[Request, ...]:
    if not turns.touched:
        return ()
    listed = Keep("shifts", "results", "id", next_page="next")
    return (
        *(request for stretch in turns.touched for request in _removed(turns, stretch)),
        Request("GET", f"{SHIFTS}?schedule_id={turns.schedule}", keep=listed),
        *(_made(turns, stretch) for stretch in turns.new),
        Request("PUT", f"/api/v1/schedules/{turns.schedule}/", {"shifts": "{shifts}"}),
    )


def _removed(turns: Turns, stretch: Stretch) -> Iterator[Request]:
    """Yield the requests that remove a turn, should it be there; its name is unique."""
    yield Request("GET", f"{SHIFTS}?name={quote(turns.alias(stretch), safe='')}", keep=Keep("old", "results", "id"))
    yield Request("DELETE", f"{SHIFTS}{{old}}/")


def _made(turns: Turns, stretch: Stretch) -> Request:
    shift = {
        "name": turns.alias(stretch),
        "type": "single_event",
        "time_zone": "UTC",
        "level": turns.release.inputs.tiers.index(turns.tier) + 1,
        "start": local(stretch.start, "UTC").strftime("%Y-%m-%dT%H:%M:%S"),
        "duration": seconds(stretch),
        "users": [turns.users[stretch.person]],
    }
    return Request("POST", SHIFTS, shift, Keep("shifts", "", "id"))


GRAFANA = System("Grafana", "", "GRAFANA_ONCALL_URL", {"Authorization": "{GRAFANA_ONCALL_TOKEN}"}, _requests)
