"""Names and words as they are compared, whatever program or keyboard wrote them."""

import re
import unicodedata

_UNSEEN = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]")
"""Characters without a width: soft hyphens, joiners, marks of direction and of the order of bytes."""

_HALF = re.compile("[\ud800-\udfff]")
"""Halves of a letter in UTF-16, which no file can hold alone."""


def clean(text: str) -> str:
    """Return a text in composed form (NFC), with single spaces, none outside, and no character without a width."""
    if text.isascii():
        return " ".join(text.split())
    return " ".join(_UNSEEN.sub("", _HALF.sub("\ufffd", unicodedata.normalize("NFC", text))).split())
