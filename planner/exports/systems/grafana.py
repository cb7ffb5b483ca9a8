"""Grafana OnCall and IRM: one single-event shift a turn (OnCall HTTP API, on_call_shifts).

Start and length are in UTC, so that a clock change moves nothing. The level is the tier's place on the On-call sheet.
"""

from planner.domain.instants import local
from planner.exports.systems.system import Request, System, Turns, seconds


def _requests(turns: Turns) -> tuple[Request, ...]:
    level = turns.release.inputs.tiers.index(turns.tier) + 1
    return tuple(
        Request(
            "POST",
            "/api/v1/on_call_shifts/",
            {
                "name": turns.alias(stretch),
                "type": "single_event",
                "time_zone": "UTC",
                "level": level,
                "start": local(stretch.start, "UTC").strftime("%Y-%m-%dT%H:%M:%S"),
                "duration": seconds(stretch),
                "users": [turns.users[stretch.person]],
            },
        )
        for stretch in turns.new
    )


GRAFANA = System("Grafana", "", "GRAFANA_ONCALL_URL", {"Authorization": "{GRAFANA_ONCALL_TOKEN}"}, _requests)
