"""incident.io: overrides of a schedule (API v2, schedule_overrides).

The ID of a tier on the Contacts sheet is "schedule/rotation/layer". An override has an ID that only incident.io knows:
what is gone is looked up by person, start and end, and deleted before the new overrides are made.
"""

from urllib.parse import quote

from planner.domain.outcome.stretch import Stretch
from planner.exports.systems.system import Keep, Request, System, Turns, zulu

PATH = "/v2/schedule_overrides"


def _requests(turns: Turns) -> tuple[Request, ...]:
    if not turns.touched:
        return ()
    schedule, rotation, layer = (*turns.schedule.split("/"), "", "")[:3]
    where = {"schedule_id": schedule, "rotation_id": rotation, "layer_id": layer}
    query = "&".join(f"{name}={quote(value, safe='')}" for name, value in where.items())
    listed = Keep("override", "overrides", "id", tuple(_known_by(turns, stretch) for stretch in turns.touched),
                  next_page="pagination_meta.after", cursor="after")  # fmt: skip
    return (
        Request("GET", f"{PATH}?{query}", keep=listed),
        Request("DELETE", f"{PATH}/{{override}}"),
        *(Request("POST", PATH, where | _override(turns, stretch)) for stretch in turns.new),
    )


def _override(turns: Turns, stretch: Stretch) -> dict[str, object]:
    return {
        "user": _user(turns.users[stretch.person]),
        "start_at": zulu(stretch.start),
        "end_at": zulu(stretch.end),
    }


def _known_by(turns: Turns, stretch: Stretch) -> dict[str, str]:
    """Return what the list of overrides has of a turn."""
    ((field, known_as),) = _user(turns.users[stretch.person]).items()
    return {f"user.{field}": known_as, "start_at": zulu(stretch.start), "end_at": zulu(stretch.end)}


def _user(known_as: str) -> dict[str, str]:
    return {"email" if "@" in known_as else "id": known_as}


INCIDENT_IO = System(
    "incident.io",
    "https://api.incident.io",
    "INCIDENT_IO_URL",
    {"Authorization": "Bearer {INCIDENT_IO_TOKEN}"},
    _requests,
)
