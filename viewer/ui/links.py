"""Which links may be opened: web addresses in a strict form, and nothing else."""

import re

WEB_ADDRESS = re.compile(r"https?://[a-zA-Z0-9.-]+(:\d+)?(/[^\s\x00-\x20\"<>\\^`{|}\x7f-\x9f]*)?")


def is_safe_link(address: str) -> bool:
    """True for http and https addresses that hold nothing that a program could misread."""
    return WEB_ADDRESS.fullmatch(address) is not None
