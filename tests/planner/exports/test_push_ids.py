"""Systems that give every override an ID of their own: what is gone is looked up there and removed."""

import json
from typing import Any, ClassVar

import httpx
from jsonschema import Draft202012Validator

from planner.exports.push import push
from planner.exports.systems import SYSTEMS
from planner.exports.systems.system import Request
from tests.planner.exports.made_releases import WEEK
from tests.planner.exports.systems.schemas import SCHEMAS
from tests.planner.exports.systems.test_systems import SWAPPED, requests

ANN_ALONE = [("UANN", "2026-10-19T08:00", "2026-10-26T09:00")]
AFTER_THE_SWAP = [
    ("UANN", "2026-10-19T08:00", "2026-10-21T08:00"),
    ("UANN", "2026-10-22T08:00", "2026-10-26T09:00"),
    ("UBOB", "2026-10-21T08:00", "2026-10-22T08:00"),
]


class Fake:
    """A system in memory: entries by an ID that it makes itself; each body must fit the documented schema."""

    word = ""
    environment: ClassVar[dict[str, str]] = {}

    def __init__(self) -> None:
        self.entries: dict[str, dict[str, Any]] = {}
        self.made = 0

    def send(self, made: tuple[Request, ...]) -> None:
        """Push requests to this system."""
        push(made, SYSTEMS[self.word], environment=self.environment, wait=lambda _: None,
             transport=httpx.MockTransport(self.answer))  # fmt: skip

    def answer(self, request: httpx.Request) -> httpx.Response:
        """Answer a request."""
        body = json.loads(request.content) if request.content else None
        if body is not None:
            Draft202012Validator(SCHEMAS[self.word][request.method]).validate(body)
        if request.method == "DELETE":
            found = self.entries.pop(request.url.path.strip("/").rsplit("/", 1)[1], None)
            return httpx.Response(204 if found else 404)
        return httpx.Response(200, json=getattr(self, request.method.lower())(request.url, body))

    def add(self, body: dict[str, Any]) -> str:
        """Keep an entry and return its ID."""
        self.made += 1
        self.entries[f"id{self.made}"] = body
        return f"id{self.made}"


class FakeJira(Fake):
    """Jira Service Management, with one override on a page, and instants written in another way than they came."""

    word, environment = "jira", {"JIRA_TOKEN": "secret"}

    def post(self, url: httpx.URL, body: dict[str, Any]) -> dict[str, Any]:
        """Create an override."""
        assert url.path == "/jsm/ops/api/cloud/v1/schedules/sched/overrides"
        return {"alias": self.add(body)}

    def get(self, url: httpx.URL, _: object) -> dict[str, Any]:
        """List overrides."""
        at = int(url.params.get("offset", 0))
        page = [
            {**entry, "alias": key, "startDate": entry["startDate"].replace("Z", ".000+00:00")}
            for key, entry in list(self.entries.items())[at : at + 1]
        ]
        more = {"next": f"https://elsewhere.example{url.path}?offset={at + 1}"} if at + 1 < len(self.entries) else {}
        return {"values": page, "links": more}

    def answer(self, request: httpx.Request) -> httpx.Response:
        """Answer only at the system's own address."""
        assert request.url.host == "api.atlassian.com"
        return super().answer(request)

    def turns(self) -> list[tuple[str, str, str]]:
        """Return who is on call from when to when."""
        return sorted((e["responder"]["id"], e["startDate"][:16], e["endDate"][:16]) for e in self.entries.values())


class FakeSplunk(Fake):
    """Splunk On-Call: an override is made, then assigned."""

    word, environment = "splunk", {"SPLUNK_ON_CALL_ID": "id", "SPLUNK_ON_CALL_TOKEN": "secret"}

    def post(self, _: httpx.URL, body: dict[str, Any]) -> dict[str, Any]:
        """Create an override."""
        return {"schedule": {"publicId": self.add(body)}}

    def put(self, url: httpx.URL, body: dict[str, Any]) -> dict[str, Any]:
        """Assign an override."""
        *_, key, _, policy = url.path.split("/")
        assert policy == body["policy"] == "policy"
        self.entries[key]["assigned"] = body["username"]
        return {}

    def get(self, _: httpx.URL, __: object) -> dict[str, Any]:
        """List overrides."""
        return {
            "overrides": [
                {"publicId": key, "user": {"username": entry["username"]}, "start": entry["start"], "end": entry["end"]}
                for key, entry in self.entries.items()
            ]
        }

    def turns(self) -> list[tuple[str, str, str]]:
        """Return who is on call from when to when."""
        assert {entry["username"] for entry in self.entries.values()} == {"placeholder"}
        return sorted((e["assigned"], e["start"][:16], e["end"][:16]) for e in self.entries.values())


class FakeGrafana(Fake):
    """Grafana OnCall: shifts, and a schedule that lists them and one more of somebody else's."""

    word = "grafana"
    environment: ClassVar[dict[str, str]] = {
        "GRAFANA_ONCALL_TOKEN": "secret",
        "GRAFANA_ONCALL_URL": "https://oncall.example",
    }

    def __init__(self) -> None:
        super().__init__()
        self.schedule = [self.add({"name": "made by hand", "users": ["UCID"]})]

    def post(self, _: httpx.URL, body: dict[str, Any]) -> dict[str, Any]:
        """Create a shift; a name is unique."""
        assert body["name"] not in {entry["name"] for entry in self.entries.values()}
        return {"id": self.add(body)}

    def get(self, url: httpx.URL, _: object) -> dict[str, Any]:
        """List the shifts of a name, or of the schedule."""
        name = url.params.get("name")
        found = [
            key for key, entry in self.entries.items() if entry["name"] == name or (not name and key in self.schedule)
        ]
        return {"results": [{"id": key} for key in found], "next": None}

    def put(self, url: httpx.URL, body: dict[str, Any]) -> dict[str, Any]:
        """Set the shifts of the schedule."""
        assert url.path == "/api/v1/schedules/sched/"
        self.schedule = body["shifts"]
        return {}

    def turns(self) -> list[tuple[str, str, str]]:
        """Return who is on call from when, by the schedule, in UTC."""
        assert "id1" in self.schedule
        mine = [self.entries[key] for key in self.schedule if key != "id1"]
        return sorted((entry["users"][0], entry["start"][:16]) for entry in mine)  # type: ignore[misc]


class FakeIncidentIo(Fake):
    """incident.io: overrides in pages of one by cursor, those of another layer beside them; instants have fractions."""

    word, environment = "incident.io", {"INCIDENT_IO_TOKEN": "secret"}

    def __init__(self) -> None:
        super().__init__()
        span = {"start_at": "2026-10-19T08:00:00Z", "end_at": "2026-10-26T09:00:00Z"}
        self.add(
            {"schedule_id": "sched", "rotation_id": "rotation", "layer_id": "other", "user": {"id": "UANN"}, **span}
        )

    def post(self, url: httpx.URL, body: dict[str, Any]) -> dict[str, Any]:
        """Create an override."""
        assert url.path == "/v2/schedule_overrides"
        return {"override": {"id": self.add(body)}}

    def get(self, url: httpx.URL, _: object) -> dict[str, Any]:
        """List the overrides of a layer after an ID."""
        asked = ("schedule_id", "rotation_id", "layer_id")
        found = [
            {**entry, "id": key, "start_at": entry["start_at"].replace("Z", ".000Z")}
            for key, entry in self.entries.items()
            if all(entry[name] == url.params[name] for name in asked)
        ]
        at = [each["id"] for each in found].index(url.params["after"]) + 1 if "after" in url.params else 0
        more = {"after": found[at]["id"]} if at + 1 < len(found) else {}
        return {"overrides": found[at : at + 1], "pagination_meta": {"page_size": 1, **more}}

    def turns(self) -> list[tuple[str, str, str]]:
        """Return who is on call from when to when in the layer; that of the other layer is untouched."""
        assert self.entries["id1"]["layer_id"] == "other"
        mine = [entry for key, entry in self.entries.items() if key != "id1"]
        return sorted((entry["user"]["id"], entry["start_at"][:16], entry["end_at"][:16]) for entry in mine)


def after_each_push(system: Fake) -> list[Any]:
    """Return the turns after the first version, after the second, and after the second was sent again."""
    found = []
    for weeks in ((WEEK,), (WEEK, SWAPPED), (WEEK, SWAPPED)):
        system.send(requests(system.word, *weeks))
        found.append(system.turns())  # type: ignore[attr-defined]
    return found


def test_jira_has_the_turns_of_the_last_version_once() -> None:
    """The old turn is found by person, start and end, on whatever page it is, and never at another host's address."""
    assert after_each_push(FakeJira()) == [ANN_ALONE, AFTER_THE_SWAP, AFTER_THE_SWAP]


def test_splunk_has_the_turns_of_the_last_version_once() -> None:
    """Each override is assigned to the person on call; the old one is gone."""
    assert after_each_push(FakeSplunk()) == [ANN_ALONE, AFTER_THE_SWAP, AFTER_THE_SWAP]


def test_incident_io_has_the_turns_of_the_last_version_once() -> None:
    """The old override is found by person, start and end on whatever page it is, and deleted by its ID."""
    assert after_each_push(FakeIncidentIo()) == [ANN_ALONE, AFTER_THE_SWAP, AFTER_THE_SWAP]


def test_grafana_keeps_the_shifts_that_others_made() -> None:
    """The schedule lists the turns of the last version and the shift that was made by hand."""
    starts = [[(who, start) for who, start, _ in turns] for turns in (ANN_ALONE, AFTER_THE_SWAP, AFTER_THE_SWAP)]
    assert after_each_push(FakeGrafana()) == starts


def test_a_system_with_a_limit_is_asked_no_faster() -> None:
    """Splunk On-Call takes 60 requests a minute: a second goes by before each."""
    waits: list[float] = []
    system = FakeSplunk()
    push(requests("splunk", WEEK), SYSTEMS["splunk"], environment=system.environment, wait=waits.append,
         transport=httpx.MockTransport(system.answer))  # fmt: skip
    assert waits == [1.0] * 3
