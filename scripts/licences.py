"""The licence of each package that users install: `python scripts/licences.py LOCK FILE`, as the packages declare it.

Exit code 1 means that a package declares none; look it up before a release.
"""

import re
import sys
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

UNKNOWN = "not declared"
ELSEWHERE = "not installed here, such as one for another system: look it up"


def packages(lock: Path) -> list[str]:
    """Return the names of the packages of a lock file, in its order."""
    return re.findall(r"^([a-z0-9][a-z0-9._-]*)==", lock.read_text(encoding="utf-8"), re.MULTILINE)


def licence(name: str) -> str:
    """Return the version of a package and what it declares."""
    try:
        facts = metadata(name)
    except PackageNotFoundError:
        return f"{name}: {ELSEWHERE}"
    classified = [each.rsplit(" :: ", 1)[-1] for each in facts.get_all("Classifier", []) if each.startswith("License")]
    declared = facts.get("License-Expression") or "; ".join(classified) or (facts.get("License") or "").split("\n")[0]
    return f"{name} {facts['Version']}: {declared.strip() or UNKNOWN}"


def main(lock: Path, target: Path) -> int:
    """Write a line for each package; return 1 when a licence is not declared."""
    lines = [licence(name) for name in packages(lock)]
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return int(any(line.endswith(UNKNOWN) for line in lines))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
