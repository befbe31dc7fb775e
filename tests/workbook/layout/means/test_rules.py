"""The rules sheet of an edition of means: every figure with its source, and whether it is verified."""

from __future__ import annotations

from support.means_books import sheet_of

from pmqa_score.workbook.plan import Sheet, Static


def words(sheet: Sheet) -> list[str]:
    return [str(cell.content.value) for cell in sheet.cells if isinstance(cell.content, Static)]


def test_levels_curve_required_sub_measures_means_and_status_levels_are_there() -> None:
    told = words(sheet_of("pmqa-4.0", "Band rules", "en"))
    for one in ("B  Basic", "over 101 to 105", "7.1  Mission results", "300 – 399.99", "Advance passed"):
        assert one in told
    assert "1  Mission measures (function, area)\n4  Achievement of the strategic plan" in told


def test_thresholds_that_nobody_has_set_are_not_set() -> None:
    assert words(sheet_of("pmqa-4.0", "Band rules", "en")).count("not set") == 2


def test_nothing_is_verified_but_what_is() -> None:
    told = words(sheet_of("pmqa-4.0", "Band rules", "en"))
    # 3 levels, 5 steps of the curve, 6 dimensions with required sub-measures, the means, 4 bands, 2 awards
    assert sum(word.startswith("! not verified") for word in told) == 21
    assert not [word for word in told if word.startswith("✓")]


def test_bands_a_hundredth_apart_have_no_gap() -> None:
    assert not [word for word in words(sheet_of("pmqa-4.0", "Band rules", "en")) if word.startswith("above 299.99")]


def test_readiness_has_no_levels_and_no_bands() -> None:
    told = words(sheet_of("pmqa-readiness", "Band rules", "en"))
    assert "0 to 5, whole numbers; what each means is for the official form of the round to say" in told
    assert "This edition places its total in no levels" in told
    assert "Level" not in told
