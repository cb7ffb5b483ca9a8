"""Makes the sample workbooks anew, through the product's own template writer: python samples/make_samples.py."""

from pathlib import Path

from make_desk import make_desk
from service_desk import service_desk

from planner.workbook.example import write_example
from planner.workbook.template import write_template

HERE = Path(__file__).parent


def make_samples(folder: Path) -> None:
    """Write every sample workbook into a folder."""
    write_template(folder / "service-desk.xlsx", service_desk("incidents.csv.gz"))
    write_example(folder / "small-team.xlsx")
    make_desk(150, folder / "large-desk.xlsx")


if __name__ == "__main__":
    make_samples(HERE)
