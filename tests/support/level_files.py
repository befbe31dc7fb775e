"""A tiny edition of levels and indicators as its two YAML files, and what is wrong with it after a small edit."""

from __future__ import annotations

from pathlib import Path

from support.definition_files import Edit, Found, edited, found_in, write_edition

CRITERIA = """\
id: tiny-levels
title: {th: "เล็ก", en: "Tiny"}
edition: {th: "หนึ่ง", en: "First"}
method: levels
bands: tiny-bands
points: 500
sources:
  D: {th: "สมมติ", en: "Made up"}
levels:
  - id: basic
    letter: B
    title: {th: "พื้นฐาน", en: "Basic"}
    points: {value: 300, source: D, verified: false}
  - id: advance
    letter: A
    title: {th: "ก้าวหน้า", en: "Advance"}
    points: {value: 200, source: D, verified: true}
curve:
  source: D
  verified: false
  steps:
    - {percent: 0, score: 0, slope: 3}
    - {percent: 100, score: 400}
    - {percent: 105, score: 500, strict: true}
means: {source: D, verified: false}
lenses:
  - id: cid
    title: {th: "มุมมอง", en: "Lens"}
    items: ["1.1"]
    levels: [advance]
    source: D
    verified: true
    tags:
      - {id: C, title: {th: "ร่วม", en: "Together"}}
      - {id: D, title: {th: "ดิจิทัล", en: "Digital"}}
categories:
  - id: "1"
    title: {th: "นำ", en: "Lead"}
    kind: process
    items:
      - id: "1.1"
        title: {th: "หนึ่ง", en: "One"}
        source: D
        verified: false
        checks:
          - {id: B1, text: {th: "มี", en: "Has"}}
          - {id: B2, text: {th: "ทำ", en: "Does"}}
          - {id: A1, text: {th: "ดี", en: "Good"}}
  - id: "2"
    title: {th: "ผล", en: "Results"}
    kind: results
    method: kpi
    items:
      - id: "2.1"
        title: {th: "ผลหนึ่ง", en: "Result one"}
        source: D
        verified: true
        measures:
          - {no: 1, required: true, title: {th: "ตัววัด", en: "Measure"}}
          - {no: 2, title: {th: "ตัววัดสอง", en: "Second"}, indicators: 2}
"""

BANDS = """\
id: tiny-bands
sources:
  D: {th: "สมมติ", en: "Made up"}
tables:
  - basis: total
    bands:
      - {id: none, lower: 0, upper: 299.99, label: {th: "1", en: "1"}, source: D, verified: false}
      - {id: basic, lower: 300, upper: 500, label: {th: "2", en: "2"}, source: D, verified: false}
awards:
  - id: best
    title: {th: "ดีเด่น", en: "Best"}
    source: D
    verified: false
    thresholds: [{of: "2.1", points: 450}]
"""


def level_faults(folder: Path, *, criteria: tuple[Edit, ...] = (), bands: tuple[Edit, ...] = ()) -> list[Found]:
    """Return (code, line, key) of everything found wrong in this edition after these edits."""
    return found_in(write_edition(folder, edited(CRITERIA, *criteria), edited(BANDS, *bands)))
