"""The roster: which assessor scores which agency."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from pmqa_score.model.identity import Agency, Assessor, Role
from pmqa_score.problems import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """One line: this assessor scores this agency. ``conflict`` tells why not, and then excludes."""

    agency: Agency
    assessor: Assessor
    role: Role = "assessor"
    conflict: str = ""
    line: int = 0

    @property
    def key(self) -> tuple[str, str, str]:
        """What makes it unique: agency id, assessor id, role."""
        return self.agency.id, self.assessor.id, self.role


@dataclass(frozen=True)
class Roster:
    """All assignments in the order of the file, with everything wrong in it; faulty lines are left out."""

    assignments: tuple[Assignment, ...]
    problems: tuple[Problem, ...] = ()

    @cached_property
    def agencies(self) -> tuple[Agency, ...]:
        """Every agency once, in order."""
        return tuple({a.agency.id: a.agency for a in self.assignments}.values())

    def agency(self, id_: str) -> Agency | None:
        """Return the agency of that id; None if there is none."""
        return self._agencies.get(id_)

    def of_agency(self, id_: str) -> Sequence[Assignment]:
        """Return the assignments of the agency of that id."""
        return self._by_agency.get(id_, ())

    def find(self, agency: str, assessor: str, role: str) -> Assignment | None:
        """Return the assignment of these ids; None if there is none."""
        return next((a for a in self.of_agency(agency) if a.key == (agency, assessor, role)), None)

    @cached_property
    def _agencies(self) -> Mapping[str, Agency]:
        return {agency.id: agency for agency in self.agencies}

    @cached_property
    def _by_agency(self) -> Mapping[str, Sequence[Assignment]]:
        found: dict[str, list[Assignment]] = {}
        for one in self.assignments:
            found.setdefault(one.agency.id, []).append(one)
        return found
