"""Whether a file is the one that was issued: its seal, and its identity against the expected one."""

from __future__ import annotations

from pmqa_score.model.identity import Identity
from pmqa_score.problems import FilePlace, Problem, Severity
from pmqa_score.workbook.plan import LAYOUT
from pmqa_score.workbook.refusal import quoted
from pmqa_score.workbook.stamp import is_genuine


def seal_problems(identity: Identity, key: bytes | None, file: str) -> tuple[Problem, ...]:
    """Return what is wrong with the seal; nothing can be said without the round's key."""
    if key is None or is_genuine(identity, key):
        return ()
    code = "SEAL_WRONG" if identity.hmac else "SEAL_MISSING"
    return (Problem(code, Severity.ERROR, FilePlace(file), quoted(identity.hmac[:16])),)


def layout_problems(identity: Identity, file: str) -> tuple[Problem, ...]:
    """Return a problem where the workbook was drawn by another version of the layout."""
    if identity.layout == LAYOUT:
        return ()
    values = {"expected": str(LAYOUT)}
    return (Problem("OTHER_LAYOUT", Severity.ERROR, FilePlace(file), str(identity.layout), values),)


def differences(found: Identity, expected: Identity, file: str) -> tuple[Problem, ...]:
    """Return one problem for each part of *found* that is not as *expected*; seal and layout are checked apart."""
    parts = (
        ("OTHER_ROUND", found.round, expected.round),
        ("OTHER_CRITERIA", found.criteria, expected.criteria),
        ("OTHER_EDITION", found.digest[:12], expected.digest[:12]),
        ("OTHER_AGENCY", found.agency.id, expected.agency.id),
        ("OTHER_AGENCY_NAME", found.agency.name, expected.agency.name),
        ("OTHER_ASSESSOR", found.assessor.id, expected.assessor.id),
        ("OTHER_ASSESSOR_NAME", found.assessor.name, expected.assessor.name),
        ("OTHER_ROLE", found.role, expected.role),
        ("OTHER_WORKBOOK", found.workbook, expected.workbook),
    )
    codes = {code for code, is_now, should_be in parts if is_now != should_be}
    if len(codes) > 1:
        codes.discard("OTHER_WORKBOOK")  # its id is made of the other parts
    return tuple(
        Problem(code, _SEVERITY.get(code, Severity.ERROR), FilePlace(file), quoted(is_now), {"expected": should_be})
        for code, is_now, should_be in parts
        if code in codes and _IMPLIED_BY.get(code) not in codes
    )


_SEVERITY = {"OTHER_AGENCY_NAME": Severity.WARNING, "OTHER_ASSESSOR_NAME": Severity.WARNING}
_IMPLIED_BY = {
    "OTHER_EDITION": "OTHER_CRITERIA",
    "OTHER_AGENCY_NAME": "OTHER_AGENCY",
    "OTHER_ASSESSOR_NAME": "OTHER_ASSESSOR",
}
"""A difference that another one explains is not told twice."""
