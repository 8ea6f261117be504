"""The settings that IT has decided, and where each comes from."""

from collections.abc import Iterator

from viewer.app.effective_settings import policy_lines
from viewer.app.paths import Places
from viewer.i18n.language import Language
from viewer.messages import problem_line
from viewer.self_check.finding import Finding


def check_policy(language: Language, places: Places) -> Iterator[Finding]:
    """What is in force: a finding for the policy, its lines as details."""
    tr, policy = language.tr, places.policy
    faults = tuple(problem_line(language, problem) for problem in policy.problems)
    yield Finding(
        "policy",
        tr("Policy"),
        str(policy.file) if policy.file else tr("none"),
        is_sound=not faults,
        advice=tr("Fix the file; until then, whatever it may lock stays locked.") if faults else "",
        details=(*faults, *(line.text(language) for line in policy_lines(language, places))),
    )
