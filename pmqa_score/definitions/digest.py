"""The digest of an edition: SHA-256 over what its files mean, not over how they are written."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from decimal import Decimal
from typing import Any

from pmqa_score.model.bands import BandRules
from pmqa_score.model.criteria import Criteria


def digest(criteria: Criteria, rules: BandRules) -> str:
    """Return the hexadecimal digest; comments, order of keys and 60.0 for 60 do not change it, any value does."""
    meaning = {"criteria": _plain(criteria), "bands": _plain(rules)}
    text = json.dumps(meaning, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def _plain(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        return {f.name: _plain(getattr(value, f.name)) for f in fields(value) if not _is_default(f, value)}
    if isinstance(value, Mapping):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, tuple):
        return [_plain(inner) for inner in value]
    return f"{value.normalize():f}" if isinstance(value, Decimal) else value


def _is_default(field: Field[Any], value: Any) -> bool:
    """Say whether a key could as well be left out: then a later version may add keys without changing old digests."""
    default = field.default_factory() if field.default_factory is not MISSING else field.default
    return bool(default is not MISSING and getattr(value, field.name) == default)
