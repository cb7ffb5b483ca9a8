"""Cells that hold numbers: any, whole, or a share of one."""

from math import isfinite

from planner.workbook.cells.kind import Kind, Unreadable, quote_value


def amount(value: object) -> float:
    """Read a number, also one that was typed as text, also "95%"."""
    if isinstance(value, str):
        return _written(value)
    if isinstance(value, bool) or not isinstance(value, int | float) or not isfinite(value):
        raise Unreadable(f"{quote_value(value)} is not a number")
    return float(value)


def _written(value: str) -> float:
    raw = value.strip().replace("\u00a0", "")
    try:
        found = float(raw.removesuffix("%").strip())
    except ValueError:
        comma = raw.removesuffix("%").replace(",", "", 1).strip("-+ ").isdigit() and "," in raw
        hint = " as text; decimals need a point or a number cell" if comma else ""
        raise Unreadable(f"{quote_value(value)} is not a number{hint}") from None
    if not isfinite(found):
        raise Unreadable(f"{quote_value(value)} is not a number")
    return found / 100 if raw.endswith("%") else found


def within(found: float, least: float, most: float) -> float:
    """Return a number that lies within its limits, refuse one that does not."""
    if found < least:
        raise Unreadable(f"{found:g} is below {least:g}")
    if found > most:
        raise Unreadable(f"{found:g} is above {most:g}")
    return found


def number(least: float, most: float, unit: str = "", number_format: str = "General") -> Kind:
    """A number within limits, both included."""
    accepted = f"a number from {least:g} to {most:g}" + (f" ({unit})" if unit else "")
    return Kind(accepted, lambda value: within(amount(value), least, most), number_format, 12, (), least, most)


def whole(least: int, most: int, unit: str = "") -> Kind:
    """A whole number within limits, both included."""
    accepted = f"a whole number from {least} to {most}" + (f" ({unit})" if unit else "")

    def read(value: object) -> int:
        found = within(amount(value), least, most)
        if not found.is_integer():
            raise Unreadable(f"{found:g} is not a whole number")
        return int(found)

    return Kind(accepted, read, "0", 11, (), least, most)


def share(least: float = 0.0, most: float = 1.0) -> Kind:
    """A share of one, which Excel may show as a percentage; 95 where 0.95 is meant is refused, not guessed."""
    accepted = f"a share from {least:g} to {most:g}, such as 0.9 or 90%"

    def read(value: object) -> float:
        found = amount(value)
        if 1 < found <= 100 and found > most and least <= found / 100 <= most:
            raise Unreadable(f"{found:g} is above {most:g}", f"{found / 100:g} or {found:g}%")
        return within(found, least, most)

    return Kind(accepted, read, "0.0%", 12, (), least, most)
