"""An export as a piece of work: counted, stopped between steps, and nothing half written."""

import os
from datetime import date
from pathlib import Path

import pytest

from db.errors import FileUnwritableError, ProfileUnknownError
from db.library import Library
from viewer.exports.catalogue import ExportOptions, Format
from viewer.exports.job import ExportChoice, ExportJob, existing_files
from viewer.formatting.ages import AgeRules
from viewer.i18n.language import Language

BOTH = ("iom-belgium", "iom-egypt")
OPTIONS = ExportOptions(AgeRules(date(2026, 1, 31)))


def choice(ids: tuple[str, ...] = BOTH, wanted: Format = Format.YAML) -> ExportChoice:
    return ExportChoice(wanted, ids, OPTIONS)


def targets(folder: Path, chosen: ExportChoice) -> list[Path]:
    return [folder / name for name in chosen.names()]


def test_an_export_counts_its_steps_up_to_the_last_file(
    shipped: Library, english: Language, tmp_path: Path
) -> None:
    job = ExportJob(choice(), targets(tmp_path, choice()), lambda: False)
    job.run(shipped, english)
    assert (job.done, job.total, job.written) == (4, 4, 2)
    for profile_id in BOTH:
        assert (tmp_path / f"{profile_id}.yaml").read_bytes() == shipped.source(profile_id)


@pytest.mark.parametrize("steps", range(4))
def test_a_stopped_export_leaves_whole_files_or_none(
    shipped: Library, english: Language, tmp_path: Path, steps: int
) -> None:
    asked = iter([False] * steps + [True])
    job = ExportJob(choice(), targets(tmp_path, choice()), lambda: next(asked))
    job.run(shipped, english)
    assert job.written == max(0, steps - 2) == len(list(tmp_path.iterdir()))


def test_nothing_is_written_when_a_profile_is_gone(
    shipped: Library, english: Language, tmp_path: Path
) -> None:
    chosen = choice(("iom-belgium", "iom-gone"))
    job = ExportJob(chosen, targets(tmp_path, chosen), lambda: False)
    with pytest.raises(ProfileUnknownError):
        job.run(shipped, english)
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_is_refused(
    shipped: Library, english: Language, tmp_path: Path
) -> None:
    chosen = choice(("iom-belgium",), Format.VCARD)
    job = ExportJob(chosen, targets(tmp_path / "nowhere", chosen), lambda: False)
    with pytest.raises(FileUnwritableError):
        job.run(shipped, english)


def test_a_device_is_refused(shipped: Library, english: Language) -> None:
    chosen = choice(("iom-belgium",), Format.VCARD)
    with pytest.raises(FileUnwritableError):
        ExportJob(chosen, [Path(os.devnull)], lambda: False).run(shipped, english)


def test_files_that_are_there_already_are_found_even_as_broken_links(tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("new", "old", "link")]
    files[1].write_bytes(b"mine")
    files[2].symlink_to(tmp_path / "gone")
    assert existing_files(files) == files[1:]
