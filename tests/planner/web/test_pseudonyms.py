"""Without names nobody is named, whatever the sentence."""

from planner.reports.page import Cell, Page, Series, Table, Text
from planner.web.pseudonyms import Pseudonyms
from tests.builders import person, rota, world
from tests.plans import plan


def test_names_in_cells_sentences_and_links_become_numbers() -> None:
    """A long name that holds a short one is replaced whole, in any case of letters; words of ours stay."""
    inputs = world(people=(person("Ann"), person("Ann Lee"), person("bar")))
    hidden = Pseudonyms([plan(inputs, rota(""))])
    page = Page(
        "Ann Lee, ANN and Annika", (Text("Who", ("Ann's rest",)), Table("T", (), ((Cell("x", goto=("Ann", None)),),)))
    )
    assert hidden.without_names(page) == Page(
        "Person 2, Person 1 and Annika",
        (Text("Who", ("Person 1's rest",)), Table("T", (), ((Cell("x", goto=("Person 1", None)),),))),
    )
    assert hidden.without_names(Series("bar", "bar")) == Series("Person 3", "bar")
