"""Where results go: beside the input, named after it."""

from pathlib import Path


def result_path(source: Path, kind: str) -> Path:
    """Return `team.rota.xlsx` for `team.xlsx` and kind "rota"; a result read as input names the same file again."""
    stem = source.name
    for ending in (".xlsx", ".rota", ".repaired", ".forecast", ".scenarios", ".backtest", ".review", ".capacity"):
        stem = stem.removesuffix(ending)
    return source.with_name(f"{stem}.{kind}.xlsx")
