"""Questions of a field worker: the answer is within the first three things found.

The library has 250 rich profiles, the two that come with the program among them; every other one
speaks of its neighbours, and has the same labels, roles and kinds of numbers.
"""

import pytest

from db.library import Library
from db.rows import Hit, HitKind
from tests.generated.field import write_field_documents
from viewer.app.paths import RESOURCES

FIRST = 3
# What is asked; kind, country and place of the answer; a word of it, or "".
QUESTIONS = [
    ("population kenya", HitKind.FACT, "KE", "population", ""),
    ("capital of burkina faso", HitKind.FACT, "BF", "capital", "Ouagadougou"),
    ("languages spoken in chad", HitKind.FACT, "TD", "languages", "French, Arabic"),
    ("currency of ghana", HitKind.FACT, "GH", "currency", "Ghanaian cedi"),
    ("fedasli", HitKind.PARTNER, "BE", "country-office", "Fedasil"),
    ("belguim", HitKind.PROFILE, "BE", "", "IOM in Belgium"),
    ("asylum requests belgium", HitKind.FACT, "BE", "asylum-requests", "25,479"),
    ("population of nairobi", HitKind.FACT, "KE", "population-population-of-nairobi", ""),
    ("belgium phone", HitKind.PHONE, "BE", "country-office/telephone", "+32 2 287 70 00"),
    ("cairo fax", HitKind.PHONE, "EG", "country-office/fax", "+20 2 27365139"),
    ("belgium agreement 1973", HitKind.EVENT, "BE", "", "First agreement signed"),
    ("REAB 1984", HitKind.PROGRAMME, "BE", "reab", "Return and Emigration"),
    ("Chepe", HitKind.STORY, "BE", "", "8,881 kms from home"),
    ("who is the chief of mission in nairobi", HitKind.PERSON, "KE", "country-office", ""),
    ("e-mail juba", HitKind.EMAIL, "SS", "country-office/email", "country-office.ss@"),
    ("accra opening hours", HitKind.HOURS, "GH", "country-office", ""),
    ("address of the office in kathmandu", HitKind.ADDRESS, "NP", "country-office", "Kathmandu"),
    ("refugees in uganda", HitKind.FACT, "UG", "refugees", ""),
    ("hanoi mobile", HitKind.PHONE, "VN", "country-office/mobile", "+84"),
    ("IDPs sudan", HitKind.FACT, "SD", "internally-displaced", ""),
    ("téléphone ouagadougou", HitKind.PHONE, "BF", "country-office/switchboard", "+226"),
    ("لجوء بلجيكا", HitKind.FACT, "BE", "asylum-requests", "25,479"),
    ("11,3 millions", HitKind.FACT, "BE", "population", "11.3 million"),
    ("life expectancy of japan", HitKind.FACT, "JP", "life-expectancy", ""),
    ("فاكس كينيا", HitKind.PHONE, "KE", "country-office/fax", "+254"),
    ("bangladseh population", HitKind.FACT, "BD", "population", ""),
    ("how many people live in nigeria", HitKind.FACT, "NG", "population", ""),
    ("niger", HitKind.PROFILE, "NE", "", "IOM in Niger"),
    ("IN", HitKind.PROFILE, "IN", "", "IOM in India"),
    ("guinea phone", HitKind.PHONE, "GN", "country-office/switchboard", "+224"),
    ("samoa phone", HitKind.PHONE, "WS", "country-office/switchboard", "+685"),
    ("sudan capital", HitKind.FACT, "SD", "capital", "Khartoum"),
    ("congo", HitKind.PROFILE, "CD", "", ""),
    ("congo", HitKind.PROFILE, "CG", "", ""),
    ("dominica population", HitKind.FACT, "DM", "population", ""),
    ("DRC phone", HitKind.PHONE, "CD", "country-office/switchboard", "+243"),
    ("syrian arab republic phone", HitKind.PHONE, "SY", "country-office/switchboard", "+963"),
    ("tanzanie téléphone", HitKind.PHONE, "TZ", "country-office/switchboard", "+255"),
    ("fax república de corea", HitKind.PHONE, "KR", "country-office/fax", "+82"),
    ("ivory coast phone", HitKind.PHONE, "CI", "country-office/switchboard", "+225"),
    ("czech republic e-mail", HitKind.EMAIL, "CZ", "country-office/email", ""),
    ("USA population", HitKind.FACT, "US", "population", ""),
    ("uk phone", HitKind.PHONE, "GB", "country-office/switchboard", "+44"),
    ("هاتف بريطانيا", HitKind.PHONE, "GB", "country-office/switchboard", "+44"),
    ("phillipines phone", HitKind.PHONE, "PH", "country-office/switchboard", "+63"),
    ("azerbaidjan fax", HitKind.PHONE, "AZ", "country-office/fax", "+994"),
    ("who do I call in mogadishu", HitKind.PHONE, "SO", "country-office/switchboard", "+252"),
    ("phone:kenya", HitKind.PHONE, "KE", "country-office/switchboard", "+254"),
    ("tel:+3222877000", HitKind.PHONE, "BE", "country-office/telephone", "+32 2 287 70 00"),
    ("gulu sub-office phone", HitKind.PHONE, "UG", "sub-office/switchboard", "+256"),
    ("counter-trafficking programme nepal", HitKind.PROGRAMME, "NP", "programme-1", ""),
    ("money of vietnam", HitKind.FACT, "VN", "currency", "Vietnamese dong"),
]


@pytest.fixture(scope="module")
def field(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder = tmp_path_factory.mktemp("field")
    write_field_documents(folder / "documents", 248, seed=1)
    library = Library.open(folder / "library.sqlite", RESOURCES, ("en",))
    library.import_paths([folder / "documents"], lambda *_: None, lambda: False)
    assert len(library.profiles()) == 250
    return library


def answers(hit: Hit, kind: HitKind, country: str, target: str, word: str) -> bool:
    where = (hit.kind, hit.country, hit.target)
    return where == (kind, country, target) and word in hit.value.value


@pytest.mark.parametrize(("asked", "kind", "country", "target", "word"), QUESTIONS)
def test_a_question_has_its_answer_within_the_first_three_hits(
    field: Library, asked: str, kind: HitKind, country: str, target: str, word: str
) -> None:
    found = field.search(asked).hits[:FIRST]
    shown = [(hit.kind.value, hit.country, hit.target, hit.value.value) for hit in found]
    assert any(answers(hit, kind, country, target, word) for hit in found), shown
