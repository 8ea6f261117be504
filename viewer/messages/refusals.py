"""The sentences of what is refused as a whole."""

from collections.abc import Mapping
from types import MappingProxyType

from viewer.i18n.language import translatable

# What follows a refusal where its parameters say more than its sentence.
HOLDER = translatable(
    "It is {holder_program}, process {holder_pid} on {holder_host}, since {holder_since}."
)
NEEDED = translatable("About {needed} are needed.")

REFUSALS: Mapping[str, str] = MappingProxyType(
    {
        "refused": translatable("This was refused. Nothing was changed."),
        "document-refused": translatable(
            "{file} has errors and was not imported; the library is unchanged. Fix the "
            "errors listed here, then try again."
        ),
        "file-unreadable": translatable(
            "{file} cannot be read: {reason}. Nothing was changed. "
            "Check its name, and that you may read it."
        ),
        "file-unwritable": translatable(
            "{file} cannot be written: {reason}. What was there before is unharmed. "
            "Choose another place, or ask for the right to write there."
        ),
        "edition-unknown": translatable(
            "The library keeps no edition number {number} of {profile}."
        ),
        "profile-unknown": translatable(
            "The library holds no profile with the ID {profile}. "
            "profile-viewer list names those that it holds."
        ),
        "indicator-unknown": translatable(
            "No profile has a figure for {indicator}. profile-viewer show ID --json names the "
            "indicators of a profile."
        ),
        "bad-profile-id": translatable(
            "{profile} cannot be the ID of a profile, and nothing was written. "
            "Use small letters, digits and hyphens, at most 64, such as iom-belgium."
        ),
        "library-damaged": translatable(
            "The library {file} is damaged and cannot be read. It is left as it is. "
            "Start again: the program then moves it aside and rebuilds what can be read."
        ),
        "library-repaired": translatable(
            "The library {file} was damaged, and has just been rebuilt. What was done before that "
            "is kept; do the rest again."
        ),
        "library-newer": translatable(
            "A newer version of this program made the library {file}. It is left untouched. "
            "Install the newer version, or choose another folder with --basedir."
        ),
        "library-older": translatable(
            "An older version of this program made the library {file}, and it is not rebuilt yet. "
            "It is left as it is. Start again where the program may write to its folder."
        ),
        "library-unfinished": translatable(
            "A change to the library {file} was cut short, and it cannot be undone because nothing "
            "can be written there. The file is left as it is. Open it once where it may be written."
        ),
        "library-locked": translatable(
            "Another process is writing to the library {file}. Nothing was changed. "
            "Wait until it is done, then try again."
        ),
        "library-read-only": translatable(
            "The library {file} can be read but not changed, so nothing was changed. "
            "Ask for the right to write there, or choose another folder with --basedir."
        ),
        "library-missing": translatable(
            "There is no library {file} yet. Nothing is lost: the next start makes it."
        ),
        "disk-full": translatable(
            "The disk is full: {file} could not be written. What was there before is unharmed. "
            "Free some space, then try again."
        ),
        "locked-by-policy": translatable("{what} cannot be used here. {why}"),
        "display-missing": translatable(
            "There is no display to open a window on. The commands work without one: "
            "profile-viewer --help names them."
        ),
    }
)
