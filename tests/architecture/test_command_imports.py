"""What the quick commands of the terminal load: these modules and no others.

Each module takes a part of a millisecond, and such a command has fifty. Who needs one more for a
case that is rare imports it there; who needs it always adds it here.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from db.library import Library
from viewer.app.paths import RESOURCES

# Of the standard library, with what these load themselves.
STANDARD = """
    __future__ argparse contextlib datetime enum functools gc importlib io itertools json os
    pathlib re sqlite3 sys time types typing unicodedata urllib.parse zlib"""
EVERY = """
    db db.building db.building.texts db.errors db.library db.rows db.rows.dates
    db.storage db.storage.atomic_replace db.storage.checksums db.storage.connection
    db.storage.editions db.storage.faults db.storage.integrity db.storage.lifecycle
    db.storage.lock_holder db.storage.place db.storage.repair db.storage.sources db.storage.store
    db.storage.version db.storage.write_lock
    viewer viewer.app viewer.app.cli viewer.app.log viewer.app.paths viewer.app.settings_json
    viewer.commands viewer.commands.arguments viewer.commands.layout viewer.commands.locked
    viewer.commands.table viewer.commands.terminal viewer.i18n viewer.i18n.language
    viewer.i18n.system_languages
    viewer.policy viewer.policy.policy"""
MORE = {
    "list": """
        db.building.summary db.rows.summary
        viewer.commands.list_profiles viewer.formatting viewer.formatting.texts
        viewer.i18n.collation""",
    "show iom-belgium": """
        db.building.figures db.building.offices db.building.profile db.building.summary
        db.rows.figures db.rows.offices db.rows.profile db.rows.summary db.rows.units
        viewer.app.font_scale viewer.app.settings
        viewer.commands.profile_text viewer.commands.profile_text.facts
        viewer.commands.profile_text.offices viewer.commands.profile_text.page
        viewer.commands.profile_text.pieces viewer.commands.profile_text.programmes
        viewer.commands.show_profile
        viewer.formatting viewer.formatting.address_orders viewer.formatting.addresses
        viewer.formatting.ages viewer.formatting.coverage viewer.formatting.facts
        viewer.formatting.figures viewer.formatting.links viewer.formatting.offices
        viewer.formatting.opening_hours viewer.formatting.parts viewer.formatting.programmes
        viewer.formatting.said_once
        viewer.formatting.readings viewer.formatting.texts
        viewer.i18n.collation decimal""",
    "search brussels": """
        db.building.coverage db.rows.search db.search db.search.coverage db.search.digits
        db.search.finding db.search.folding db.search.hits db.search.inner_words db.search.nearest
        db.search.places_named db.search.query_words db.search.ranking db.search.record
        db.search.spelling db.search.terms
        db.rows.offices
        viewer.commands.search_library
        viewer.formatting viewer.formatting.links viewer.formatting.offices
        viewer.formatting.search viewer.formatting.texts""",
    "history iom-belgium": """
        db.rows.library viewer.commands.profile_history hashlib
        viewer.formatting viewer.formatting.texts""",
    "rank population": """
        db.rows.figures db.storage.figures viewer.commands.rank_figures decimal""",
}
RUN = """
import contextlib, io, json, sys
from viewer.app.cli import main
with contextlib.redirect_stdout(io.StringIO()) as out:
    status = main(sys.argv[1:])
assert (status, bool(out.getvalue())) == (0, True)
"""
LIST_MODULES = "\nimport json, sys\nprint(json.dumps(sorted(sys.modules)))"


@pytest.fixture(scope="module")
def folder() -> Iterator[str]:
    """Where a library lies that was made before."""
    with TemporaryDirectory() as made:
        Library.open(Path(made) / "library.sqlite", RESOURCES, ("en",))
        yield made


def modules_of(program: str, *arguments: str) -> set[str]:
    """What a program of its own has loaded at its end."""
    done = subprocess.run(
        [sys.executable, "-P", "-c", program + LIST_MODULES, *arguments],
        env={**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": ""},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return set(json.loads(done.stdout))


def is_ours(module: object) -> bool:
    return str(module).partition(".")[0] in {"db", "viewer"}


@pytest.mark.parametrize("words", MORE)
def test_a_quick_command_loads_these_modules_and_no_others(words: str, folder: str) -> None:
    wanted = {*EVERY.split(), *MORE[words].split()}
    ours = set(filter(is_ours, wanted))
    standard = modules_of(f"import {', '.join((wanted - ours).union(STANDARD.split()))}")
    loaded = modules_of(RUN, *words.split(), "--basedir", folder)
    assert set(filter(is_ours, loaded)) == ours
    assert {module for module in loaded - standard if not is_ours(module)} == set()
