"""Workbooks, results and ticket exports with bytes changed, cut, doubled, or parts of their archive changed."""

import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from random import Random

from tests.robust.outcome import Case

Change = Callable[[bytes, Random], bytes]


def cut(raw: bytes, seed: Random) -> bytes:
    """Return the beginning."""
    return raw[: seed.randrange(len(raw))]


def flip(raw: bytes, seed: Random) -> bytes:
    """Return the bytes with a few of them changed."""
    changed = bytearray(raw)
    for _ in range(seed.choice((1, 3, 30))):
        changed[seed.randrange(len(changed))] = seed.randrange(256)
    return bytes(changed)


def double(raw: bytes, seed: Random) -> bytes:
    """Return the bytes with a piece twice."""
    start = seed.randrange(len(raw))
    end = min(len(raw), start + seed.choice((1, 10, 1000)))
    return raw[:end] + raw[start:]


def leave_out(raw: bytes, seed: Random) -> bytes:
    """Return the bytes without a piece."""
    start = seed.randrange(len(raw))
    return raw[:start] + raw[start + seed.choice((1, 10, 1000)) :]


def other_word(raw: bytes, seed: Random) -> bytes:
    """Return the bytes with a piece of text in a strange place."""
    words = (
        b"99999999",
        b"-1",
        b"NaN",
        b"<",
        b">",
        b"&x;",
        b'"',
        b"\xff\xfe",
        b"\0\0",
        b"\r",
        b"\xe2\x80\xae",
        b"=1+1",
    )
    at = seed.randrange(len(raw))
    return raw[:at] + seed.choice(words) + raw[at:]


CHANGES: tuple[Change, ...] = (cut, flip, double, leave_out, other_word)


def change_part(raw: bytes, seed: Random) -> bytes:
    """Return a package in which one part is changed or missing; the package itself is sound."""
    with zipfile.ZipFile(BytesIO(raw)) as archive:
        parts = {entry.filename: archive.read(entry) for entry in archive.infolist()}
    name = seed.choice(sorted(parts))
    if seed.random() < 0.1:
        del parts[name]
    elif parts[name]:
        parts[name] = seed.choice(CHANGES)(parts[name], seed)
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as target:
        for part, content in parts.items():
            target.writestr(part, content)
    return made.getvalue()


def file_cases(path: Path, read: Callable[[Path], object], count: int) -> Iterator[Case]:
    """Yield cases of a file, each damaged in its own way beside it; of a package most have one part changed."""
    raw = path.read_bytes()
    for number in range(count):
        name = f"{path.name} number {number}"
        yield name, _case(path.with_name(f"damaged-{path.name}"), raw, name, read)


def _case(target: Path, raw: bytes, name: str, read: Callable[[Path], object]) -> Callable[[], object]:
    def case() -> object:
        seed = Random(name)
        packed = raw.startswith(b"PK") and seed.random() < 0.8
        target.write_bytes(change_part(raw, seed) if packed else seed.choice(CHANGES)(raw, seed))
        return read(target)

    return case
