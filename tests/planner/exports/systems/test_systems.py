"""What goes to on-call systems fits their documented form and covers the turns exactly."""

from dataclasses import replace

import pytest
from jsonschema import Draft202012Validator

from planner.domain.roster.contact import Contact
from planner.exports.on_call_requests import NotReady, on_call_requests
from planner.exports.systems import SYSTEMS
from planner.exports.systems.system import Request
from tests.planner.exports.made_releases import WEEK, release
from tests.planner.exports.systems.schemas import SCHEMAS

SWAPPED = "Ann  E+P E+P - P P P P\nBob  - - L+P N N N N"
"""Bob takes Ann's Wednesday on call."""

SCHEDULES = {"jira": "cloud/sched", "incident.io": "sched/rotation/layer", "splunk": "policy/placeholder"}

each_system = pytest.mark.parametrize("word", SYSTEMS)


def requests(word: str, *weeks: str) -> tuple[Request, ...]:
    """Return the requests of the last of some rotas to a system in which Ann and Bob are known."""
    made, title = release(*weeks), SYSTEMS[word].title
    known = (("Ann", "UANN"), ("Bob", "UBOB"), ("Primary", SCHEDULES.get(word, "sched")))
    contacts = tuple(Contact(name, title, known_as) for name, known_as in known)
    return on_call_requests(replace(made, inputs=replace(made.inputs, contacts=contacts)), SYSTEMS[word])


@each_system
def test_every_body_fits_the_documented_form(word: str) -> None:
    """Each request with a body is valid by the schema of its system, at first and after a change."""
    assert SCHEMAS.keys() == SYSTEMS.keys()
    for weeks in ((WEEK,), (WEEK, SWAPPED)):
        made = requests(word, *weeks)
        assert made
        for request in made:
            if request.body is not None:
                body = {key: ["S1"] if value == "{shifts}" else value for key, value in request.body.items()}
                Draft202012Validator(SCHEMAS[word][request.method]).validate(body)


@each_system
def test_nothing_goes_out_when_nothing_changed(word: str) -> None:
    """The same rota again is no request at all."""
    assert requests(word, WEEK, WEEK) == ()


def test_pagerduty_gets_the_changed_turns_alone() -> None:
    """After the swap Ann's week is in two parts and Bob has a day between them, in UTC over the clock change."""
    (request,) = requests("pagerduty", WEEK, SWAPPED)
    assert request.path == "/schedules/sched/overrides"
    assert request.body is not None
    assert [(o["user"]["id"], o["start"], o["end"]) for o in request.body["overrides"]] == [
        ("UANN", "2026-10-19T08:00:00+00:00", "2026-10-21T08:00:00+00:00"),
        ("UBOB", "2026-10-21T08:00:00+00:00", "2026-10-22T08:00:00+00:00"),
        ("UANN", "2026-10-22T08:00:00+00:00", "2026-10-26T09:00:00+00:00"),
    ]


def test_opsgenie_removes_the_old_turn_first() -> None:
    """Ann's whole week is deleted by its alias before its parts are made."""
    made = requests("opsgenie", WEEK, SWAPPED)
    assert [request.method for request in made] == ["DELETE", "POST", "POST", "POST"]
    assert made[0].path.endswith("rotacast-P-UANN-2026-10-19T080000Z")


def test_grafana_counts_real_seconds() -> None:
    """A week over the clock change lasts 169 hours."""
    (request,) = (made for made in requests("grafana", WEEK) if made.method == "POST")
    assert request.body is not None
    assert (request.body["start"], request.body["duration"]) == ("2026-10-19T08:00:00", 169 * 3600)


def test_a_gap_and_an_unknown_person_are_told_at_once() -> None:
    """Thursday without anybody on call, and Bob without an ID: both are named, and nothing goes out."""
    made = release("Ann  P P P - P P P\nBob  - - - - - - -")
    contacts = tuple(contact for contact in made.inputs.contacts if contact.name not in ("Ann",))
    with pytest.raises(NotReady) as told:
        on_call_requests(replace(made, inputs=replace(made.inputs, contacts=contacts)), SYSTEMS["pagerduty"])
    assert str(told.value).splitlines() == [
        "Primary has 0 of 1 people on call Thu 22 Oct 09:00 to Fri 23 Oct 09:00",
        "Ann is on call and has no row for PagerDuty on the Contacts sheet",
    ]


def test_goalert_clears_what_an_earlier_version_had_beyond_the_new_turns() -> None:
    """The first version reached until Monday 09:00; the second ends with the same hour, and both are cleared."""
    (request,) = requests("goalert", WEEK, SWAPPED)
    assert request.body is not None
    sent = request.body["variables"]["input"]
    assert (sent["clearStart"], sent["clearEnd"]) == ("2026-10-19T08:00:00Z", "2026-10-26T09:00:00Z")
    assert len(sent["shifts"]) == 3
