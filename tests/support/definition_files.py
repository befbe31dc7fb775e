"""A tiny edition as its two YAML files, and what the program finds wrong after a small edit of them."""

from __future__ import annotations

from pathlib import Path

from pmqa_score.definitions import check_file
from pmqa_score.problems import KeyPlace
from pmqa_score.texts import entries

CRITERIA = """\
id: tiny
title: {th: "เล็ก", en: "Tiny"}
edition: {th: "หนึ่ง", en: "First"}
method: percent
bands: tiny-bands
points: 1000
sources:
  D: {th: "สมมติ", en: "Made up"}
factors:
  process:
    - id: A
      title: {th: "แนวทาง", en: "Approach"}
  results:
    - id: Le
      title: {th: "ระดับ", en: "Levels"}
evidence:
  process:
    - {id: "1", factor: A, text: {th: "มีชื่อ", en: "Has a name"}}
categories:
  - id: "1"
    title: {th: "นำ", en: "Lead"}
    kind: process
    points: {value: 600, source: D, verified: false}
    items:
      - id: "1.1"
        title: {th: "หนึ่ง", en: "One"}
        source: D
        verified: false
        points: {value: 350, source: D, verified: false}
        results: ["2.1", "2.1ก(2)"]
        areas:
          - id: ก
            source: D
            verified: false
            questions:
              - {no: 1, title: {th: "ถาม", en: "Ask"}, source: D, verified: false}
      - id: "1.2"
        title: {th: "สอง", en: "Two"}
        source: D
        verified: false
        points: {value: 250, source: D, verified: false}
  - id: "2"
    title: {th: "ผล", en: "Results"}
    kind: results
    points: {value: 400, source: D, verified: false}
    items:
      - id: "2.1"
        title: {th: "ผลหนึ่ง", en: "Result one"}
        source: D
        verified: true
        points: {value: 400, source: D, verified: false}
        areas:
          - id: ก
            source: D
            verified: false
            questions:
              - {no: 1, title: {th: "ผล", en: "Result"}, source: D, verified: false}
              - {no: 2, title: {th: "ผลสอง", en: "Second"}, source: D, verified: false}
form: {strengths: 2, ofis: 2, indicators: 3, years: 3}
"""

BANDS = """\
id: tiny-bands
sources:
  D: {th: "สมมติ", en: "Made up"}
scale:
  lowest: 0
  highest: 100
  step: 10
  source: D
  verified: false
  ranges:
    - id: low
      lower: 0
      upper: 40
      label: {th: "ต่ำ", en: "Low"}
      descriptors:
        process: {A: {th: "ไม่มี", en: "None"}}
        results: {Le: {th: "ไม่มี", en: "None"}}
    - id: high
      lower: 50
      upper: 100
      label: {th: "สูง", en: "High"}
      descriptors:
        process: {A: {th: "มี", en: "Some"}}
        results: {Le: {th: "มี", en: "Some"}}
tables:
  - basis: total
    bands:
      - {id: "1", lower: 0, upper: 499, label: {th: "1", en: "1"}, source: D, verified: false}
      - {id: "2", lower: 500, upper: 1000, label: {th: "2", en: "2"}, source: D, verified: false}
conditions:
  - id: years
    title: {th: "ปี", en: "Years"}
    rule: yearly_values
    items: ["2.1"]
    at_least: 3
    from_band: "2"
    source: D
    verified: false
  - id: model
    title: {th: "ต้นแบบ", en: "Model"}
    rule: role_model
    items: ["2.1"]
    question: 2
    source: D
    verified: false
awards:
  - id: best
    title: {th: "ดีเด่น", en: "Best"}
    category: "1"
    source: D
    verified: false
    thresholds:
      - {of: total, points: 650, strict: true}
      - {of: "2.1", percent: 50}
"""

Edit = tuple[str, str]
Found = tuple[str, int, str]


def write_edition(folder: Path, criteria: str = CRITERIA, bands: str = BANDS) -> Path:
    """Write both files into *folder*; return the criteria file."""
    (folder / "tiny-bands.yaml").write_text(bands, encoding="utf-8")
    path = folder / "tiny.yaml"
    path.write_text(criteria, encoding="utf-8")
    return path


def edited(text: str, *edits: Edit) -> str:
    """Return *text* with each old text replaced by its new one; the old text has to be there once."""
    for old, new in edits:
        assert text.count(old) == 1, f"{text.count(old)} times: {old}"
        text = text.replace(old, new)
    return text


def faults(folder: Path, *, criteria: tuple[Edit, ...] = (), bands: tuple[Edit, ...] = ()) -> list[Found]:
    """Return (code, line, key) of everything found wrong in the tiny edition after these edits."""
    path = write_edition(folder, edited(CRITERIA, *criteria), edited(BANDS, *bands))
    return found_in(path)


def found_in(path: Path) -> list[Found]:
    """Return (code, line, key) of everything found wrong in a file; each has its words in both languages."""
    problems = check_file(path)
    for problem in problems:
        words = entries("problems")[problem.code]
        for key in ("th", "en", "hint_th", "hint_en"):
            assert words[key].format_map({"found": problem.found, **problem.values})
    return [(p.code, p.place.line, p.place.key) for p in problems if isinstance(p.place, KeyPlace)]
