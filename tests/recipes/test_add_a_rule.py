"""The recipe of a rule: a person works at most so many Mondays."""

from pathlib import Path

from scheduling.rules import RULES
from tests.recipes.copied_house import CopiedHouse, files_of

RULE = f'''"""Mondays worked."""

from {RULES[0].__mro__[1].__module__} import Rule


class MondaysWorked(Rule):
    """A person works on at most this many Mondays of the plan."""

    name = "Mondays worked"
    level = "steadiness"
    unit = "days"
    default = 1
    least = 0
    most = 5
    default_mode = "off"

    def add(self, model):
        """Add up the Mondays."""
        mondays = [day for day in model.days if day.weekday() == 0]
        for person in self.people:
            worked = sum(model.at_work(person, day) for day in mondays)
            model.limit(self, (person,), worked, at_most=self.limit, unit="days")

    def check(self, rota):
        """Count the Mondays with a duty."""
        for person in self.people:
            worked = 0
            for day in rota.inputs.horizon.days:
                worked += day.weekday() == 0 and bool(rota.duties_on(person, day))
            if worked > self.limit:
                because = f"{{person}} works on {{worked}} Mondays; the most is {{self.limit}}"
                yield self.breach((person,), worked - self.limit, because, unit="days", person=person)
'''

TEST = '''"""Mondays worked."""

from click.testing import CliRunner

import cli
from scheduling.rules.days.mondays_worked import MondaysWorked
from tests.builders import world
from tests.scheduling.judge import amounts, said


def test_the_second_monday_is_one_too_many() -> None:
    """Eight days from a Monday have two; one is allowed."""
    inputs = world(days=8)
    assert amounts(MondaysWorked, inputs, "Ann E - - - - - - -") == []
    assert said(MondaysWorked, inputs, "Ann E - - - - - - E") == ["Ann works on 2 Mondays; the most is 1"]


def test_the_catalogue_has_its_sentence() -> None:
    """What is printed comes from the docstring and the fields."""
    shown = CliRunner().invoke(cli.main, ["rules"]).output
    assert "Mondays worked (off, 1 days)" in shown.replace("1 day)", "1 days)")
    assert "A person works on at most this many Mondays of the plan." in shown
'''


def test_a_rule_is_added_by_the_recipe(tmp_path: Path) -> None:
    """The laws hold for it, and the Rules sheet and the command line have it, without a change to any other file."""
    house = CopiedHouse.of(tmp_path)
    house.write("scheduling/rules/days/mondays_worked.py", RULE)
    house.change(
        "scheduling/rules/__init__.py",
        "from scheduling.rules.days.mondays_worked import MondaysWorked",
        "    WeekendsWorked,\n",
        "    WeekendsWorked,\n    MondaysWorked,\n",
    )
    house.write("tests/scheduling/rules/days/test_mondays_worked.py", TEST)
    assert house.touched == files_of("Add a rule", {"FAMILY": "days", "your_rule": "mondays_worked"})
    house.test("tests/scheduling/rules/days/test_mondays_worked.py", "tests/planner/workbook/sheets/test_rules.py")
    house.test("tests/scheduling/laws/test_catalogue.py", "-k", "Mondays or catalogue")
