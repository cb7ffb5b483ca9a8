"""What is kept of a system's answers for the requests that come later: IDs that only the system knows."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from planner.exports.systems.system import Keep


class KeptValues:
    """The values kept so far, by name."""

    def __init__(self) -> None:
        self._values: dict[str, list[str]] = {}

    def take(self, keep: Keep, answer: object) -> str:
        """Keep what is asked for of an answer, and return the address or cursor of its next page; empty: none."""
        rows = _at(answer, keep.rows)
        for row in rows if isinstance(rows, list) else [rows]:
            value = _at(row, keep.field)
            if value is not None and (not keep.where or any(_matches(row, wanted) for wanted in keep.where)):
                self._values.setdefault(keep.name, []).append(str(value))
        return str(_at(answer, keep.next_page) or "") if keep.next_page else ""

    def paths(self, path: str) -> Iterator[str]:
        """Yield a path once for each value that it names, which uses these up; once as it is when it names none."""
        before, mark, rest = path.partition("{")
        name, _, after = rest.partition("}")
        if not mark:
            yield path
            return
        for value in self._values.pop(name, ()):
            yield f"{before}{value}{after}"

    def filled(self, body: Mapping[str, object] | None) -> dict[str, object] | None:
        """Return a body with the list of kept values, which this uses up, in place of each "{NAME}"."""
        if body is None:
            return None
        return {key: self._in_place(value) for key, value in body.items()}

    def _in_place(self, value: object) -> object:
        if isinstance(value, str) and value.startswith("{"):
            return self._values.pop(value.strip("{}"), [])
        return value


def _at(value: object, path: str) -> object:
    """Return what stands at a dotted path, None when it is not there."""
    for part in filter(None, path.split(".")):
        value = value.get(part) if isinstance(value, dict) else None
    return value


def _matches(row: object, wanted: Mapping[str, str]) -> bool:
    return all(_same(_at(row, field), value) for field, value in wanted.items())


def _same(found: object, wanted: str) -> bool:
    """Tell whether two texts are the same, or the same instant in two ways of writing."""
    if str(found) == wanted:
        return True
    try:
        return datetime.fromisoformat(str(found)) == datetime.fromisoformat(wanted)
    except (ValueError, TypeError):
        return False
