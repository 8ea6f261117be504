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
        "page-refused": translatable("{file} is no page to draft from; nothing was written."),
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
        "file-taken": translatable("{file} is there already, and was left as it is."),
        "edition-unknown": translatable(
            "The library keeps no edition number {number} of {profile}."
        ),
        "profile-unknown": translatable("The library holds no profile with the ID {profile}."),
        "indicator-unknown": translatable("No profile has a figure for {indicator}."),
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
            "Install the newer version."
        ),
        "library-foreign": translatable(
            "{file} is no library of this program: another program made it. It is left untouched."
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
            "Ask for the right to write there."
        ),
        "library-missing": translatable(
            "The library {file} is gone. Is the stick out, or the share not connected? "
            "Nothing was made."
        ),
        "disk-full": translatable(
            "The disk is full: {file} could not be written. What was there before is unharmed. "
            "Free some space, then try again."
        ),
        "notes-foreign": translatable("{file} is no file of notes. Nothing was changed."),
        "notes-newer": translatable(
            "A newer version of this program wrote the notes in {file}. They are left untouched. "
            "Install the newer version."
        ),
        "notes-too-large": translatable(
            "{file} would hold more notes than this program can keep, or longer ones. "
            "Nothing was changed."
        ),
        "notes-locked": translatable(
            "Another process is writing the notes in {file}. Nothing was changed. "
            "Wait until it is done, then try again."
        ),
        "note-unknown": translatable("There is no note with the ID {note}."),
        "locked-by-policy": translatable("{what} cannot be used here. {why}"),
        "installation-damaged": translatable(
            "{file} is a file of the program, and cannot be read: {reason}. Install the program "
            "again."
        ),
        "home-missing": translatable(
            "This user has no home folder, so there is no place for the library and the settings. "
            "Name a folder for them with --basedir."
        ),
        "display-missing": translatable(
            "There is no display to open a window on. The commands work without one: "
            "profile-viewer --help names them."
        ),
    }
)
# What the terminal says behind a refusal: the window names no command.
REFUSAL_HINTS: Mapping[str, str] = MappingProxyType(
    {
        "file-taken": translatable("Choose another name, or replace it with --force."),
        "note-unknown": translatable("profile-viewer notes list names those that there are."),
        "profile-unknown": translatable("profile-viewer list names those that it holds."),
        "indicator-unknown": translatable(
            "profile-viewer show ID --json names the indicators of a profile."
        ),
        "library-newer": translatable("Or choose another folder with --basedir."),
        "library-foreign": translatable("Choose another folder with --basedir."),
        "library-read-only": translatable("Or choose another folder with --basedir."),
        "library-missing": translatable(
            "To make a new one, open the window, or choose another folder with --basedir."
        ),
        "installation-damaged": translatable("self-check tells what else is missing."),
    }
)
