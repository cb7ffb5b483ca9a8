"""The manifest of an export: the files with their checksums, by which a file that somebody changed is known."""

import json
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from planner.domain.outcome.plan import Plan

MANIFEST = "manifest.json"
MADE_BY = "rotacast export"


def is_as_exported(path: Path) -> bool:
    """Tell whether a file is as an export wrote it, by the manifest beside it.

    Raises
    ------
    OSError
        When it cannot be read.
    """
    files = _files(path.parent)
    return bool(files) if path.name == MANIFEST else files.get(path.name) == checksum(path)


def manifest(plan: Plan, written: Iterable[Path], folder: Path) -> str:
    """Return the manifest of new files as JSON; files of other forms that are in the folder already stay in it."""
    new = {path.name: checksum(path) for path in written}
    files = {name: each for name, each in _files(folder).items() if (folder / name).exists()} | new
    made = plan.provenance
    values = {
        "made_by": MADE_BY,
        "plan": plan.inputs.settings.plan_name,
        "input_hash": made.input_hash,
        "made_at": made.made_at,
        "versions": dict(made.versions),
        "files": dict(sorted(files.items())),
    }
    return json.dumps(values, indent=2, ensure_ascii=False)


def checksum(path: Path) -> str:
    """Return the SHA-256 of a file."""
    return sha256(path.read_bytes()).hexdigest()


def _files(folder: Path) -> Mapping[str, str]:
    """Return the checksums that a manifest names, none when there is no manifest of ours."""
    path = folder / MANIFEST
    try:
        found: Any = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else None
    except ValueError:  # it is of another program, or damaged
        return {}
    files = found.get("files") if isinstance(found, dict) and found.get("made_by") == MADE_BY else None
    return {str(name): str(each) for name, each in files.items()} if isinstance(files, dict) else {}
