"""Records of XML, as systems export them: many elements of one name, each with its fields as elements inside."""

from collections import Counter
from collections.abc import Mapping
from typing import Any
from xml.etree import ElementTree

from planner.files.tables.raw_table import RawTable
from planner.files.tables.records import records_table

_DEPTH = 3


def xml_table(name: str, raw: bytes) -> RawTable | None:
    """Return the elements that repeat most as a table, None when none with fields inside does.

    Raises
    ------
    ValueError
        When the file is no XML, with the place of the first error.
    """
    try:
        root = ElementTree.fromstring(raw)
    except ElementTree.ParseError as error:
        raise ValueError(f"it is no XML: {error}") from error
    found = _most_alike(root, _DEPTH)
    return records_table(name, "XML", map(_record, found)) if found else None


def _most_alike(parent: ElementTree.Element, depth: int) -> list[ElementTree.Element]:
    """Return the largest set of elements with one parent and one name that have fields: elements or attributes."""
    filled = [child for child in parent if len(child) or len(child.attrib) > 1]
    names = Counter(child.tag for child in filled)
    own = [child for child in filled if child.tag == names.most_common(1)[0][0]]
    inner = [_most_alike(child, depth - 1) for child in filled[:1]] if depth else []
    return max((own, *inner), key=len)


def _record(element: ElementTree.Element) -> Mapping[str, Any]:
    return {**element.attrib, **{_plain(child.tag): _value(child) for child in element}}


def _value(element: ElementTree.Element) -> Any:
    """Return the shown value of a field: ServiceNow sets a name beside its key as an attribute."""
    if len(element):
        return {_plain(child.tag): _value(child) for child in element}
    return element.get("display_value") or (element.text or "").strip()


def _plain(tag: str) -> str:
    return tag.rpartition("}")[2]
