"""The rules of a round: its edition with the figures it has verified, the awards it sets, what it calibrates with."""

from __future__ import annotations

from collections.abc import Iterator

from pmqa_score.definitions.checks.fault import Fault
from pmqa_score.definitions.round_awards import award_faults
from pmqa_score.definitions.verified import verified_faults, with_verified
from pmqa_score.model.setup import Edition
from pmqa_score.problems import Problem, Severity, worst
from pmqa_score.round.roster import Roster
from pmqa_score.round.settings import EVERY_AGENCY, RoundSettings, SettingsReading


def edition_of(edition: Edition, settings: RoundSettings) -> Edition:
    """Return *edition* as the round uses it: with the figures that it has verified, without faults."""
    return with_verified(edition, settings.verified) if settings.verified else edition


def rule_problems(reading: SettingsReading, edition: Edition, roster: Roster) -> Iterator[Problem]:
    """Yield what does not fit between ``round.yaml`` and its *edition* (as it is without the round) and *roster*."""
    settings = reading.settings
    if settings is None:
        return
    faults = list(_verified(edition, settings))
    judged = edition if faults else edition_of(edition, settings)
    for fault in (*faults, *award_faults(judged, settings.awards), *_calibration(settings, roster)):
        yield Problem(fault.code, Severity.ERROR, reading.source.place(fault.path), fault.found, fault.values)


def _verified(edition: Edition, settings: RoundSettings) -> Iterator[Fault]:
    if settings.verified:
        for fault in verified_faults(edition, settings.verified):
            yield Fault(fault.code, ("verified", *fault.path), fault.found, fault.values)


def _calibration(settings: RoundSettings, roster: Roster) -> Iterator[Fault]:
    """Yield the agencies to calibrate with that a roster without faults does not have."""
    known = [agency.id for agency in roster.agencies]
    for no, agency in enumerate(settings.calibration):
        if agency not in {*known, EVERY_AGENCY} and worst(roster.problems) is not Severity.ERROR:
            yield Fault("CALIBRATION_AGENCY_UNKNOWN", ("calibration", no), agency, {"known": ", ".join(known)})
