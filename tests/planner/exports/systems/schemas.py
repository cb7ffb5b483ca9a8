"""JSON Schemas of what on-call systems take, written from their public documentation (November 2026)."""

from typing import Any

INSTANT = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$"}
TEXT = {"type": "string", "minLength": 1}


def exactly(required: dict[str, Any], **optional: Any) -> dict[str, Any]:
    """Return the schema of an object with these fields and no others."""
    return {
        "type": "object",
        "properties": {**required, **optional},
        "required": list(required),
        "additionalProperties": False,
    }


PAGERDUTY = exactly({
    "overrides": {
        "type": "array",
        "minItems": 1,
        "items": exactly({
            "start": INSTANT,
            "end": INSTANT,
            "user": exactly({"id": TEXT, "type": {"enum": ["user_reference", "user"]}}),
        }),
    }
})  # fmt: skip
"""REST API v2, create one or more overrides of a schedule."""

OPSGENIE = exactly(
    {
        "user": exactly({"type": {"const": "user"}}, id=TEXT, username=TEXT),
        "startDate": INSTANT,
        "endDate": INSTANT,
    },
    alias={"type": "string", "maxLength": 512},
    rotations={"type": "array", "items": exactly({}, id=TEXT, name=TEXT)},
)
"""Schedule Override API v2, create schedule override."""

JIRA = exactly(
    {
        "responder": exactly({"id": TEXT, "type": {"enum": ["user", "team", "escalation", "noone"]}}),
        "startDate": INSTANT,
        "endDate": INSTANT,
    },
    alias=TEXT,
    rotationIds={"type": "array", "items": TEXT},
)
"""Jira Service Management operations API v1, create override."""

GRAFANA = exactly(
    {
        "name": TEXT,
        "type": {"enum": ["rolling_users", "recurrent_event", "single_event"]},
        "start": {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$"},
        "duration": {"type": "integer", "minimum": 1},
    },
    time_zone=TEXT,
    level={"type": "integer", "minimum": 0},
    users={"type": "array", "items": TEXT},
)
"""Grafana OnCall HTTP API, create an on-call shift."""

GOALERT = exactly({
    "query": TEXT,
    "variables": exactly({
        "input": exactly(
            {
                "scheduleID": TEXT,
                "start": INSTANT,
                "end": INSTANT,
                "shifts": {
                    "type": "array",
                    "minItems": 1,
                    "items": exactly({"userID": TEXT, "start": INSTANT, "end": INSTANT}),
                },
            },
            clearStart=INSTANT,
            clearEnd=INSTANT,
        )
    }),
})  # fmt: skip
"""GoAlert GraphQL schema, SetTemporaryScheduleInput."""

INCIDENT_IO = exactly({
    "schedule_id": TEXT,
    "rotation_id": TEXT,
    "layer_id": TEXT,
    "user": {"oneOf": [exactly({"id": TEXT}), exactly({"email": TEXT}), exactly({"slack_user_id": TEXT})]},
    "start_at": INSTANT,
    "end_at": INSTANT,
})  # fmt: skip
"""API v2, create a schedule override."""

SPLUNK = exactly({
    "username": TEXT,
    "timezone": TEXT,
    "start": INSTANT,
    "end": INSTANT,
    "assignments": {"type": "array", "items": exactly({"policy": TEXT, "username": TEXT})},
})  # fmt: skip
"""Splunk On-Call public API v1, create a scheduled override."""

SCHEMAS = {
    "pagerduty": PAGERDUTY,
    "opsgenie": OPSGENIE,
    "jira": JIRA,
    "grafana": GRAFANA,
    "goalert": GOALERT,
    "incident.io": INCIDENT_IO,
    "splunk": SPLUNK,
}
