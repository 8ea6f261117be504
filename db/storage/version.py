"""Which library files are ours: marks in the header, and the exact list of what they hold."""

import hashlib
import sqlite3

# "PrVw" in the header's field for it: this file is a library of ours.
APPLICATION_ID = 0x50725677

# Raised whenever a table changes. An older library is then rebuilt from its documents.
SCHEMA_VERSION = 5

# Of all that `models.py` makes. A test holds it against the models, so that no change of a table
# is forgotten here and above.
SCHEMA_FINGERPRINT = "190e98a589ae08f1e287330c61af51fcd50b0fcb38647a43b09d59eef9ef96d1"


def schema_fingerprint(connection: sqlite3.Connection) -> str:
    """One number for every table, index, view and trigger in the file; raises sqlite3.Error."""
    rows = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema").fetchall()
    described = sorted("\t".join(" ".join(str(part).split()) for part in row) for row in rows)
    return hashlib.sha256("\n".join(described).encode()).hexdigest()
