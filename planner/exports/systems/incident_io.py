"""incident.io: overrides of a schedule (API v2, schedule_overrides).

The ID of a tier on the Contacts sheet is "schedule/rotation/layer".
"""

from planner.exports.systems.system import Request, System, Turns, zulu


def _requests(turns: Turns) -> tuple[Request, ...]:
    schedule, rotation, layer = (*turns.schedule.split("/"), "", "")[:3]
    return tuple(
        Request(
            "POST",
            "/v2/schedule_overrides",
            {
                "schedule_id": schedule,
                "rotation_id": rotation,
                "layer_id": layer,
                "user": _user(turns.users[stretch.person]),
                "start_at": zulu(stretch.start),
                "end_at": zulu(stretch.end),
            },
        )
        for stretch in turns.new
    )


def _user(known_as: str) -> dict[str, str]:
    return {"email" if "@" in known_as else "id": known_as}


INCIDENT_IO = System(
    "incident.io",
    "https://api.incident.io",
    "INCIDENT_IO_URL",
    {"Authorization": "Bearer {INCIDENT_IO_TOKEN}"},
    _requests,
)
