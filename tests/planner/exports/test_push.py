"""Requests reach a real server on this machine, which takes only what fits its schema."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from jsonschema import Draft202012Validator, ValidationError

from planner.exports.push import NotSent, push
from planner.exports.systems import SYSTEMS
from planner.exports.systems.system import Request
from tests.planner.exports.made_releases import WEEK
from tests.planner.exports.systems.schemas import OPSGENIE
from tests.planner.exports.systems.test_systems import SWAPPED, requests


class Server(ThreadingHTTPServer):
    """An on-call system that keeps overrides by alias; `answers` are the codes it gives first, whatever is asked."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.overrides: dict[str, object] = {}
        self.answers: list[int] = []
        self.seen: list[str] = []


class Handler(BaseHTTPRequestHandler):
    """Answers like Opsgenie's API: 202 when taken, 409 when the alias is there, 422 when the body does not fit."""

    server: Server

    def do_POST(self) -> None:
        """Take an override."""
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self._answer(lambda: self._take(body))

    def do_DELETE(self) -> None:
        """Remove an override."""
        alias = self.path.rsplit("/", 1)[1]
        self._answer(lambda: 200 if self.server.overrides.pop(alias, None) else 404)

    def _take(self, body: dict[str, str]) -> int:
        try:
            Draft202012Validator(OPSGENIE).validate(body)
        except ValidationError:
            return 422
        known = body["alias"] in self.server.overrides
        self.server.overrides[body["alias"]] = body
        return 409 if known else 202

    def _answer(self, act: "object") -> None:
        self.server.seen.append(self.headers["Authorization"])
        code = self.server.answers.pop(0) if self.server.answers else act()  # type: ignore[operator]
        self.send_response(code)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Stay quiet."""


@pytest.fixture
def server() -> Iterator[Server]:
    """Run a server for a test."""
    with Server() as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield running
        running.shutdown()


def send(server: Server, made: tuple[Request, ...]) -> int:
    """Send requests to the server with its token, without waiting between tries."""
    url = f"http://127.0.0.1:{server.server_address[1]}"
    environment = {"OPSGENIE_TOKEN": "secret", "OPSGENIE_URL": url}
    return push(made, SYSTEMS["opsgenie"], environment=environment, wait=lambda _: None)


def test_what_is_sent_twice_is_there_once(server: Server) -> None:
    """A push that is repeated changes nothing."""
    made = requests("opsgenie", WEEK)
    assert send(server, made) == 1
    assert send(server, made) == 1
    assert list(server.overrides) == ["rotacast-P-UANN-2026-10-19T080000Z"]
    assert server.seen == ["GenieKey secret"] * 2


def test_a_change_replaces_the_old_turn(server: Server) -> None:
    """After the swap the server has three turns: Ann, Bob, Ann."""
    send(server, requests("opsgenie", WEEK))
    send(server, requests("opsgenie", WEEK, SWAPPED))
    users = [override["user"]["username"] for override in server.overrides.values()]  # type: ignore[index]
    assert sorted(users) == ["UANN", "UANN", "UBOB"]


def test_a_busy_server_is_asked_again(server: Server) -> None:
    """Two answers 'busy' and one 'broken gateway' are no failure."""
    server.answers = [429, 503, 502]
    assert send(server, requests("opsgenie", WEEK)) == 1
    assert len(server.seen) == 4


def test_a_refusal_is_told_with_what_went_before(server: Server) -> None:
    """The second of three turns is refused: the message says so, and that one was taken."""
    server.answers = [200, 202, 422]
    with pytest.raises(NotSent, match=r"took 2 of 4 requests, then refused one: 422"):
        send(server, requests("opsgenie", WEEK, SWAPPED))


def test_a_missing_token_is_named() -> None:
    """Nothing is sent without a token."""
    with pytest.raises(NotSent, match="set OPSGENIE_TOKEN in the environment"):
        push(requests("opsgenie", WEEK), SYSTEMS["opsgenie"], environment={})
