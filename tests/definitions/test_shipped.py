"""The shipped editions load without a problem, and say what the facts say."""

from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest

from pmqa_score.definitions import check_file, list_editions, load_edition
from pmqa_score.definitions.library import shipped_bands
from pmqa_score.model.setup import Edition

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def award() -> Edition:
    return load_edition("pmqa-2562")


@pytest.mark.parametrize("edition", list_editions())
def test_every_shipped_edition_loads_under_its_own_name(edition: str) -> None:
    assert check_file(edition) == ()
    assert load_edition(edition).criteria.id == edition


@pytest.mark.parametrize("bands", shipped_bands())
def test_every_shipped_bands_file_is_without_fault(bands: str) -> None:
    assert check_file(ROOT / "bands" / f"{bands}.yaml") == ()


def test_the_award_criteria_has_7_categories_18_items_88_questions(award: Edition) -> None:
    criteria = award.criteria
    assert [len(category.items) for category in criteria.categories] == [2, 2, 2, 2, 2, 2, 6]
    numbers = [[q.no for item in category.items for q in item.questions] for category in criteria.categories]
    assert [len(one) for one in numbers] == [11, 13, 10, 11, 13, 12, 18]
    assert sum(len(one) for one in numbers) == 88
    assert all(one == list(range(1, len(one) + 1)) for one in numbers)  # they run through a whole category


def test_its_points(award: Edition) -> None:
    points = [f"{item.id}: {item.points.value}" for item in award.criteria.items if item.points]
    assert ", ".join(points) == (
        "1.1: 60, 1.2: 60, 2.1: 40, 2.2: 40, 3.1: 55, 3.2: 55, 4.1: 50, 4.2: 50, 5.1: 45, 5.2: 45, 6.1: 50, 6.2: 50, "
        "7.1: 60, 7.2: 70, 7.3: 70, 7.4: 70, 7.5: 60, 7.6: 70"
    )
    sums = [category.points.value for category in award.criteria.categories if category.points]
    assert [str(one) for one in sums] == ["120", "80", "110", "100", "90", "100", "400"]
    assert sum(sums) == award.criteria.points == 1000


def test_no_points_figure_is_verified(award: Edition) -> None:
    """No item-points table of the official manual has been seen."""
    assert len(list(award.criteria.unverified())) == 18 + 7


def test_its_evidence_points_and_factors(award: Edition) -> None:
    process = award.criteria.evidence["process"]
    assert [point.id for point in process] == [str(no) for no in range(1, 16)]
    assert Counter(point.factor for point in process) == {"A": 6, "D": 4, "L": 2, "I": 3}
    assert [point.id for point in process if point.levels] == ["11"]
    assert len(process[10].levels) == 3
    assert [factor.id for factor in award.criteria.factors["results"]] == ["Le", "T", "C", "I"]
    assert Counter(point.factor for point in award.criteria.evidence["results"]) == {"Le": 3, "T": 3, "C": 3, "I": 4}


def test_its_organizational_profile_has_13_parts(award: Edition) -> None:
    assert [(group.id, len(group.parts)) for group in award.criteria.profile] == [
        ("1ก", 5),
        ("1ข", 3),
        ("2ก", 3),
        ("2ข", 1),
        ("2ค", 1),
    ]


def test_three_parts_of_the_profile_are_tied_to_items_by_the_field_document(award: Edition) -> None:
    """Mission 1ก(1), customers 1ข(2), improvement system 2ค(1): items 3.1 and 3.2; the rest is not verified."""
    links = [(group.id, link) for group in award.criteria.profile for link in group.links]
    assert [(id_, link.part, link.items) for id_, link in links if link.verified] == [
        ("1ก", 1, ("3.1", "3.2")),
        ("1ข", 2, ("3.1", "3.2")),
        ("2ค", 1, ("3.1", "3.2")),
    ]
    assert {link.source for _, link in links if not link.verified} == {"D"}


def test_its_form(award: Edition) -> None:
    form = award.criteria.form
    assert (form.strengths, form.ofis, form.indicators, form.years) == (6, 6, 15, 3)
    assert award.criteria.weakest_factor == "warn"


def test_every_process_item_shows_in_results(award: Edition) -> None:
    links = {item.id: item.results for item in award.criteria.items}
    assert links["1.1"] == ("7.1(1)", "7.1(2)", "7.4")
    assert links["3.2"] == ("7.2",)
    assert links["6.2"] == ("7.6",)
    assert all(bool(link) == (item_id[0] != "7") for item_id, link in links.items())


def test_only_titles_of_the_workshop_and_the_book_are_verified(award: Edition) -> None:
    verified = [item.id for item in award.criteria.items if item.verified]
    assert verified == ["1.1", "1.2", "2.1", "2.2", "3.1", "3.2", "7.5"]
    for item in award.criteria.items:
        assert all(question.source in {"F", "B"} for question in item.questions if question.verified)


def test_its_ranges_hold_the_21_percents(award: Edition) -> None:
    scale = award.rules.scale
    assert scale is not None
    assert [str(p) for p in scale.percents] == [str(p) for p in range(0, 101, 5)]
    assert [one.id for one in scale.ranges] == ["0-5", "10-25", "30-45", "50-65", "70-85", "90-100"]
    assert all(one.descriptors.keys() == {"process", "results"} for one in scale.ranges)
    assert scale.ranges[3].descriptors["process"]["A"].en == "Systematic and effective for the overall requirement"


def test_its_bands_of_which_3_and_4_are_verified(award: Edition) -> None:
    table = award.rules.table()
    assert table is not None
    bounds = [(int(band.lower), int(band.upper)) for band in table.bands]
    assert bounds == [(0, 50), (100, 250), (300, 450), (500, 650), (700, 850), (900, 1000)]
    assert [band.id for band in table.bands if band.verified] == ["3", "4"]
    assert table.gaps is not None
    assert not table.gaps.verified


def test_its_conditions(award: Edition) -> None:
    comparisons, years, role_model = award.rules.conditions
    assert (comparisons.items, comparisons.at_least, comparisons.from_band) == (("7.1", "7.2"), 1, "3")
    assert (years.at_least, years.from_band, years.verified) == (3, None, True)
    assert years.items == ("7.1", "7.2", "7.3", "7.4", "7.5", "7.6")
    assert (role_model.items, role_model.question, role_model.verified) == (("7.4",), 11, False)
    assert role_model.note is not None
    assert "(12)" in role_model.note.en


def test_its_awards_have_no_thresholds(award: Edition) -> None:
    awards = award.rules.awards
    assert [one.category for one in awards] == [None, "1", "2", "3", "4", "5", "6"]
    assert all(one.thresholds is None for one in awards)
    assert [one.id for one in awards if one.verified] == ["overall", "category_4"]


def test_points_are_exact_decimals(award: Edition) -> None:
    assert all(isinstance(item.points.value, Decimal) for item in award.criteria.items if item.points)


BALDRIGE = {"1": 120, "2": 85, "3": 85, "4": 90, "5": 85, "6": 85, "7": 450}
EDPEX = {"1": 115, "2": 90, "3": 85, "4": 90, "5": 85, "6": 85, "7": 450}


@pytest.mark.parametrize(
    ("edition", "sums", "item", "points", "weakest_factor"),
    [("baldrige-2021", BALDRIGE, "1.1", 70, "off"), ("edpex-2567", EDPEX, "1.1", 65, "block")],
)
def test_editions_that_are_data_only(
    edition: str, sums: dict[str, int], item: str, points: int, weakest_factor: str
) -> None:
    criteria = load_edition(edition).criteria
    assert {one.id: one.points.value for one in criteria.categories if one.points} == sums
    assert len(criteria.items) == 17
    figure = criteria.item(item).points
    assert figure is not None
    assert figure.value == points
    assert not figure.verified
    assert criteria.weakest_factor == weakest_factor
    assert all(one.questions for one in criteria.items)


def test_baldrige_has_bands_of_process_and_of_results_points() -> None:
    rules = load_edition("baldrige-2021").rules
    process, results = rules.table("process"), rules.table("results")
    assert rules.table("total") is None
    assert process is not None
    assert results is not None
    assert [int(band.lower) for band in process.bands] == [0, 151, 201, 261, 321, 371, 431, 481]
    assert [int(band.lower) for band in results.bands] == [0, 126, 171, 211, 256, 301, 346, 391]


def test_tqa_awards_fit_the_points_of_baldrige(tmp_path: Path) -> None:
    """As its head says: a copy of the Baldrige criteria with `bands: tqa`."""
    text = (ROOT / "templates" / "baldrige-2021.yaml").read_text(encoding="utf-8")
    copy = tmp_path / "tqa-mine.yaml"
    copy.write_text(text.replace("bands: baldrige-2021", "bands: tqa"), encoding="utf-8")
    awards = {one.id: one for one in load_edition(copy).rules.awards}
    assert [(t.of, t.points, t.percent, t.strict) for t in awards["tqc_plus_innovation"].thresholds or ()] == [
        ("total", 450, None, True),
        ("1", None, 50, False),
        ("6.1", None, 50, False),
        ("2", None, 50, False),
        ("7.1", None, 50, False),
    ]
    [site_visit] = awards["site_visit"].thresholds or ()
    assert site_visit.points == 330
    assert not site_visit.strict


@pytest.fixture(scope="module")
def status() -> Edition:
    return load_edition("pmqa-4.0")


def test_pmqa_4_has_24_process_items_with_160_checks(status: Edition) -> None:
    criteria = status.criteria
    assert [len(category.items) for category in criteria.categories] == [4, 4, 4, 4, 4, 4, 6]
    letters = [[Counter(check.id[0] for check in item.checks) for item in one.items] for one in criteria.categories[:6]]
    sums = [sum(one, Counter()) for one in letters]
    assert [(one["B"], one["A"], one["S"]) for one in sums] == [
        (13, 8, 7),
        (10, 8, 9),
        (8, 5, 6),
        (9, 9, 7),
        (11, 12, 10),
        (9, 11, 8),
    ]
    assert sum(len(item.checks) for item in criteria.items) == 160
    assert letters[1][3] == {"B": 1, "A": 3, "S": 3}  # item 2.4
    assert len({check.text.th for item in criteria.items for check in item.checks}) == 160


def test_its_30_sub_measures_of_which_11_are_required(status: Edition) -> None:
    results = status.criteria.categories[6]
    assert status.criteria.method_of(results) == "kpi"
    assert [[one.no for one in item.measures] for item in results.items] == [[1, 2, 3, 4, 5]] * 6
    required = {item.id: [one.no for one in item.measures if one.required] for item in results.items}
    assert required == {"7.1": [1, 4], "7.2": [1, 2], "7.3": [1, 2], "7.4": [1, 2], "7.5": [1], "7.6": [1, 3]}
    assert {one.indicators for item in results.items for one in item.measures} == {5}


def test_its_shares_cut_points_and_means_are_not_verified(status: Edition) -> None:
    criteria = status.criteria
    assert [(one.letter, int(one.points.value), one.points.verified) for one in criteria.levels] == [
        ("B", 300, False),
        ("A", 100, False),
        ("S", 100, False),
    ]
    assert criteria.curve is not None
    assert [(int(s.percent), int(s.score), int(s.slope), s.strict) for s in criteria.curve.steps] == [
        (0, 0, 3, False),
        (100, 300, 0, False),
        (101, 400, 0, True),
        (105, 500, 0, True),
    ]
    assert not criteria.curve.verified
    assert criteria.means is not None
    assert not criteria.means.verified
    assert not any(item.verified for item in criteria.items)


def test_its_cid_lens_is_verified_and_its_pass_marks_are_not_set(status: Edition) -> None:
    [lens] = status.criteria.lenses
    assert (lens.items, lens.levels, lens.verified) == (("3.1",), ("advance", "significance"), True)
    assert [tag.id for tag in lens.tags] == ["C", "I", "D"]
    assert [award.thresholds for award in status.rules.awards] == [None, None]
    table = status.rules.table()
    assert table is not None
    assert [int(band.lower) for band in table.bands] == [0, 300, 400, 500]
    assert not any(band.verified for band in table.bands)


def test_the_edition_of_provinces_differs_in_four_titles(status: Edition) -> None:
    province = load_edition("pmqa-4.0-province")
    pairs = list(zip(status.criteria.items, province.criteria.items, strict=True))
    assert [ours.id for theirs, ours in pairs if theirs != ours] == ["1.3", "2.1", "2.2", "2.3"]
    assert all(theirs.checks == ours.checks for theirs, ours in pairs)
    assert province.digest != status.digest
    assert province.rules == status.rules


def test_readiness_rates_the_88_questions_of_the_award_criteria(award: Edition) -> None:
    criteria = load_edition("pmqa-readiness").criteria
    assert (criteria.method, criteria.unit) == ("rating", "rating")
    assert criteria.points == 5
    questions = [[question for item in one.items for question in item.questions] for one in (criteria, award.criteria)]
    assert questions[0] == questions[1]
    assert len(questions[0]) == 88
    assert list(criteria.unverified()) == []
    assert criteria.means is not None
    assert not criteria.means.verified
    assert not any(item.points or item.results for item in criteria.items)
