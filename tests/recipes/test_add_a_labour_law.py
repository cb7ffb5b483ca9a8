"""The recipe of a labour law: an invented one with twelve hours of rest."""

from pathlib import Path

from tests.recipes.copied_house import CopiedHouse, files_of

LAW = '''"""An invented law."""

from scheduling.presets.preset import Figure, Preset

XX_REST = Preset(
    "xx_rest",
    "Nowhere, Act on Rest",
    (Figure("daily rest", 12, "hours", "section 1", rule="rest between duties"),),
    ("Whether people rest in their free time.",),
)
'''

TEST = '''"""The invented law at its edge, worked by hand."""

from click.testing import CliRunner

import cli
from planner.workbook.sheets.plan import setting_kinds
from tests.scheduling.presets.judge import HOUR, found, month


def test_eleven_hours_are_one_too_few() -> None:
    """15 to 22 and then 9 to 17 leave 11 h of rest, from 10 on 12 h."""
    assert found("rest between duties", *month("xx_rest", "15-22", "09-17")) == [HOUR]
    assert found("rest between duties", *month("xx_rest", "15-22", "10-17")) == []


def test_a_planner_can_choose_and_read_it() -> None:
    """It is in the list of the Plan sheet, and the command line prints its figures."""
    assert "xx_rest" in setting_kinds()["labour_law"].choices
    assert "daily rest: 12 hours" in CliRunner().invoke(cli.main, ["rules", "--law", "xx_rest"]).output
'''


def test_a_labour_law_is_added_by_the_recipe(tmp_path: Path) -> None:
    """It sets its rules, and what holds for all laws holds for it, without a change to any other file."""
    house = CopiedHouse.of(tmp_path)
    house.write("scheduling/presets/europe/xx_rest.py", LAW)
    house.change(
        "scheduling/presets/__init__.py",
        "from scheduling.presets.europe.xx_rest import XX_REST",
        "    AU_CLERKS,\n)",
        "    AU_CLERKS,\n    XX_REST,\n)",
    )
    house.write("tests/scheduling/presets/europe/test_xx_rest.py", TEST)
    house.change(
        "tests/scheduling/presets/test_edge_kit.py",
        "",
        "KIT: dict[str, Answer] = {\n",
        'KIT: dict[str, Answer] = {\n    "xx_rest": Answer("UTC", {"rest between duties": {150: 1}}),\n',
    )
    assert house.touched == files_of("Add a labour law", {"REGION": "europe", "your_law": "xx_rest"})
    house.test("tests/scheduling/presets")
