"""The document that a writer begins with."""

import json
from pathlib import Path

from jsonschema_rs import Draft202012Validator

from db.errors import BadProfileIdError

ID_IN_TEMPLATE = "id: my-profile"


def read_starting_document(profile_id: str, schema_folder: Path) -> str:
    """The commented example with this id in it. Raises BadProfileIdError, OSError."""
    schema = json.loads((schema_folder / "profile-1.schema.json").read_text(encoding="utf-8"))
    if not Draft202012Validator(schema["$defs"]["id"]).is_valid(profile_id):
        raise BadProfileIdError(profile=profile_id)
    template = (schema_folder / "starting-document.yaml").read_text(encoding="utf-8")
    # Quoted: an editor would read the id 2024 as a number, and yes as true.
    return template.replace(ID_IN_TEMPLATE, f'id: "{profile_id}"', 1)
