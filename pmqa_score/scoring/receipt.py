"""The receipt code (รหัสยืนยัน): five characters from the identity and all scores, the same in workbook and program.

number = MOD(seed + Σ code × weight, 33554393); its five base-32 digits, highest first, are letters of ``ALPHABET``:
``MID(ALPHABET, MOD(INT(number / 32^k), 32) + 1, 1)`` for k = 4, 3, 2, 1, 0. All of it stays far below 2^53, where the
doubles of a spreadsheet are exact. It shows slips and mix-ups; it is no seal, since anybody can compute it.
"""

from __future__ import annotations

import hashlib
import json
from decimal import Decimal

from pmqa_score.model.bands import Scale
from pmqa_score.model.identity import Identity
from pmqa_score.model.scorecard import ItemAnswer, Scorecard
from pmqa_score.model.setup import Edition
from pmqa_score.scoring.methods import item_score

MODULUS = 33554393
"""The largest prime below 32^5, so that a changed percent always changes the number."""

ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""32 letters and digits without 0, O, 1 and I, which look alike."""

LENGTH = 5
_MULTIPLIER = 25622562


def receipt(identity: Identity, edition: Edition, scorecard: Scorecard) -> str:
    """Return the receipt code of *scorecard* in the workbook of *identity*."""
    return letters(receipt_number(identity, edition, scorecard))


def receipt_number(identity: Identity, edition: Edition, scorecard: Scorecard) -> int:
    """Return the number whose letters are the receipt code."""
    number = seed(identity)
    for item, weight in weights(edition).items():
        number += _code(edition, item, scorecard.items.get(item, ItemAnswer(item=item))) * weight
    return number % MODULUS


def _code(edition: Edition, item: str, answer: ItemAnswer) -> int:
    if not edition.criteria.takes_means:
        return code(answer.percent, edition.rules.scale)
    category = edition.criteria.category_of(item)
    return score_code(item_score(edition, category, edition.criteria.item(item), answer).earned)


def seed(identity: Identity) -> int:
    """Return the number that stands for *identity*, from 0 to below ``MODULUS``.

    It comes from the SHA-256 of the ids (round, criteria, digest, layout, agency, assessor, role, workbook) as a JSON
    list. Names and the seal are left out: a corrected name keeps its receipt.
    """
    parts = [
        identity.round,
        identity.criteria,
        identity.digest,
        identity.layout,
        identity.agency.id,
        identity.assessor.id,
        identity.role,
        identity.workbook,
    ]
    text = json.dumps(parts, ensure_ascii=False, separators=(",", ":"))
    return int.from_bytes(hashlib.sha256(text.encode("utf-8")).digest(), "big") % MODULUS


def weights(edition: Edition) -> dict[str, int]:
    """Return the weight of each item by its id: a power of a fixed multiplier, by the item's position.

    Weights are distinct and below ``MODULUS``; on a scale of at most 32 steps, no change of one item or of two items
    leaves the number as it was.
    """
    return {item.id: pow(_MULTIPLIER, place, MODULUS) for place, item in enumerate(edition.criteria.items, start=1)}


def code(percent: Decimal | None, scale: Scale | None) -> int:
    """Return 0 for an unanswered item, else 1 for the lowest percent of the scale, 2 for the next and so on.

    ValueError for a percent that is not on the scale.
    """
    if percent is None:
        return 0
    if scale is None or percent not in scale.percents:
        raise ValueError(f"{percent} is not on the scale")
    return int((percent - scale.lowest) / scale.step) + 1


def score_code(score: Decimal | None) -> int:
    """Return 0 for an unanswered item of an edition of means, else 1 for a score of 0, 2 for 0.01 and so on.

    >>> score_code(Decimal("366.67"))
    36668
    """
    return 0 if score is None else int(score * 100) + 1


def letters(number: int) -> str:
    """Return *number* (below 32^5) as five characters.

    >>> letters(33)
    '22233'
    """
    return "".join(ALPHABET[number // 32**place % 32] for place in reversed(range(LENGTH)))
