from typing import get_args

from pmqa_score.model.criteria import Method
from pmqa_score.scoring import kpi, levels, percent, rating
from pmqa_score.scoring.methods import METHODS


def test_every_method_has_its_own_module() -> None:
    modules = {"percent": percent, "levels": levels, "kpi": kpi, "rating": rating}
    assert set(METHODS) == set(get_args(Method)) == set(modules)
    for name, method in METHODS.items():
        assert (method.item_fields, method.item_score) == (modules[name].item_fields, modules[name].item_score)
