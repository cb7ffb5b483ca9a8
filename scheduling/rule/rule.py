"""The base class of all rules: a name, at most one number, a level, and three readings."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from math import ceil, floor
from typing import ClassVar, Literal

from planner.domain.inputs import Inputs
from planner.domain.outcome.breach import Breach, Witness
from planner.domain.roster.rules import Mode
from scheduling.columns.problem.month_builder import MonthBuilder
from scheduling.facts.rota_view import RotaView
from scheduling.model.levels import Level
from scheduling.model.modelled_rule import Exclusive
from scheduling.model.rota_model import RotaModel

MONTH = range(28, 32)
"""The days of a month."""

DAYS_A_MONTH = 365.25 / 12


@dataclass(frozen=True)
class Rule:
    """A rule as it is set for some people; the docstring of each rule starts with its sentence for planners.

    `limit` is the number of the rule, in minutes if `unit` is "hours". Rules about the team have everybody in `people`.
    A rule is written in three readings that agree. `check` walks a finished rota and yields its breaches. `add` limits
    counts of decisions of the rota model, with the same amounts at the same witnesses. `add_to_month` states the rule
    for the month of one person in the column engine; rules that the engine can take from `add` leave it out.
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
    """True for a rule about the team as a whole: only its row for everyone counts."""
    row_by_row: ClassVar[bool] = False
    """True for a rule about the team in which each row of the inputs concerns only some people. A part of the desk
    leaves out the rows that concern none of its people. Any other rule about the team ties everybody together."""
    within_pools: ClassVar[bool] = False
    """True for a rule about the team that looks at each group of people who share work by itself."""
    closes_cells: ClassVar[bool] = False
    """True for a rule that closes single cells of the rota; `closes` tells which."""
    exclusive: ClassVar[Exclusive] = ""
    """Which two duties of one person the rule forbids as a must, so that counts of duties are plain sums."""
    enforces_rows: ClassVar[bool] = False
    """True for a rule that only enforces rows of other sheets: a conflict names those rows instead of the rule."""
    whole_plan: ClassVar[bool] = False
    """True for a rule that asks for an amount over the whole plan, so that it means nothing for some of its days."""
    per_month: ClassVar[Literal["", "most", "least"]] = ""
    """Which bound a number per plan is: its usual number is for a month, and other plans have their share of it."""
    stricter: ClassVar[Literal["", "higher", "lower"]] = ""
    """Which numbers ask for more; rules that a labour law can set have it."""
    source: ClassVar[str] = ""
    """The law or guidance behind the rule, if any."""

    people: tuple[str, ...] = ()
    limit: int = 0
    mode: Mode = "must"
    weight: int = 3

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule, without any solver."""
        raise NotImplementedError

    def add(self, model: RotaModel) -> None:
        """Add the limits of the rule to the model."""
        raise NotImplementedError

    def add_to_month(self, month: MonthBuilder, price: float) -> bool:
        """Add the rule to one person's month; return whether the month now states the whole rule.

        A breach of one unit costs `price` in units of the objective; it is infinite for a must. False leaves the limits
        to `add`.
        """
        return False

    def closes(self, inputs: Inputs, person: str, day: date, duty: str) -> bool:
        """Tell whether nobody may ever fill a cell while the rule is a must; `duty` is the code of a shift or tier."""
        return False

    def breach(
        self, at: Witness, amount: int, because: str, *, unit: str, person: str = "", day: date | None = None,
        parts: int = 1, skills: frozenset[str] = frozenset(), span: tuple[int, int] | None = None,
    ) -> Breach:  # fmt: skip
        """Return a breach of this rule; the name of the rule follows the sentence."""
        says = f"{because} ({self.name})"
        return Breach(self.name, self.mode, at, amount, unit, says, person, day, parts, skills, span)

    @classmethod
    def sentence(cls) -> str:
        """Return the sentence of the rule for the report and the Rules sheet."""
        return (cls.__doc__ or "").strip().splitlines()[0]

    @classmethod
    def usual_limit(cls, days: int) -> int:
        """Return the usual number of the rule in a plan of some days; a most is rounded up, a least down."""
        if not cls.per_month or days in MONTH:
            return cls.default
        share = cls.default * days / DAYS_A_MONTH
        return min(cls.most, ceil(share) if cls.per_month == "most" else floor(share))

    @classmethod
    def read_limit(cls, shown: float) -> int:
        """Return the number of a cell of the Rules sheet in the unit of `limit`: hours become minutes.

        Raises
        ------
        ValueError
            When the rule takes no number or not this one; the message has the range that it takes.
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
