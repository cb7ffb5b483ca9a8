"""Sending the requests of an on-call system by HTTP, with a token from the environment."""

import os
import time
from collections.abc import Callable, Mapping

import httpx

from planner.domain.errors import RotacastError
from planner.domain.wording import say_count
from planner.exports.kept_values import KeptValues
from planner.exports.systems.system import Keep, Request, System

TRIES = 4
"""How often a request is sent before it counts as failed."""

AGAIN = frozenset({408, 425, 429, 500, 502, 503, 504})
"""Answers after which the same request may be sent again."""

WAITS = (1.0, 4.0, 15.0)
"""Seconds before the second, third and fourth try, where the answer names none."""


class NotSent(RotacastError):
    """A system did not take a request; what was sent before it stays, and sending all again changes nothing twice."""

    exit_code = 5


def push(
    requests: tuple[Request, ...], system: System, *, environment: Mapping[str, str] = os.environ,
    wait: Callable[[float], None] = time.sleep, transport: httpx.BaseTransport | None = None,
) -> int:  # fmt: skip
    """Send requests in their order and return how many a system took.

    The address is the system's own, or that of the environment variable named after it; it never comes from a workbook.
    A turn that the system has already (409) counts as taken, and so does one to delete that is gone (404).

    Raises
    ------
    NotSent
        When a variable of the environment is missing, or when a request is refused after all tries.
    """
    address = environment.get(system.address_variable) or system.address
    missing = [name for name in system.variables if not environment.get(name)]
    if missing or not address:
        wanted = " and ".join([*missing, *([] if address else [system.address_variable])])
        raise NotSent(f"{system.title}: set {wanted} in the environment.")
    values = {name: environment[name] for name in system.variables}
    headers = {name: text.format_map(values) for name, text in system.headers.items()}
    pause = 60 / system.per_minute if system.per_minute else 0.0
    with httpx.Client(base_url=address, headers=headers, timeout=30, transport=transport) as client:
        sender = _Sender(client, system, len(requests), pause, wait)
        for request in requests:
            sender.send(request)
    return len(requests)


class _Sender:
    """Sends requests one after the other and keeps what later ones need from the answers."""

    def __init__(
        self, client: httpx.Client, system: System, count: int, pause: float, wait: Callable[[float], None]
    ) -> None:
        self.client, self.system, self.count, self.pause, self.wait = client, system, count, pause, wait
        self.taken = 0
        self.kept = KeptValues()

    def send(self, request: Request) -> None:
        """Send a request as often as its path asks for, and every page of an answer that is kept."""
        for path in self.kept.paths(request.path):
            answer = self._try(request.method, path, self.kept.filled(request.body))
            while request.keep:
                page = self.kept.take(request.keep, _content(answer))
                if not page:
                    break
                answer = self._try("GET", self._next_page(path, page, request.keep), None)
        self.taken += 1

    def _next_page(self, path: str, page: str, keep: Keep) -> str:
        """Return the address of the next page, never at another host than the one the token is for."""
        if keep.cursor:
            return str(httpx.URL(path).copy_set_param(keep.cursor, page))
        return str(self.client.base_url.copy_with(raw_path=httpx.URL(page).raw_path))

    def _try(self, method: str, path: str, body: object) -> httpx.Response:
        told = "no answer"
        for attempt in range(TRIES):
            if self.pause:
                self.wait(self.pause)
            try:
                got = self.client.request(method, path, json=body)
            except httpx.TransportError as wrong:
                told, later = type(wrong).__name__, None
            else:
                if got.is_success or got.status_code == (404 if method == "DELETE" else 409):
                    return got
                told = f"{got.status_code} {got.reason_phrase}: {got.text[:200]}"
                later = got.headers.get("Retry-After")
                if got.status_code not in AGAIN:
                    break
            if attempt < len(WAITS):
                self.wait(float(later) if later and later.isdigit() else WAITS[attempt])
        raise NotSent(
            f"{self.system.title} took {self.taken} of {say_count(self.count, 'request')}, then refused one: {told}"
        )


def _content(answer: httpx.Response) -> object:
    try:
        return answer.json()
    except ValueError:
        return {}
