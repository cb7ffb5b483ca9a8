"""Staffing cases: `python -m tests.benchmarks.staffing FILE.csv` prints pass or fail per family and every miss.

A row of the file has id, family, params (JSON), quantity, expected, tolerance and tolerance_kind (rel, abs, exact).
Exit code 1 when a case fails or a family or quantity is not known.
"""

import csv
import json
import math
import sys
from collections import defaultdict
from datetime import datetime
from pathlib import Path
from typing import Any

from tests.benchmarks.staffing_families import FAMILIES


def answer(row: dict[str, str]) -> Any:
    """Return what the product computes for a case.

    Raises
    ------
    KeyError
        When the family or the quantity is not known.
    """
    return FAMILIES[row["family"]](json.loads(row["params"]))[row["quantity"]]


def agrees(found: Any, row: dict[str, str]) -> bool:
    """Tell whether an answer is within the tolerance of a case."""
    if isinstance(found, str):
        return datetime.fromisoformat(found) == datetime.fromisoformat(row["expected"])
    expected, tolerance = float(row["expected"]), float(row["tolerance"])
    if row["tolerance_kind"] == "exact" or math.isinf(expected):
        return bool(found == expected)
    allowed = tolerance * abs(expected) if row["tolerance_kind"] == "rel" else tolerance
    return bool(abs(found - expected) <= allowed)


def main(path: Path) -> int:
    """Run every case of a file and return the exit code."""
    passed: dict[str, list[bool]] = defaultdict(list)
    with path.open(newline="", encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            try:
                found = answer(row)
                good = agrees(found, row)
            except Exception as fault:  # noqa: BLE001 - whatever a case raises is its answer
                found, good = f"{type(fault).__name__}: {fault}", False
            passed[row["family"]].append(good)
            if not good:
                print(f"  {row['id']} {row['family']} {row['quantity']}: found {found}, expected {row['expected']}")
    for family in sorted(passed):
        results = passed[family]
        print(f"{'pass' if all(results) else 'FAIL'}  {family}: {sum(results)} of {len(results)}")
    total = [good for results in passed.values() for good in results]
    print(f"{sum(total)} of {len(total)} cases pass")
    return 0 if all(total) else 1


if __name__ == "__main__":
    if len(sys.argv) != 2 or not Path(sys.argv[1]).is_file():
        sys.exit("usage: python -m tests.benchmarks.staffing FILE.csv (a file of staffing cases)")
    sys.exit(main(Path(sys.argv[1])))
