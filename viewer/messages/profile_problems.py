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
        "list-too-long": translatable(
            "{key} has {count} entries; it can have {limit}. Take out what belongs elsewhere."
        ),
        "empty-list": translatable("This list is empty. Write an entry, or leave the key out."),
        "line-break": translatable("This must fit in one line. Take the line breaks out."),
        "bad-format": translatable("{value} has the wrong format."),
        "bad-id": translatable(
            "{value} is not an ID. Use small letters, digits and hyphens, such as country-office."
        ),
        "stray-hyphen": translatable(
            "{value} has two hyphens running, or one at its beginning or end; an ID has single "
            "hyphens between words."
        ),
        "comma-in-braces": translatable(
            "The comma ends the value here, so that {value} is cut in two. Within curly brackets "
            "put quotation marks around it."
        ),
        "bad-date": translatable(
            "{value} is not a date. Write it as 1973, 2016-02 or 2016-02-29, as it is known."
        ),
        "bad-edition": translatable(
            "{value} is not a date. Write it as 1973, 2016-02 or 2016-02-29, as it is known, or: "
            "not stated."
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
            "{value} is not a web address. It begins with http:// or https:// and the name of a "
            "host, and has no spaces, no port 0 and no %00."
        ),
        "bad-email": translatable(
            "{value} is not an e-mail address. If the source hides it, write withheld: and why."
        ),
        "given-and-withheld": translatable(
            "Both {key} and {other} are here; only one can be true. Remove the other."
        ),
        "impossible-phone": translatable(
            "No telephone can have the number {value}. Compare it with the source; "
            "then add number: +… as it is dialled, or doubtful: and why."
        ),
        "ambiguous-phone": translatable(
            "{value} can be read as {first} and as {second}. Add number: and the right one."
        ),
        "unassigned-phone": translatable(
            "{value} is as long as a number, but its country gives out none like it: it is shown "
            "as doubtful. Compare it with the source; if it stands there, say in doubtful: that "
            "it does."
        ),
        "impossible-emergency-number": translatable(
            "No telephone can ring {value}. Compare it with the source; if it stands there, say in "
            "doubtful: that it does."
        ),
        "unknown-emergency-number": translatable(
            "As far as this program knows {country} has no number {value}: it is shown as "
            "doubtful. Compare it with the source; if it stands there, say in note: that it does."
        ),
        "foreign-phone": translatable(
            "{value} is a number of another country than {country}, where the office is. Compare "
            "it with the source; if it stands there, say in note: that it does."
        ),
        "number-not-as-published": translatable(
            "{value} is not what was published: {published}. Correct one of them, or say in note: "
            "why they differ."
        ),
        "several-phones": translatable(
            "{value} is more than one number. Write each as a phone of its own."
        ),
        "bad-time": translatable("{value} is not a time. Write it as 08:30 or 17:00."),
        "unknown-time-zone": translatable(
            "There is no time zone {value}. Write its name as Europe/Brussels or Africa/Kigali."
        ),
        "shared-group": translatable(
            "The program has a group {id} already. Use that one and remove this, "
            "or give your own another ID."
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
        "unlike-published": translatable(
            "The published text {published} is read as {read}, but here stands {stated}. Compare "
            "both with the source; if it is right, say in doubtful: or note: why."
        ),
        "period-to-come": translatable(
            "The period {period} lies after the edition, {edition}. Correct it, or say "
            "status: projection."
        ),
        "parts-exceed-total": translatable(
            "The parts together are {sum}, which is more than the total {total}. Compare them with "
            "the source; if they stand there, say in doubtful: or note: that they do."
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
        "fact": translatable("fact"),
        "programme": translatable("programme"),
        "tab": translatable("a tab"),
        "no-break space": translatable("a no-break space"),
        "space": translatable("an unusual space"),
        "zero-width character": translatable("a character without width"),
    }
)
