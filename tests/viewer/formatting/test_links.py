"""Addresses in the one strict form in which they may be opened."""

import pytest
from hypothesis import given
from hypothesis.strategies import text

from viewer.formatting.links import is_openable, mail_link, telephone_link, web_link
from viewer.messages.correction import Message, as_link


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("http://belgium.iom.int", "http://belgium.iom.int"),
        ("HTTPS://IOM.int:8443/a?b=c#d", "HTTPS://IOM.int:8443/a?b=c#d"),
        ("https://iom.int?q=1", "https://iom.int?q=1"),
        ("https://bücher.example/straße", "https://xn--bcher-kva.example/stra%C3%9Fe"),
        ("http://пример.испытание/", "http://xn--e1afmkfd.xn--80akhbyknj4f/"),
        ("https://مصر", "https://xn--wgbh1c"),
        ("https://\u0430pple.com", "https://xn--pple-43d.com"),
        ("https://4shared.com:080/1", "https://4shared.com:080/1"),
        ("https://127.0.0.1.nip.io/", "https://127.0.0.1.nip.io/"),
        ("https://iom.int/@name", "https://iom.int/@name"),
        ('https://iom.int/"<>\\^`{|}', "https://iom.int/%22%3C%3E%5C%5E%60%7B%7C%7D"),
    ],
)
def test_a_web_address_is_written_as_the_network_knows_it(address: str, link: str) -> None:
    assert web_link(address) == link
    assert is_openable(link)


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "javascript:alert(1)",
        "http://a b",
        "http://a\n",
        "http://a\x00b/",
        "https://",
        "https:///path",
        "x",
        "https://good.org@evil.com",
        "https://good.org:80@evil.com/",
        "https://good.org\\@evil.com",
        "https://good.org%2f@evil.com",
        "https://good.org\uff0fevil.com",
        "https://good.org\uff20evil.com",
        "https://good.org\u202emoc.live",
        "https://good.org:99999999",
        "https://good.org:x",
        "https://faß.example",
        "https://good..org",
        "https://" + "a" * 64 + "é.org",
        "https://good.org/" + "x" * 2000,
        "https://\ud800.org",
        "https://iom.int/\u202egpj.exe",
        "https://iom.int/\u2067gpj.exe",
        "https://iom.int:0/",
        "https://iom.int:00000",
        "https://iom.int/a%00.pdf",
        "https://2130706433/",
        "https://0x7f000001/",
        "https://127.0.0.1/",
        "https://127.1",
        "https://iom.0x7f:80/",
        "https://017700000001.",
    ],
)
def test_what_misleads_or_is_no_web_address_is_no_link(address: str) -> None:
    assert web_link(address) == ""
    assert not is_openable(address) or len(address) > 2000


def test_mail_addresses_are_strict_too() -> None:
    assert mail_link("iom@iom.int") == "mailto:iom@iom.int"
    assert mail_link("büro@bücher.example") == "mailto:b%C3%BCro@xn--bcher-kva.example"
    assert mail_link("a?bcc=b@iom.int") == "mailto:a%3Fbcc%3Db@iom.int"
    for bad in (
        "iom",
        "@iom.int",
        "iom@",
        "a@b@iom.int",
        "a b@iom.int",
        "a\x00@iom.int",
        "a@127.0.0.1",
        "a\u202e@iom.int",
        "a%00@iom.int",
    ):
        assert mail_link(bad) == ""


@pytest.mark.parametrize(
    "link",
    [
        "tel:+3222877000",
        "tel:+3222877000;ext=12",
        "mailto:iom@iom.int?subject=Mistake%20in%20Belgium&body=a%0D%0Ab",
    ],
)
def test_calls_and_messages_can_be_opened(link: str) -> None:
    assert is_openable(link)


@pytest.mark.parametrize(
    "link",
    [
        "tel:112",
        "tel:+1;phone-context=x",
        "mailto:",
        "mailto:a\nb",
        "mailto:a b",
        "MAILTO:é@b",
        "ftp://a",
    ],
)
def test_looser_forms_cannot(link: str) -> None:
    assert not is_openable(link)


@given(words=text())
def test_whatever_is_written_a_link_is_one_that_can_be_opened_or_none(words: str) -> None:
    made = [web_link(words), web_link(f"https://{words}"), web_link(f"http://iom.int/{words}")]
    made += [mail_link(words), mail_link(f"{words}@iom.int"), mail_link(f"iom@{words}")]
    made += [telephone_link(f"+{words}", words)]
    assert [link for link in made if link and not is_openable(link)] == []


@given(words=text())
def test_a_message_about_a_mistake_can_always_be_opened(words: str) -> None:
    assert is_openable(as_link(Message("keeper@example.org", words, words, words)))
