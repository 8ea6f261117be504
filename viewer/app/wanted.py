"""What the window is opened on: a profile, or files and folders that are to be imported."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple


class Wanted(NamedTuple):
    """`profile` is "" where no profile was named; `documents` are absolute paths."""

    profile: str = ""
    documents: tuple[Path, ...] = ()

    @classmethod
    def of_words(cls, words: Sequence[str]) -> "Wanted":
        """What these words of a command line name. Raises ValueError for more than one profile.

        No ID has a full stop or a slash in it; of several words, each that is there is a path.
        """
        paths = [word for word in words if _is_path(word, is_alone=len(words) == 1)]
        ids = [word for word in words if word not in paths]
        if len(ids) > 1 or (ids and paths):
            raise ValueError(ids[0])
        return cls(ids[0] if ids else "", tuple(Path(path).absolute() for path in paths))

    def as_json(self) -> dict[str, Any]:
        """For another process; names that are no text keep their bytes."""
        return {
            "profile": self.profile,
            "documents": [os.fsencode(path).hex() for path in self.documents],
        }

    @classmethod
    def from_json(cls, content: Mapping[str, Any]) -> "Wanted":
        """Raises KeyError, TypeError, ValueError for what is none."""
        documents = (Path(os.fsdecode(bytes.fromhex(each))) for each in content["documents"])
        return cls(str(content["profile"]), tuple(documents))


def _is_path(word: str, *, is_alone: bool) -> bool:
    has_sign = "." in word or "/" in word or os.sep in word
    return has_sign or (not is_alone and os.path.lexists(word))
