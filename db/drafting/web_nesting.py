"""Whether a web page is built so that reading it would take minutes: of all in one another."""

import re

from db.drafting.words import words_of

_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)")
_ATTRIBUTES = re.compile(r"""<[A-Za-z]((?:[^>"'=]++|=\s*+(?:"[^"]*+"|'[^']*+')|["'=]){2000,}+)""")
_VALUE = re.compile(r"""=\s*+(?:"[^"]*+"|'[^']*+')""")
# These have no end, or end by themselves where the next begins.
_WITHOUT_END = words_of(
    "area base br col embed hr img input link meta param source track wbr p li dt dd tr td th "
    "tbody thead tfoot option optgroup colgroup rp rt"
)
# Left open, each is begun anew in every paragraph that follows.
_OF_TEXT = words_of("a b big code em font i nobr s small strike strong tt u")
MOST_TAGS = 60_000
MOST_WORK = 10_000_000  # of all tags the elements that each lies in
MOST_REPEATED = 500_000  # of all tags the elements of text that each begins anew
MOST_ATTRIBUTES = 2000  # of one element


def is_too_complex(text: str) -> bool:
    """Whether a page has elements as no page has that somebody made: too many, or too deep."""
    depth = of_text = work = repeated = tags = 0
    for end, name in _TAG.findall(text):
        tag = name.casefold()
        step = -1 if end else 1
        tags += not end
        if tag not in _WITHOUT_END:
            depth = max(0, depth + step)
        if tag in _OF_TEXT:
            of_text = max(0, of_text + step)
        work += depth
        repeated += of_text
        if work > MOST_WORK or repeated > MOST_REPEATED or tags > MOST_TAGS:
            return True
    return any(_attributes(found[1]) > MOST_ATTRIBUTES for found in _ATTRIBUTES.finditer(text))


def _attributes(text: str) -> int:
    """At most how many attributes an element has, by the text between its name and its end."""
    return len(_VALUE.sub(" ", text).replace("/", " ").split()) + text.count("=")
