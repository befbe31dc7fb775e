"""Every rule that a definition has to keep, asked in turn. A new one is a function in ``checks`` and an entry here."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from pmqa_score.definitions.checks import (
    bands,
    curve,
    ids,
    levels,
    methods,
    points,
    ranges,
    references,
    size,
    together,
    words,
)
from pmqa_score.definitions.checks.fault import Check, Fault
from pmqa_score.model.bands import BandRules
from pmqa_score.model.criteria import Criteria

CRITERIA_CHECKS: tuple[Check[Criteria], ...] = (
    words.blank_texts,
    words.unprintable_texts,
    words.unknown_sources,
    ids.file_id,
    ids.part_ids,
    ids.item_ids,
    ids.double_ids,
    ids.double_questions,
    ids.same_names,
    points.missing_points,
    points.positive_points,
    levels.level_ids,
    curve.curve_ascends,
    methods.one_kind_of_total,
    methods.rating_scale,
    size.form_size,
)
"""Each looks at one thing, or at things beside each other: right even while parts of the file cannot be read."""

WHOLE_CRITERIA_CHECKS: tuple[Check[Criteria], ...] = (
    points.category_sums,
    points.total_sum,
    references.evidence_factors,
    references.result_links,
    references.profile_links,
    levels.level_points,
    levels.check_ids,
    levels.every_level,
    levels.lens_targets,
    curve.curve_ends,
    size.empty_lists,
    methods.method_needs,
)
"""Need everything: a part left out would look like a wrong sum or a dead link."""

BANDS_CHECKS: tuple[Check[BandRules], ...] = (
    words.blank_texts,
    words.unprintable_texts,
    words.unknown_sources,
    ids.file_id,
    ids.rule_ids,
    ranges.ranges_on_grid,
    ranges.ranges_in_order,
    bands.bands_in_order,
    bands.thresholds,
)

WHOLE_BANDS_CHECKS: tuple[Check[BandRules], ...] = (
    ranges.scale_steps,
    ranges.ranges_cover,
    bands.bands_start,
    bands.condition_parts,
)

TOGETHER_CHECKS: tuple[Callable[[Criteria, BandRules], Iterator[Fault]], ...] = (
    together.scale_there,
    together.descriptors,
    together.band_basis,
    together.band_ends,
    together.condition_targets,
    together.award_targets,
)
"""Places of these faults are in the bands file."""


def check_criteria(criteria: Criteria, whole: bool) -> Iterator[Fault]:
    """Yield what is wrong in a criteria file, or, where it is not *whole*, in what could be read of it."""
    for check in (*CRITERIA_CHECKS, *(WHOLE_CRITERIA_CHECKS if whole else ())):
        yield from check(criteria)


def check_bands(rules: BandRules, whole: bool) -> Iterator[Fault]:
    """Yield what is wrong in a bands file, or, where it is not *whole*, in what could be read of it."""
    for check in (*BANDS_CHECKS, *(WHOLE_BANDS_CHECKS if whole else ())):
        yield from check(rules)


def check_together(criteria: Criteria, rules: BandRules) -> Iterator[Fault]:
    """Yield what does not fit between a criteria file and its bands file; places are in the bands file."""
    for check in TOGETHER_CHECKS:
        yield from check(criteria, rules)
