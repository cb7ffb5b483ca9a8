"""Sending the requests of an on-call system by HTTP, with a token from the environment."""

import os
import time
from collections.abc import Callable, Mapping

import httpx

from planner.domain.errors import RotacastError
from planner.domain.wording import say_count
from planner.exports.systems.system import Request, System

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
    with httpx.Client(base_url=address, headers=headers, timeout=30, transport=transport) as client:
        for number, request in enumerate(requests):
            _send(client, request, system, number, len(requests), wait)
    return len(requests)


def _send(
    client: httpx.Client, request: Request, system: System, number: int, count: int, wait: Callable[[float], None]
) -> None:
    answer = "no answer"
    for attempt in range(TRIES):
        try:
            got = client.request(request.method, request.path, json=request.body)
        except httpx.TransportError as wrong:
            answer, pause = f"{type(wrong).__name__}", None
        else:
            if got.is_success or got.status_code == (404 if request.method == "DELETE" else 409):
                return
            answer, pause = f"{got.status_code} {got.reason_phrase}: {got.text[:200]}", got.headers.get("Retry-After")
            if got.status_code not in AGAIN:
                break
        if attempt < len(WAITS):
            wait(float(pause) if pause and pause.isdigit() else WAITS[attempt])
    raise NotSent(f"{system.title} took {number} of {say_count(count, 'request')}, then refused one: {answer}")
