"""Texts are compared without case, accents and marks, whatever their script."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.search.folding import digit_ends, folded, in_one_piece, indexed, words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Łódź", "lodz"),
        ("Đorđe Ødegård", "dorde odegard"),
        ("Straße", "strasse"),
        ("Æble Œuvre", "aeble oeuvre"),
        ("\u0130stanbul \u0131", "istanbul i"),
        ("Þór Guðrún", "thor gudrun"),
        ("e\u0301te\u0301", "ete"),
        ("بَلْجِيكَا", "بلجيكا"),
        ("بلجيـــكا", "بلجيكا"),
        ("\u0623\u0625\u0622\u0671", "\u0627" * 4),
        ("٢٠١٥", "2015"),
        ("Guinea-Bissau", "guinea bissau"),
        ("Côte d\u2019Ivoire", "cote d ivoire"),
        ("北京市", "北 京 市"),
        ("\ud800\0", ""),
        ("Ħaż-Żebbuġ Ŧ Ŋ ə", "haz zebbug t n e"),
        ("Ɓ Ɗ Ƙ", "b d k"),
        ("\u0649 \u06cc \u064a", "\u064a \u064a \u064a"),
        ("\u0629 \u06a9", "\u0647 \u0643"),
        ("a\u20ddb soft\u00adhyphen", "ab softhyphen"),
        ("O\u02bbzbekiston", "o zbekiston"),
        ("x² ½ ℃ ™ $ €", "x2 1 2 c tm"),
        ("a_b.c/d", "a b c d"),
        ("ひらカナ", "ひ ら カ ナ"),
        ("㐀龥\U00020000\U00020001", "㐀 龥 \U00020000 \U00020001"),
        ("한국", folded("한") + folded("국")),
    ],
)  # fmt: skip
def test_a_text_becomes_plain_words(text: str, words: str) -> None:
    assert folded(text) == words


def test_a_hyphenated_word_is_indexed_apart_and_in_one_piece() -> None:
    assert indexed("Guinea-Bissau") == "guinea bissau guineabissau"
    assert indexed("Guinea") == "guinea"


@pytest.mark.parametrize(
    ("word", "piece"),
    [
        ("Guinea-Bissau", "guineabissau"),
        ("O'Brien", "obrien"),
        ("O\u02bbzbekiston", "ozbekiston"),
        ("e\u2011mail", "email"),
        ("Guinea", ""),
        ("-Guinea", ""),
        ("b.a-c", ""),
        ("北-京", ""),
        ("-", ""),
    ],
)
def test_only_what_is_joined_to_one_word_is_in_one_piece(word: str, piece: str) -> None:
    assert in_one_piece(word) == piece


def test_pieces_are_indexed_with_one_space_between_them() -> None:
    text = "Guinea-Bissau and Côte d'Ivoire"
    assert indexed(text) == "guinea bissau and cote d ivoire guineabissau divoire"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Łódź is", [("lodz", (0, 1, 2, 3), 4), ("is", (5, 6), 7)]),
        ("a\u0301b", [("ab", (0, 2), 3)]),
        ("aé\u0301", [("ae", (0, 1), 3)]),
        ("œu", [("oeu", (0, 0, 1), 2)]),
        ("北京a", [("北", (0,), 1), ("京", (1,), 2), ("a", (2,), 3)]),
        ("½", [("1", (0,), 1), ("2", (0,), 1)]),
        (
            "x e-mail, x d'Or",
            [
                ("x", (0,), 1), ("e", (2,), 3), ("mail", (4, 5, 6, 7), 8), ("x", (10,), 11),
                ("d", (12,), 13), ("or", (14, 15), 16),
                ("email", (2, 4, 5, 6, 7), 9), ("dor", (12, 14, 15), 16),
            ],
        ),
        ("a-b a-b", [
            ("a", (0,), 1), ("b", (2,), 3), ("a", (4,), 5), ("b", (6,), 7),
            ("ab", (0, 2), 3), ("ab", (4, 6), 7),
        ]),
    ],
)  # fmt: skip
def test_each_letter_of_a_word_stands_where_its_text_has_it(
    text: str, words: list[tuple[str, tuple[int, ...], int]]
) -> None:
    assert list(words_of(text)) == words


@pytest.mark.parametrize(
    ("numbers", "ends"),
    [
        (["+32 2 28"], " 32228 2228 228 "),
        (["287"], " 287 "),
        (["28"], "  "),
        ([], "  "),
        (["4287", "5287"], " 4287 287 5287 "),
        (["\u0662\u0668\u0667 ext. 1"], " 2871 871 "),
    ],
)
def test_a_number_is_found_by_each_end_of_it_that_has_three_digits(
    numbers: list[str], ends: str
) -> None:
    assert digit_ends(numbers) == ends


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@given(st.text())
def test_words_keep_their_place_in_the_text(text: str) -> None:
    words = words_of(text)
    assert [word.folded for word in words][: len(folded(text).split())] == folded(text).split()
    for word in words:
        assert len(word.places) == len(word.folded)
        assert list(word.places) == sorted(word.places)
        assert 0 <= word.places[0] <= word.places[-1] < word.end <= len(text)


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("โยกย้าย", "สำนักงานเพื่อการโยกย้ายถิ่นฐาน"),
        ("이주기구", "한국 서울 사무소 국제이주기구"),
        ("قاهرة", "المنظمة الدولية للهجرة مكتب القاهرة"),
        ("هجرة", "المنظمة الدولية للهجرة مكتب القاهرة"),
        ("القاهرة", "بالقاهرة"),
        ("مصر", "لمصر"),
        ("hanoi", "Trung tâm Hỗ trợ Người di cư Hà Nội"),
        ("हिंदी", "भारत हिन्दी क़ानून"),
        ("हिन्दी", "हिंदी"),
        ("ភ្នំពេញ", "រាជធានីភ្នំពេញ"),
    ],
)
def test_a_word_within_others_is_indexed_too(query: str, text: str) -> None:
    assert any(word.startswith(folded(query)) for word in indexed(text).split())
    spans = [text[word.places[0] : word.end] for word in words_of(text)
             if word.folded.startswith(folded(query))]  # fmt: skip
    assert spans


def test_the_words_within_others_stay_few() -> None:
    assert indexed("Office in Brussels") == "office in brussels"
    assert len(indexed("ก" * 1000)) < 30 * 1000
