"""What `reproduce` found, as lines for the terminal."""

from collections.abc import Iterator

from planner.domain.visible_text import visible
from planner.reports.measures.wording import say_list
from planner.workbook.results.reproduction import Reproduction


def reproduction_lines(found: Reproduction, changed: tuple[str, ...]) -> Iterator[str]:
    """Yield whether a plan made again is equal, what differs, and what it was made from that is not as it was.

    `changed` are the sheets with other values than those of the file made again.
    """
    if found.equal:
        sheets = (
            f"These sheets were changed since: {say_list(changed)}." if changed else "So is every cell of its sheets."
        )
        yield f"Equal: the rota, its objective and its promise are the same. {sheets}"
    else:
        yield "Not equal:"
        yield from (f"  {visible(line)}" for line in (*found.rota, *found.figures))
    if found.causes:
        yield "Not as it was when the result was made:"
        yield from (f"  {visible(line)}" for line in found.causes)
