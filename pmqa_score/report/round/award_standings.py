"""Awards over a round: what each asks for, who set that, and which agencies reach it, in order of their places."""

from __future__ import annotations

from dataclasses import dataclass

from pmqa_score.model.award_setting import ROUND_SOURCE, AwardSetting
from pmqa_score.model.bands import Award, Threshold
from pmqa_score.model.setup import Edition
from pmqa_score.model.text import Language
from pmqa_score.report.round.results import Results
from pmqa_score.scoring.panel.ranking import Place, ranking
from pmqa_score.texts import say


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardPlace:
    """An agency before an award: its place in what the award is for; ``met`` is None while that is not decided."""

    place: Place
    met: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardStanding:
    """An award with all agencies, ranked by its category, or by the total; ``setting`` is the round's, if it set it."""

    award: Award
    setting: AwardSetting | None
    places: tuple[AwardPlace, ...]

    @property
    def winners(self) -> tuple[Place, ...]:
        """The agencies that reach every threshold."""
        return tuple(one.place for one in self.places if one.met)


def award_standings(results: Results) -> tuple[AwardStanding, ...]:
    """Return every award of the edition and of the round, in order."""
    settings = {one.id: one for one in results.awards}
    return tuple(
        AwardStanding(
            award=award,
            setting=settings.get(award.id),
            places=tuple(
                AwardPlace(place=place, met=_met(results, place, award))
                for place in (ranking(results.agencies, award.category) if award.category else results.places)
            ),
        )
        for award in results.edition.rules.awards
    )


def asked(edition: Edition, award: Award, language: Language) -> str:
    """Return what *award* asks for, in words; empty while that is not set."""
    words = (_threshold(edition, one, language) for one in award.thresholds or ())
    return " · ".join(word for pair in words for word in pair)


def set_by_round(edition: Edition, award: Award, language: Language) -> str:
    """Return that the round has set *award*, with who and when; empty for one that stands as in the edition."""
    return edition.rules.sources[award.source].of(language) if award.source.startswith(ROUND_SOURCE) else ""


def _met(results: Results, place: Place, award: Award) -> bool | None:
    awards = results.result(place.agency.id).totals.awards
    return next(one.met for one in awards if one.id == award.id)


def _threshold(edition: Edition, one: Threshold, language: Language) -> tuple[str, ...]:
    if one.of == "total":
        of = say("report", "threshold.total", language)
    else:
        is_category = one.of in {category.id for category in edition.criteria.categories}
        of = say("report", f"threshold.{'category' if is_category else 'item'}", language, id=one.of)
    bounds = (("points", one.points), ("percent", one.percent))
    sign = ">" if one.strict else "≥"
    return tuple(
        say("report", f"threshold.{key}", language, of=of, sign=sign, bound=f"{bound:,f}")
        for key, bound in bounds
        if bound is not None
    )
