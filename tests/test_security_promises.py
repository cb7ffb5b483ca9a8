"""SECURITY.md names for each promise a test that exists."""

import re
from pathlib import Path

HOUSE = Path(__file__).resolve().parent.parent


def promises() -> list[tuple[str, list[str]]]:
    """Return each promise of SECURITY.md with the files that hold it."""
    text = (HOUSE / "SECURITY.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (?!promise|---)(.+?) \| (.+) \|$", text, re.MULTILINE)
    return [(promise, re.findall(r"`([^`]+\.py)`", tests)) for promise, tests in rows]


def test_every_promise_is_held_by_tests_that_exist() -> None:
    """A file without a folder stands beside the one before it."""
    missing = []
    for promise, tests in promises():
        folder = Path()
        for test in tests:
            folder = Path(test).parent if "/" in test else folder
            path = HOUSE / folder / Path(test).name
            if not path.is_file() or "def test_" not in path.read_text(encoding="utf-8"):
                missing.append((promise, test))
        if not tests:
            missing.append((promise, "no test"))
    assert missing == []
    assert len(promises()) >= 10
