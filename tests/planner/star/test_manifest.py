"""The manifest: files that somebody changed are known, and kept."""

import json
from pathlib import Path

from planner.console.arguments.outputs import keep_old, star_outputs
from planner.star.manifest import MANIFEST
from planner.star.source import StarSource
from planner.star.write_star import write_star
from tests.builders import rota, world
from tests.plans import plan

SOURCE = StarSource(plan(world(days=1), rota("Ann E")))


def test_files_of_an_export_are_replaced_without_a_copy(tmp_path: Path) -> None:
    """What nobody touched is ours, in either form of the same folder."""
    for form in ("csv", "parquet", "csv"):
        assert keep_old(star_outputs(tmp_path, form)) == ()
        write_star(SOURCE, tmp_path, form)
    assert keep_old(star_outputs(tmp_path, "parquet")) == ()


def test_a_table_in_which_somebody_worked_is_kept(tmp_path: Path) -> None:
    """A changed cell, a file of another program, and a manifest of one: each is copied and named."""
    write_star(SOURCE, tmp_path)
    worked = tmp_path / "assignments.csv"
    worked.write_text(worked.read_text(encoding="utf-8").replace(",E,", ",L,"), encoding="utf-8")
    (tmp_path / "people.csv").write_text("name\nAnn\n", encoding="utf-8")
    told = keep_old(star_outputs(tmp_path, "csv"))
    assert [each.split(" ")[0] for each in told] == ["people.csv", "assignments.csv"]
    assert len([*tmp_path.glob("assignments.*.csv")]) == 1
    (tmp_path / MANIFEST).write_text("[1", encoding="utf-8")
    assert any(
        each.startswith(f"{MANIFEST} is not as Rotacast wrote it") for each in keep_old(star_outputs(tmp_path, "csv"))
    )


def test_the_manifest_names_plan_and_files(tmp_path: Path) -> None:
    """The hash of the input, and every file but itself."""
    written = write_star(SOURCE, tmp_path)
    found = json.loads((tmp_path / MANIFEST).read_text(encoding="utf-8"))
    assert found["input_hash"] == SOURCE.plan.provenance.input_hash
    assert found["files"].keys() == {path.name for path in written} - {MANIFEST}
