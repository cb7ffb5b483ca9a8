"""A short hash of all inputs: plans with the same hash come from the same facts."""

import hashlib
from dataclasses import fields, is_dataclass

import numpy as np

from planner.domain.inputs import Inputs


def input_hash(inputs: Inputs) -> str:
    """Return 12 hexadecimal digits that change when any fact of the inputs does, tickets included."""
    return hashlib.sha256(_canonical(inputs).encode()).hexdigest()[:12]


def part_hashes(inputs: Inputs) -> dict[str, str]:
    """Return 12 hexadecimal digits for each part of the inputs by its name, to find the part that changed."""
    parts = ((part.name, _canonical(getattr(inputs, part.name))) for part in fields(inputs))
    return {name: hashlib.sha256(text.encode()).hexdigest()[:12] for name, text in parts}


def _canonical(value: object) -> str:
    """Write a fact as text; equal facts give equal text in every process, sets in sorted order."""
    if isinstance(value, np.ndarray):
        return hashlib.sha256(repr((value.dtype.str, value.shape)).encode() + value.tobytes()).hexdigest()
    if is_dataclass(value):
        return f"{type(value).__name__}({','.join(_canonical(getattr(value, f.name)) for f in fields(value))})"
    if isinstance(value, dict):
        return f"{{{','.join(sorted(f'{_canonical(k)}:{_canonical(v)}' for k, v in value.items()))}}}"
    if isinstance(value, set | frozenset):
        return f"{{{','.join(sorted(map(_canonical, value)))}}}"
    if isinstance(value, list | tuple):
        return f"[{','.join(map(_canonical, value))}]"
    return repr(value)
