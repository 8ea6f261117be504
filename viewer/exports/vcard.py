"""Offices and the people in them as vCards, for address books."""

from viewer.exports.small_vcard import small_vcard

__all__ = ["small_vcard"]
