"""Makes the sample workbooks anew, through the product's own template writer: python samples/make_samples.py."""

from pathlib import Path

from follow_the_sun import follow_the_sun, write_follow_the_sun_tickets
from make_desk import make_desk
from provider import provider, write_provider_tickets
from service_desk import service_desk

from planner.workbook.template.example import write_example
from planner.workbook.template.template import write_template

HERE = Path(__file__).parent


def make_samples(folder: Path) -> None:
    """Write every sample workbook into a folder."""
    write_template(folder / "service-desk.xlsx", service_desk("incidents.csv.gz"))
    write_example(folder / "small-team.xlsx")
    make_desk(150, folder / "large-desk.xlsx")
    write_follow_the_sun_tickets(folder / "follow-the-sun-tickets.csv")
    write_template(folder / "follow-the-sun.xlsx", follow_the_sun("follow-the-sun-tickets.csv"))
    write_provider_tickets(folder / "provider-tickets.csv")
    write_template(folder / "provider.xlsx", provider("provider-tickets.csv"))


if __name__ == "__main__":
    make_samples(HERE)
