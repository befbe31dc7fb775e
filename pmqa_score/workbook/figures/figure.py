"""The value of a named figure; None where its cell shows nothing."""

from __future__ import annotations

from decimal import Decimal

Figure = Decimal | int | str | bool | None
