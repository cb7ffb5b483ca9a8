"""The characters of a text file, whatever wrote it: Unicode with or without a mark, Windows, DOS."""

from collections import Counter

_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))

CODE_PAGES = ("cp1252", "cp850", "cp1250", "iso8859-2", "cp852", "mac_roman")
"""Code pages of Western and Central Europe, the commonest first."""

_LETTERS = frozenset("äöüßéèêëàâçñóíúáãõôîïùûœæìòøåąćęłńśźżÄÖÜÉÈÀÂÇÑÓÍÚÁÃÕÔÊĄĆĘŁŃŚŹŻ")
"""Letters beyond ASCII that the languages we read use."""

_SIGNS = frozenset("€£°§–—…’‘“”„•·«»¿¡ºª\u00a0")
_SAMPLE = 200_000


def decode(raw: bytes) -> tuple[str, str]:
    """Return the text of a file and the name of its encoding; bytes that mean nothing become U+FFFD."""
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return raw.decode(encoding, "replace").removeprefix("\ufeff"), encoding
    if wide := _utf_16(raw[:_SAMPLE]):
        return raw.decode(wide, "replace"), wide
    try:
        return raw.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        if _mostly_utf_8(raw, error.start):
            return raw.decode("utf-8", "replace"), "utf-8"
    encoding = _code_page(raw)
    return raw.decode(encoding, "replace"), encoding


def _utf_16(sample: bytes) -> str:
    """Tell UTF-16 without a mark by the zero byte that every second byte of plain text is."""
    if len(sample) < 4 or b"\0" not in sample:
        return ""
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if max(even, odd) < 0.3 * len(sample) / 2 or min(even, odd) > 0.1 * max(even, odd):
        return ""
    return "utf-16-le" if odd > even else "utf-16-be"


def _mostly_utf_8(raw: bytes, first_bad: int) -> bool:
    """Tell whether a file is UTF-8 with a few damaged characters: many more good ones beyond ASCII than bad ones."""
    text = raw[: first_bad + _SAMPLE].decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = sum(not letter.isascii() for letter in text) - bad
    return good > 5 * bad


def _code_page(raw: bytes) -> str:
    """Return the code page under which the bytes beyond ASCII are most often letters of the languages we read."""
    beyond = Counter(byte for byte in raw if byte > 127)

    def score(encoding: str) -> int:
        total = 0
        for byte, count in beyond.items():
            letter = bytes((byte,)).decode(encoding, "replace")
            total += count * (2 if letter in _LETTERS else 1 if letter in _SIGNS else -2)
        return total

    return max(CODE_PAGES, key=score)
