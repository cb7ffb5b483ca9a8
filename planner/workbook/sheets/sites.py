"""The Sites sheet."""

from collections.abc import Iterator
from typing import Annotated

import holidays

from planner.domain.roster.site import WEEKEND, Site
from planner.workbook.cells.counts import counts
from planner.workbook.cells.kind import Kind, Unreadable
from planner.workbook.cells.places import country as country_code
from planner.workbook.cells.places import time_zone
from planner.workbook.cells.weekdays import several_weekdays
from planner.workbook.cells.words import text
from planner.workbook.sheets.sheet import Column, Objection, Reference, Row, Sheet


def _weekend(value: object) -> frozenset[int]:
    days = several_weekdays(value)
    starts = [day for day in days if (day - 1) % 7 not in days]
    if len(starts) != 1 or len(days) > 3:
        raise Unreadable(f"'{value}' is no weekend")
    return days


_WEEKEND = Kind("one to three weekdays in a row, such as Fri-Sat", _weekend, "@", 12)


class SiteRow(Row):
    """Places with a clock, public holidays or a weekend of their own; People, Shifts and Contracts name them."""

    site: Annotated[str, Column("Site", text(14), "The name of the place, as on People.", "Riyadh", defines=("site",))]
    zone: Annotated[
        str, Column("Time zone", time_zone(), "The clock of its people and shifts; empty: the plan's.", "Asia/Riyadh")
    ] = ""
    country: Annotated[
        str, Column("Country", country_code(), "Whose public holidays it has; empty: those of the plan.", "SA")
    ] = ""
    region: Annotated[
        str, Column("Region", text(10), "State or region for its own public holidays.", "SCT", shared="kept")
    ] = ""
    weekend: Annotated[
        frozenset[int], Column("Weekend", _WEEKEND, "Days that count as its weekend; empty: Sat-Sun.", "Fri-Sat")
    ] = WEEKEND
    travel: Annotated[
        tuple[tuple[str, int], ...],
        Column(
            "Travel",
            counts("other sites"),
            "Minutes to other sites and back again; they are no rest between duties at both.",
            "Jeddah 95",
            Reference(("site",), (), dict),
        ),
    ] = ()

    def objections(self) -> Iterator[Objection]:
        """A region belongs to the country beside it."""
        known = holidays.list_supported_countries(include_aliases=True).get(self.country, [])
        if self.region and self.region not in known:
            accepted = ", ".join(known) or "an empty cell, or a country that has regions"
            yield "region", f"unknown region '{self.region}' of {self.country or 'no country'}", accepted

    def place(self) -> Site:
        """Return the site, its holidays still unknown."""
        return Site(self.site, self.zone, self.country, self.region, self.weekend, travel=dict(self.travel))


SITES = Sheet("Sites", SiteRow, unique=("site",))
