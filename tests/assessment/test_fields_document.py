"""The JSON document of the inputs."""

from decimal import Decimal

from support.editions import tiny_edition, tiny_identity

from pmqa_score.assessment import assess, edition_finder, generate
from pmqa_score.assessment.fields_document import fields_document
from pmqa_score.model.field import Value
from pmqa_score.model.setup import Setup
from pmqa_score.scoring.fields import fields_of

SETUP = Setup(years=(2565, 2566, 2567))


def test_every_input_is_there_with_its_place_and_value() -> None:
    answers: dict[str, Value] = {"in_1_1_percent": Decimal(50), "in_2_1_ind_1_target": Decimal("80.25")}
    data = generate(tiny_edition(), SETUP, tiny_identity(), answers)
    document = fields_document(assess(data, file="x.xlsx", find_edition=edition_finder(tiny_edition())).read)
    fields = {one["name"]: one for one in document["fields"]}
    assert sorted(fields) == sorted(field.name for field in fields_of(tiny_edition(), SETUP))
    percent = fields["in_1_1_percent"]
    assert (percent["item"], percent["kind"], percent["scored"], percent["value"]) == ("1.1", "percent", True, 50)
    assert percent["allowed"][:3] == [0, 5, 10]
    assert (fields["in_2_1_ind_1_target"]["value"], fields["in_1_1_ofi_1"]["value"]) == (80.25, None)
    assert all(one["sheet"] and one["cell"] and one["found_by"] == "names" for one in fields.values())
