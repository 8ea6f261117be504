"""The sentences of what is wrong with a profile: keys, values, dates, numbers, references."""

from collections.abc import Mapping
from types import MappingProxyType

from viewer.i18n.language import translatable

PROFILE_PROBLEMS: Mapping[str, str] = MappingProxyType(
    {
        "not-a-profile": translatable(
            "A profile is a map of keys and values, but this is a {found}. Is it the right file?"
        ),
        "no-format": translatable(
            "The file does not say that it is a profile. If it is one, begin it with "
            "format: {format}."
        ),
        "unknown-format": translatable(
            "The format {value} is not known; this program reads {format}. "
            "A newer version may know it."
        ),
        "unknown-key": translatable("Unknown key {key}. Remove it or correct it."),
        "missing-key": translatable("The key {key} is missing. Add it."),
        "wrong-type": translatable("A {expected} belongs here, but this is a {found}. Rewrite it."),
        "unknown-value": translatable("{value} is not allowed here. Choose from: {known}."),
        "empty-text": translatable("This value is empty. Write something, or leave the key out."),
        "empty-list": translatable("This list is empty. Write an entry, or leave the key out."),
        "line-break": translatable("This must fit in one line. Take the line breaks out."),
        "bad-format": translatable("{value} has the wrong format."),
        "bad-id": translatable(
            "{value} is not an ID. Use small letters, digits and hyphens, such as country-office."
        ),
        "bad-date": translatable(
            "{value} is not a date. Write it as 1973, 2016-02 or 2016-02-29, as it is known."
        ),
        "bad-period": translatable(
            "{value} is not a period. Write 2015, 2015/2020 for a range, or: not stated."
        ),
        "dates-reversed": translatable(
            "The end, {end}, lies before the start, {start}. Correct one of them."
        ),
        "bad-country": translatable(
            "{value} is not a country code. Write the two capitals of ISO 3166, such as BE."
        ),
        "unknown-country": translatable(
            "There is no country with the code {value}. Look it up in ISO 3166."
        ),
        "bad-language": translatable("{value} is not a language tag. Write it as en, fr or pt-BR."),
        "bad-number": translatable(
            "{value} is not a number. Write digits, and a point before decimals, such as 1234.5."
        ),
        "number-out-of-range": translatable(
            "{value} is not allowed here. Write a whole number up to 50."
        ),
        "not-absolute": translatable(
            "{value} is not a whole path. Begin it with / or a drive, such as C:\\, or \\\\server."
        ),
        "bad-currency": translatable(
            "{value} is not a currency code. Write the three capitals of ISO 4217, such as EUR."
        ),
        "bad-url": translatable(
            "{value} is not a web address. It begins with http:// or https:// and has no spaces."
        ),
        "bad-email": translatable(
            "{value} is not an e-mail address. If the source hides it, write withheld: and why."
        ),
        "given-and-withheld": translatable(
            "Both {key} and withheld are here; only one can be true. Remove the other."
        ),
        "impossible-phone": translatable(
            "No telephone can have the number {value}. Compare it with the source; "
            "then add number: +… as it is dialled, or doubtful: and why."
        ),
        "bad-time": translatable("{value} is not a time. Write it as 08:30 or 17:00."),
        "unknown-time-zone": translatable(
            "There is no time zone {value}. Write its name as Europe/Brussels or Africa/Kigali."
        ),
        "shared-indicator": translatable(
            "The program has an indicator {id} already. Use that one and remove this, "
            "or give your own another ID."
        ),
        "duplicate-id": translatable(
            "Duplicate ID {id}; the first is in line {first}. Rename one of them."
        ),
        "unknown-reference": translatable(
            "There is no {what} with the ID {id}. Correct the ID, or add what it stands for."
        ),
        "rank-beyond": translatable("A rank of {low} is not possible among {high}. Correct it."),
        "range-reversed": translatable(
            "The range from {low} to {high} runs backwards. Exchange the two."
        ),
    }
)

# Said after the sentence when something known is close to what was written.
NEAREST = translatable("Did you mean {nearest}?")

# Words of the documents' grammar that fill gaps: they are translated too.
WORDS: Mapping[str, str] = MappingProxyType(
    {
        "text": translatable("text"),
        "list": translatable("list"),
        "mapping": translatable("map"),
        "indicator": translatable("indicator"),
        "group": translatable("group"),
        "office": translatable("office"),
        "programme": translatable("programme"),
    }
)
