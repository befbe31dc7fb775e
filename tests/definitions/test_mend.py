"""Data with its faults put right for the moment: everything left keeps its place in the file."""

from pmqa_score.definitions.mend import mend

FILE = {
    "id": 5,
    "items": [
        {"id": "a", "points": "many"},
        {"id": "b", "title": {"th": "ข"}, "titel": "B"},
        {"id": "c", "refs": ["1.1", 2]},
    ],
}


def test_what_has_a_stand_in_is_replaced_and_nothing_is_left_out() -> None:
    faults = [
        (("id",), "string_type"),
        (("items", 1, "title", "en"), "missing"),
        (("items", 1, "titel"), "unexpected_keyword_argument"),
        (("items", 2, "refs", 1), "string_type"),
    ]
    mended = mend(FILE, faults)
    assert mended.whole
    assert mended.data["id"] == "5"
    assert mended.data["items"][1] == {"id": "b", "title": {"th": "ข", "en": "?"}}
    assert mended.data["items"][2]["refs"] == ["1.1", "2"]
    assert FILE["id"] == 5


def test_a_list_element_with_another_fault_is_left_out_and_the_rest_keeps_its_place() -> None:
    mended = mend(FILE, [(("items", 0, "points"), "decimal_parsing")])
    assert not mended.whole
    assert [item["id"] for item in mended.data["items"]] == ["b", "c"]
    assert mended.original(("items", 1, "refs", 0)) == ("items", 2, "refs", 0)
    assert mended.original(("items", 0, "points", "value")) == ("items", 1, "points", "value")
    assert mended.original(("form", "years")) == ("form", "years")


def test_outside_of_lists_the_first_key_is_left_out() -> None:
    mended = mend({"form": {"years": "x"}, "id": "a"}, [(("form", "years"), "int_parsing")])
    assert mended.data == {"id": "a"}
