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
"""REST API v2, create one or more overrides (PagerDuty/api-schema, reference/REST/openapiv3.json)."""

OPSGENIE = exactly(
    {
        "user": exactly({"type": {"const": "user"}}, id=TEXT, username=TEXT),
        "startDate": INSTANT,
        "endDate": INSTANT,
    },
    alias={"type": "string", "maxLength": 512},
    rotations={"type": "array", "items": exactly({}, id=TEXT, name=TEXT)},
)
"""Schedule Override API v2, create schedule override (docs.opsgenie.com/docs/schedule-override-api)."""

JIRA = exactly(
    {
        "responder": exactly({"type": {"enum": ["user", "team", "escalation", "noone"]}}, id=TEXT),
        "startDate": INSTANT,
        "endDate": INSTANT,
    },
    rotationIds={"type": "array", "items": TEXT},
)
"""Jira Service Management operations API v1, model CreateOverrideRequest of its OpenAPI document (as generated in
github.com/shitchell/jira-cloud-rest-api, ops/v1/Models). No alias: the system makes its own (JSDCLOUD-18644)."""

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
"""Grafana OnCall HTTP API, create a shift (grafana/oncall, docs/sources/oncall-api-reference/on_call_shifts.md)."""

GRAFANA_SCHEDULE = exactly({"shifts": {"type": "array", "items": TEXT}}, name=TEXT, time_zone=TEXT)
"""Grafana OnCall HTTP API, update a schedule of the type calendar (likewise, schedules.md)."""

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
"""GoAlert GraphQL schema, SetTemporaryScheduleInput (target/goalert, graphql2)."""

INCIDENT_IO = exactly({
    "schedule_id": TEXT,
    "rotation_id": TEXT,
    "layer_id": TEXT,
    "user": {"oneOf": [exactly({"id": TEXT}), exactly({"email": TEXT}), exactly({"slack_user_id": TEXT})]},
    "start_at": INSTANT,
    "end_at": INSTANT,
})  # fmt: skip
"""API v2, Schedules V2#CreateOverride of its OpenAPI document (https://api.incident.io/v1/openapiV3.json).

ListOverrides and DestroyOverride, which have no body, are in the vendor's client for Rust (incident-io/sdk-rust).
"""

SPLUNK = exactly({}, username=TEXT, timezone=TEXT, start=INSTANT, end=INSTANT)
"""Splunk On-Call public API 0.0.3, ScheduledOverridePayload (paragonsean/openapi-directory, APIs/victorops.com)."""

SPLUNK_ASSIGNMENT = exactly({"policy": TEXT}, username=TEXT)
"""Likewise, model UpdateAssignment of PUT overrides/{publicId}/assignments/{policySlug}."""

SCHEMAS = {
    "pagerduty": {"POST": PAGERDUTY},
    "opsgenie": {"POST": OPSGENIE},
    "jira": {"POST": JIRA},
    "grafana": {"POST": GRAFANA, "PUT": GRAFANA_SCHEDULE},
    "goalert": {"POST": GOALERT},
    "incident.io": {"POST": INCIDENT_IO},
    "splunk": {"POST": SPLUNK, "PUT": SPLUNK_ASSIGNMENT},
}
"""What goes to each on-call system, by method."""
