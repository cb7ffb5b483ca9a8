"""Limits of packed files: what a zip archive may hold and unpack to, checked before it is kept in memory."""

import struct
import zipfile
import zlib
from io import BytesIO

LARGEST_DIRECTORY = 8 * 1024**2
"""Bytes of the list of files in a zip archive: about 80,000 files."""

CHUNK = 1024**2

_END = struct.Struct("<4s4H2LH")
_END_MARK = b"PK\x05\x06"
_LONGEST_COMMENT = 2**16
_HEADER = struct.Struct("<4s5H3L2H")


def open_package(raw: bytes, largest: int) -> zipfile.ZipFile:
    """Open a zip archive whose files together have at most `largest` bytes, and no more than it says.

    Raises
    ------
    ValueError
        When it is longer or damaged; the message names the limit.
    """
    check_directory(raw)
    try:
        archive = zipfile.ZipFile(BytesIO(raw))
    except (zipfile.BadZipFile, NotImplementedError, ValueError) as error:
        raise ValueError(f"the archive is damaged or packed in an unknown way: {error}") from error
    if sum(entry.file_size for entry in archive.infolist()) > largest:
        raise ValueError(f"it unpacks to more than {say_bytes(largest)}, which is the most that is read")
    return archive


def check_directory(raw: bytes) -> None:
    """Refuse a zip archive with a list of files so long that reading it alone would take minutes.

    Raises
    ------
    ValueError
        With the limit.
    """
    at = raw.rfind(_END_MARK, max(0, len(raw) - _LONGEST_COMMENT - _END.size))
    if at < 0 or at + _END.size > len(raw):
        raise ValueError("the archive is damaged: its end is missing")
    if _END.unpack_from(raw, at)[5] > LARGEST_DIRECTORY:
        raise ValueError(
            f"its list of files is longer than {say_bytes(LARGEST_DIRECTORY)}, which is the most that is read"
        )


def check_lengths(raw: bytes, archive: zipfile.ZipFile) -> None:
    """Refuse an archive in which a file is longer than it says: another reader would trust it and run out of memory.

    Raises
    ------
    ValueError
        With the name of the file.
    """
    for entry in archive.infolist():
        if entry.compress_type == zipfile.ZIP_DEFLATED and _is_longer(raw, entry):
            raise ValueError(f"the archive is damaged: {entry.filename} in it is longer than it says")


def _is_longer(raw: bytes, entry: zipfile.ZipInfo) -> bool:
    if entry.header_offset + _HEADER.size > len(raw):
        return True
    *_, name, extra = _HEADER.unpack_from(raw, entry.header_offset)
    start = entry.header_offset + _HEADER.size + name + extra
    packed, length = memoryview(raw)[start : start + entry.compress_size], 0
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        for at in range(0, len(packed), CHUNK):
            rest: bytes | memoryview = packed[at : at + CHUNK]
            while len(rest):
                length += len(unpacker.decompress(rest, CHUNK))
                if length > entry.file_size:
                    return True
                rest = unpacker.unconsumed_tail
    except zlib.error:  # damaged, which its reader says
        return False
    return False


def say_bytes(count: int) -> str:
    """Return a number of bytes as text, such as 2 GB."""
    return f"{count // 1024**3} GB" if count >= 1024**3 else f"{count // 1024**2} MB"
