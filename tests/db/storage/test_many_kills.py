"""An import of five hundred documents, killed a hundred times at random moments."""

from collections.abc import Callable
from pathlib import Path
from subprocess import Popen

import pytest

pytestmark = pytest.mark.slow

KILLS = 100
DOCUMENTS = 500

# Each import runs in a fork of a program that is warm, so that the moments spread over the import
# and not over the start of Python. It tells of each document by one byte.
KILLED = """
import os, random, select, signal, sqlite3, sys
from contextlib import closing
from pathlib import Path
from db.library import Library

file, resources, kills = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
folders = {Path(name).name: Path(name) for name in sys.argv[4:]}
open_library = lambda: Library.open(file, resources, ("en",))
tell = lambda *_: os.write(writing, b".")
SAME = '''SELECT edition FROM edition JOIN profile ON profile.id = profile_id
WHERE position = 0 AND profile_id LIKE 'p-%'
AND instr(source, CAST('edition: ' || edition AS BLOB))
AND json_extract(content, '$.source.title.en') = 'Page of ' || edition
AND json_extract(summary, '$.edition') = edition ORDER BY profile_id'''

def run_killed(folder, seconds):
    global writing
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        library.import_paths([folder], tell, lambda: False, accept_older=True)
        os._exit(0)
    os.close(writing)
    gone = os.pidfd_open(child)
    select.select([gone], [], [], seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    os.close(gone)
    with open(reading, "rb") as told:
        return len(told.read())

chance, midway = random.Random(500), 0
library = open_library()
library.import_paths([folders["2001"]], lambda *_: None, lambda: False)
for kill in range(kills):
    edition = ("2002", "2001")[kill % 2]
    told = run_killed(folders[edition], chance.uniform(0, 0.4))
    library = open_library()
    assert not library.notices, library.notices
    names = library.profiles()
    assert len(names) == 501, len(names)
    library.profile(chance.choice(names).id)
    with closing(sqlite3.connect(file)) as connection:
        found = [row[0] for row in connection.execute(SAME)]
    assert len(found) == 500, len(found)
    assert set(found[:told]) <= {edition}, "told, but not kept"
    midway += 0 < told < 500
print("done", midway)
"""

TEXT = """\
format: profile/1
id: p-{number:03}
title: Profile {number}
language: en
country: BE
edition: {edition}
organisation: {{name: An organisation}}
source: {{title: Page of {edition}}}
"""


def test_a_hundred_kills_leave_each_of_five_hundred_documents_old_or_new(
    library_file: Path, resources: Path, tmp_path: Path, start_python: Callable[..., "Popen[str]"]
) -> None:
    folders = [tmp_path / "2001", tmp_path / "2002"]
    for folder in folders:
        folder.mkdir()
        for number in range(DOCUMENTS):
            text = TEXT.format(number=number, edition=folder.name)
            (folder / f"p-{number:03}.yaml").write_text(text, encoding="utf-8")
    process = start_python(KILLED, library_file, resources, KILLS, *folders)
    done, midway = process.communicate()[0].split()
    assert done == "done"
    assert int(midway) > KILLS / 4
    assert process.returncode == 0
