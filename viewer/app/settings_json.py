"""The settings file as it lies on the disk, for those who need one setting before all else."""

import json
from pathlib import Path


def read_settings(file: Path) -> dict[str, object]:
    """What the file holds, by name; {} for none, or a broken one. Anyone may have written it."""
    try:
        values = json.loads(file.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    return values if isinstance(values, dict) else {}
