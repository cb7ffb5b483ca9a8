"""What every rule of the catalogue has: a name, at most one number, a level, and two readings."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, ClassVar, Literal

from planner.domain.outcome.breach import Breach, Witness
from planner.domain.rules import Mode

if TYPE_CHECKING:
    from scheduling.columns.problem.month_builder import Draft
    from scheduling.facts.rota_view import RotaView
    from scheduling.model.rota_model import RotaModel

Level = Literal["legal", "cover", "promises", "fairness", "wishes", "steadiness", "cost"]

LEVELS: dict[Level, int] = {
    "legal": 1000,
    "cover": 200,
    "promises": 40,
    "fairness": 10,
    "wishes": 5,
    "steadiness": 2,
    "cost": 1,
}
"""The levels of the objective, first to last, and what an hour of breach at weight 1 costs on each."""


@dataclass(frozen=True)
class Rule:
    """A rule as it is set for some people; the docstring of each rule starts with its sentence on the report.

    `limit` is the one number, in minutes where `unit` is "hours". Rules about the team have everybody in `people`.
    `add` counts variables and `check` walks a rota: two ways to the same amounts at the same witnesses.
    """

    name: ClassVar[str]
    level: ClassVar[Level]
    unit: ClassVar[str] = ""
    """What the number counts, as on the Rules sheet; empty for a rule without a number."""
    default: ClassVar[int] = 0
    least: ClassVar[int] = 0
    most: ClassVar[int] = 0
    default_mode: ClassVar[Mode] = "must"
    default_weight: ClassVar[int] = 3
    of_team: ClassVar[bool] = False
    """True for a rule about the team as a whole: only its row for everyone is looked at."""
    row_by_row: ClassVar[bool] = False
    """True for a rule about the team that asks something of some people by each row of the inputs: a part of the desk
    leaves out the rows that none of its people can answer. Any other rule about the team ties everybody together."""
    source: ClassVar[str] = ""
    """The law or guidance the rule goes back to, if any."""

    people: tuple[str, ...] = ()
    limit: int = 0
    mode: Mode = "must"
    weight: int = 3

    def add(self, model: "RotaModel") -> None:
        """Say the rule to the model."""
        raise NotImplementedError

    def check(self, rota: "RotaView") -> Iterator[Breach]:
        """Find where a rota breaks the rule, without any solver."""
        raise NotImplementedError

    def shape(self, month: "Draft", price: float) -> bool:
        """Say to a draft what the rule limits for one person, at a price (infinite: must); False leaves it to `add`."""
        return False

    def breach(
        self, at: Witness, amount: int, because: str, *, unit: str, person: str = "", day: date | None = None,
        parts: int = 1, skills: frozenset[str] = frozenset(), span: tuple[int, int] | None = None,
    ) -> Breach:  # fmt: skip
        """Make a breach of this rule; the sentence gets the rule's name behind it."""
        says = f"{because} ({self.name})"
        return Breach(self.name, self.mode, at, amount, unit, says, person, day, parts, skills, span)

    @classmethod
    def sentence(cls) -> str:
        """Return the rule in one sentence, as the report and the Rules sheet say it."""
        return (cls.__doc__ or "").strip().splitlines()[0]

    @classmethod
    def read_limit(cls, shown: float) -> int:
        """Return the number of a cell of the Rules sheet as the rule holds it: hours become minutes.

        Raises
        ------
        ValueError
            When the rule has no number, or this one is outside what the rule accepts; the message says what it accepts.
        """
        if not cls.unit:
            raise ValueError(f"{cls.name} takes no number")
        held = round(shown * cls._scale())
        if abs(held - shown * cls._scale()) > 1e-6 or not cls.least <= held <= cls.most:
            low, high = cls.show_limit(cls.least), cls.show_limit(cls.most)
            raise ValueError(f"{cls.name} takes {low:g} to {high:g} {cls.unit}, not {shown:g}")
        return held

    @classmethod
    def show_limit(cls, held: int) -> float:
        """Return the number as the Rules sheet shows it."""
        return held / cls._scale()

    @classmethod
    def _scale(cls) -> int:
        return 60 if cls.unit == "hours" else 1
