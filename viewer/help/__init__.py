"""The program's help: pages in the reader's language, and what to do about each message."""

from viewer.help.abbreviations import abbreviations_of
from viewer.help.topics import MESSAGES, Topic, find, load_topics

__all__ = ["MESSAGES", "Topic", "abbreviations_of", "find", "load_topics"]
