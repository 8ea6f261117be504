"""Names for files that every system can hold, whatever text they are made of."""

import re
import unicodedata

LONGEST = 120  # bytes, the suffix included: room for a folder's path on every system
NAMELESS = "profile"
# Windows takes these for devices, in any case and before any suffix.
DEVICES = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])", re.IGNORECASE)
SEPARATORS = frozenset('<>:"/\\|?*')


def safe_file_name(stem: str, suffix: str) -> str:
    """Return a file name for any text: no path, no device, nothing that hides or misleads.

    `suffix` begins with its dot. What a name can't hold becomes a hyphen.
    """
    kept = _trimmed(unicodedata.normalize("NFC", "".join(map(_safe, stem))))
    kept = _cut(kept, LONGEST - len(suffix.encode()) - len("_")) or NAMELESS
    if DEVICES.fullmatch(kept.partition(".")[0].rstrip()):
        kept = f"_{kept}"
    return kept + suffix


def _safe(character: str) -> str:
    # Controls (those of direction too: they make names lie), surrogates, separators of lines.
    category = unicodedata.category(character)
    is_unfit = category[0] == "C" or category in ("Zl", "Zp") or character in SEPARATORS
    return "-" if is_unfit else character


def _trimmed(name: str) -> str:
    """A dot in front hides a file, a hyphen makes it an option; Windows loses dots at the end."""
    return name.lstrip(" .-~").rstrip(" .")


def _cut(name: str, size: int) -> str:
    if len(name.encode()) <= size:
        return name
    return name.encode()[:size].decode("utf-8", "ignore").rstrip(" .")
