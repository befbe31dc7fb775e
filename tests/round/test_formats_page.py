"""docs/formats.md explains every key of round.yaml."""

from dataclasses import MISSING, fields
from pathlib import Path

import pytest

from pmqa_score.model.award_setting import AwardSetting
from pmqa_score.model.verified import Verified
from pmqa_score.round.settings import RoundSettings, Waiver, parse_settings

PAGE = (Path(__file__).parents[2] / "docs" / "formats.md").read_text(encoding="utf-8").split("## Round file")[1]
PARTS = {
    RoundSettings: PAGE.split("### waivers")[0],
    Waiver: PAGE.split("### waivers")[1].split("###")[0],
    Verified: PAGE.split("### verified")[1].split("###")[0],
    AwardSetting: PAGE.split("### awards")[1].split("###")[0],
}


@pytest.mark.parametrize("kind", PARTS)
def test_every_key_is_explained(kind: type) -> None:
    for key in fields(kind):
        needed = "needed" if key.default is MISSING else ""
        assert f"| `{key.name}` | {needed} | " in PARTS[kind]


@pytest.mark.parametrize("kind", [Verified, AwardSetting])
def test_what_is_shown_can_be_read(kind: type) -> None:
    shown = PARTS[kind].split("```yaml\n")[1].split("```")[0]
    read = parse_settings(f"title: x\nid: y\ncriteria: pmqa-2562\n{shown}".encode())
    assert read.problems == ()
    assert read.settings is not None
    assert read.settings.awards or read.settings.verified
