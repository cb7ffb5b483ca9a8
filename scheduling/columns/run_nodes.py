"""The steps of a stint when some kinds of shift may only be worked so many days in a row."""

from collections.abc import Mapping, Sequence

import numpy as np

from scheduling.columns.month import Nodes


def run_nodes(kinds: Sequence[str], most: Mapping[str, int], last_kind: str, last_run: int) -> Nodes:
    """Return nodes (symbol, day of its kind's own run); symbol i + 1 is of kind `kinds[i]`.

    Kinds without a limit in `most` have one node per symbol. `last_kind` and `last_run` say how the days before the
    horizon ended, for a stint that goes on from them.
    """
    steps = [(symbol, run) for symbol, kind in enumerate(kinds, 1) for run in range(1, most.get(kind, 1) + 1)]
    before, start = [], [0]
    for symbol, run in steps:
        kind = kinds[symbol - 1]
        for number, (earlier, its_run) in enumerate(steps):
            same = kinds[earlier - 1] == kind
            if kind not in most or (run == its_run + 1 if same else run == 1):
                before.append(number)
        start.append(len(before))

    def priced(runs: Mapping[str, int]) -> np.ndarray:
        return np.array(
            [0.0 if kinds[s - 1] not in most or run == runs.get(kinds[s - 1], 1) else np.inf for s, run in steps]
        )

    free = np.zeros(len(steps))
    return Nodes(
        symbol=np.array([symbol for symbol, _ in steps], np.int64),
        before_start=np.array(start, np.int64),
        before=np.array(before, np.int64),
        enter=priced({}),
        enter_first=priced({}),
        carry=priced({last_kind: last_run + 1} if last_kind else {}),
        leave=free,
        leave_last=free,
    )
