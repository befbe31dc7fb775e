"""Finding the edition of a workbook."""

from dataclasses import replace

from support.editions import tiny_edition

from pmqa_score.assessment import edition_finder, load_edition


def test_own_editions_come_before_the_shipped_ones() -> None:
    tiny, shipped = tiny_edition(), load_edition("pmqa-2562")
    find = edition_finder(tiny, replace(shipped, digest="own"))
    assert find("pmqa-2562", "own") is not None
    assert find("pmqa-2562", shipped.digest) == shipped
    assert find(tiny.criteria.id, tiny.digest) == tiny


def test_another_digest_or_id_is_not_found() -> None:
    find = edition_finder(tiny_edition())
    assert find("pmqa-2562", "0" * 64) is None
    assert find("nobody", "0" * 64) is None
