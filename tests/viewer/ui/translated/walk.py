"""Goes through every view and dialog in a language that nobody speaks, and prints as JSON what was
never given to the translators: `python -m tests.viewer.ui.translated.walk HOME`."""

import json
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from db.drafting import draft_source
from tests.untranslated import Data, untranslated
from tests.viewer.ui.fitting import views
from tests.viewer.ui.fitting import walk as walking
from tests.viewer.ui.translated.said import said_in
from viewer.app.paths import RESOURCES, places
from viewer.ui.platform.immortal_none import keep_none_alive

INDICATORS = RESOURCES / "indicators" / "indicators.yaml"
# What the walk itself puts into windows, as if it came from elsewhere; and an office on a card,
# where its organisation goes before its name.
NEWS = "3 contacts changed since you last looked"
CARD = "IOM Country Office for Belgium and Luxembourg"


def of_drafts() -> list[str]:
    """What the walk drafts, and what its drafts and their sources are called."""
    made = [each for page in views.PAGES for each in draft_source(page, RESOURCES)]
    texts = [text for each in made for text in (each.text, f"{each.id}.yaml")]
    return [*texts, *(page.name for page in views.PAGES), "missing-key"]


def main() -> None:
    keep_none_alive()
    app = QApplication(["walk", "-style", "Fusion"])
    home, found = Path(sys.argv[1]), list[str]()
    walking.fill(places(home).library)
    data = walking.DATA
    documents = [data / "good" / "every-key.yaml", data / "long" / "long-names.yaml"]
    documents += [*(RESOURCES / "profiles").glob("*.yaml"), INDICATORS]
    documents += (RESOURCES / "help" / "en").glob("*.md")  # translated page by page
    documents += views.PAGES
    known = Data(documents, [views.SENTENCE, views.SENTENCE[:40], NEWS, CARD, *of_drafts()])
    walk = walking.Walk(home, walking.PSEUDO, 100, app.font().pointSizeF())

    def listen(view: str, window: QWidget | None = None) -> None:
        walk.rest()
        for kind, text in said_in(window or walk.window):
            if missed := untranslated(text, known):
                found.append(f"{view}: {kind}: {missed} in {text!r}")

    walk.look = listen  # type: ignore[method-assign]  # at words only
    views.walk_through(walk)
    walk.end()
    print(json.dumps(list(dict.fromkeys(found)), ensure_ascii=False))


if __name__ == "__main__":
    main()
