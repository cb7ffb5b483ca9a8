"""What somebody wants of a day, read from the text of a wish."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

NOT = "not "


@dataclass(frozen=True)
class Wanted:
    """A day off, any shift ("work"), one duty, or anything but one duty; `code` is that of the duty or row.

    `str` gives it as the Wishes sheet writes it: "off", "work", "N" or "not N".
    """

    kind: Literal["off", "work", "duty", "not duty"]
    code: str = ""

    @classmethod
    def of(cls, text: str) -> "Wanted":
        """Read the text of a wish."""
        if text == "off":
            return cls("off")
        if text == "work":
            return cls("work")
        return cls("not duty", text.removeprefix(NOT)) if text.startswith(NOT) else cls("duty", text)

    def __str__(self) -> str:
        """Write it as the Wishes sheet does."""
        return {"duty": self.code, "not duty": f"{NOT}{self.code}"}.get(self.kind, self.kind)

    def granted_by(self, duties: Collection[str], shifts: Collection[str], named: Collection[str]) -> bool:
        """Tell whether a person's duties of the day grant it; `shifts` are the codes of all shifts.

        `named` are the codes that its own code stands for: several where it is that of a flexible row.

        Somebody on call is not off, and being on call is no work in this sense.
        """
        match self.kind:
            case "off":
                return not duties
            case "work":
                return any(code in shifts for code in duties)
            case "duty":
                return not set(named).isdisjoint(duties)
            case "not duty":
                return set(named).isdisjoint(duties)
