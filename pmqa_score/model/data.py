"""The base of values that come from definition files."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar


class Data:
    """A value read from a definition file: unknown keys are faults, whoever validates it (pydantic reads this)."""

    __slots__ = ()
    __pydantic_config__: ClassVar[Mapping[str, Any]] = {"extra": "forbid"}
