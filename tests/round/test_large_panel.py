"""A panel of fourteen: each of them has a line to sign, and the consensus finds its way back."""

import pytest
from support.consensus import issued_consensus, return_consensus
from support.rounds import AGENCIES, make_round, outcomes, percents, read_ledger, returned

from pmqa_score.assessment import identity_for
from pmqa_score.model.field import Value
from pmqa_score.round.folder import Round

SIZE = 14
ROSTER = "agency_id,agency_name,assessor_id,assessor_name\n" + "".join(
    f"A01,กรมหนึ่ง,p{no:02},ผู้ตรวจ {no}\n" for no in range(1, SIZE + 1)
)


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Round:
    made = make_round(tmp_path_factory.mktemp("large"), roster=ROSTER)
    for one in made.roster.assignments:
        who = identity_for(
            made.edition, AGENCIES["A01"], one.assessor, role="assessor", round_id=made.settings.id, key=made.key
        )
        returned(made, f"{one.assessor.id}.xlsx", percents(50, 60, 60), who=who)
    return made


def test_every_member_has_a_line_with_the_name_filled_in(opened: Round) -> None:
    read = issued_consensus(opened)
    assert (read.setup.signers, read.problems) == (SIZE, ())
    names = [read.answers[f"in_signoff_member_{no}_name"] for no in range(1, SIZE + 1)]
    assert names == [f"ผู้ตรวจ {no}" for no in range(1, SIZE + 1)]


def test_whoever_has_not_signed_is_named_and_whoever_has_is_not(opened: Round) -> None:
    signed: dict[str, Value] = {
        "in_signoff_chair_name": "ดร.ประธาน",
        "in_signoff_chair_date": "1 ก.พ. 2569",
        **{f"in_signoff_member_{no}_date": "1 ก.พ. 2569" for no in range(1, SIZE)},
    }
    reasons: dict[str, Value] = {f"in_{item}_rationale": "ตกลงกัน" for item in ("1_1", "1_2", "2_1")}
    return_consensus(opened, issued_consensus(opened), percents(50, 60, 60) | signed | reasons)
    ledger = read_ledger(opened)
    assert outcomes(ledger)["agreed.xlsx"] == "accepted"
    [entry] = [entry for entry in ledger.entries if entry.file == "agreed.xlsx"]
    assert [problem.found for problem in entry.problems if problem.code == "CONSENSUS_NOT_SIGNED"] == ["ผู้ตรวจ 14"]
