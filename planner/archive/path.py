"""Where the archive of a team lies: beside its workbooks, named after the team."""

import re
from pathlib import Path

ENDINGS = re.compile(r"(\.xlsx|\.rota|\.repaired|\.published|\.rotacast\.db)+$")
MONTH = re.compile(r"-\d{4}-\d{2}$")


def team_name(source: Path) -> str:
    """Return `team` for `team.xlsx`, `team.rota.xlsx` and `team-2016-06.rota.xlsx`: all months are one team's."""
    return MONTH.sub("", ENDINGS.sub("", source.name))


def archive_path(source: Path) -> Path:
    """Return the archive beside a workbook, a result, or a path that names the team alone."""
    return source.with_name(f"{team_name(source)}.rotacast.db")
