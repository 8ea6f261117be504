"""The software bill of materials of a package: what is inside, whose, under which licence."""

import hashlib
import uuid
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from cyclonedx.model import (
    ExternalReference,
    ExternalReferenceType,
    HashAlgorithm,
    HashType,
    XsUri,
)
from cyclonedx.model.bom import Bom, BomMetaData
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.license import DisjunctiveLicense, License, LicenseExpression
from cyclonedx.output import make_outputter
from cyclonedx.schema import OutputFormat, SchemaVersion
from packageurl import PackageURL

from package.licences import Part, is_known
from package.owners import PROGRAM, with_owners
from package.release import Release
from package.wheels import library_of, sha256_of

SCHEMA = SchemaVersion.V1_6
NAMESPACE = uuid.UUID("1f1d8c3e-6f0b-5d0e-9b64-2d1b0a9f6c55")  # of the serial numbers


class Contents(NamedTuple):
    """What a package holds. `files` are paths of what runs, with their SHA-256.

    `wheels` are what the libraries were taken from, `build` is the commit.
    """

    build: str
    parts: Sequence[Part]
    files: Mapping[str, str]
    wheels: Sequence[Path]


def sbom(package: Path, contents: Contents, release: Release) -> str:
    """The list as CycloneDX in JSON; the same text for the same package."""
    parts, owned = with_owners(contents.parts, contents.files)
    wheels = {library_of(wheel): sha256_of(wheel) for wheel in contents.wheels}
    embedded: dict[str, list[Component]] = {}
    for part in parts:
        if part.inside:
            embedded.setdefault(part.inside, []).append(_component(part, ()))
    libraries = [
        _component(
            part._replace(hashes=(wheels[part.name],)) if part.name in wheels else part,
            [*embedded.get(part.name, ()), *_file_components(owned.get(part.name, {}))],
        )
        for part in parts
        if not part.inside
    ]
    program = _program(package, release.version, contents.build, owned[PROGRAM])
    bom = Bom(components=libraries, metadata=BomMetaData(component=program))
    bom.metadata.timestamp = datetime.fromtimestamp(release.epoch, UTC)
    bom.register_dependency(program, libraries)
    for library in libraries:
        bom.register_dependency(library, embedded.get(library.name, ()))
    return _written(bom)


def _written(bom: Bom) -> str:
    """The text, with a serial number made of all the rest."""
    outputter = make_outputter(bom, OutputFormat.JSON, SCHEMA)
    bom.serial_number = uuid.UUID(int=0)
    content = hashlib.sha256(outputter.output_as_string().encode()).hexdigest()
    bom.serial_number = uuid.uuid5(NAMESPACE, content)
    outputter.generate(force_regeneration=True)
    return outputter.output_as_string(indent=1) + "\n"


def _program(package: Path, version: str, build: str, files: Mapping[str, str]) -> Component:
    return Component(
        name=PROGRAM,
        version=version,
        type=ComponentType.APPLICATION,
        bom_ref=PROGRAM,
        purl=PackageURL("generic", name=PROGRAM, version=version),
        description=f"{package.name}, of commit {build}",
        hashes=[_hash(sha256_of(package))],
        components=_file_components(files),
    )


def _component(part: Part, components: Iterable[Component]) -> Component:
    return Component(
        name=part.name,
        version=part.version or None,
        type=ComponentType.LIBRARY,
        bom_ref=":".join(filter(None, [part.inside, part.purl or f"{part.name}@{part.version}"])),
        purl=PackageURL.from_string(part.purl) if part.purl else None,
        licenses=[_licence(part.expression)],
        copyright=part.holders or None,
        external_references=[_source(address, part.version) for address in part.sources],
        hashes=[_hash(checksum) for checksum in part.hashes],
        components=components,
    )


def _source(address: str, version: str) -> ExternalReference:
    is_archive = address.endswith(".tar.xz")
    kind = ExternalReferenceType.SOURCE_DISTRIBUTION if is_archive else ExternalReferenceType.VCS
    comment = f"source of version {version}"
    return ExternalReference(type=kind, url=XsUri(address), comment=comment)


def _licence(expression: str) -> License:
    if is_known(expression):
        return LicenseExpression(expression)
    return DisjunctiveLicense(name=expression)


def _file_components(files: Mapping[str, str]) -> list[Component]:
    return [
        Component(name=path, type=ComponentType.FILE, bom_ref=f"file:{path}", hashes=[_hash(value)])
        for path, value in files.items()
    ]


def _hash(sha256: str) -> HashType:
    return HashType(alg=HashAlgorithm.SHA_256, content=sha256)
