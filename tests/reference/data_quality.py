# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes data_quality.json: a table with flaws, and their counts and shares by pandas.

Run with Debian's python3-pandas; the versions used are in the file.
"""
import json
import pathlib

import numpy
import pandas

random = numpy.random.default_rng(20261124)
rows = 300
hours = random.standard_t(2, rows) * 4 + 20
gaps = random.random(rows) < 0.2
kind = random.choice(["low", "middle", "high"], rows)
mistaken = random.random(rows) < 0.005
frame = pandas.DataFrame({
    "hours": numpy.where(gaps, numpy.nan, hours),
    "nearly": numpy.where(numpy.arange(rows) % 150 == 7, 1.5, 4.0),
    "code": [str(i) if i % 50 else "none" for i in range(rows)],
    "name": [f"order {i}" for i in range(rows)],
    "group": [{"low": "l", "middle": "m", "high": "h"}[k] for k in kind],
    "estimate": 3 * hours + random.normal(0, 0.1, rows),
    "kind": numpy.where(mistaken, "low", kind),
    "total": hours,
})
frame["copy"] = frame["nearly"]
types = {"hours": "number", "nearly": "number", "code": "text", "name": "text", "group": "category",
         "estimate": "number", "kind": "category", "total": "number", "copy": "number"}
frame = pandas.concat([frame, frame.iloc[[5, 5, 17]]], ignore_index=True)
expected = []


def finding(column, flaw, count, share):
    expected.append({"column": column, "finding": flaw, "count": int(count), "share": float(share)})


def outliers(column):
    values = frame[column].dropna()
    first, third = values.quantile(0.25), values.quantile(0.75)
    for flaw, reach in (("outliers", 1.5), ("extreme outliers", 3)):
        outside = ~values.between(first - reach * (third - first), third + reach * (third - first))
        if first < third and outside.any():
            finding(column, flaw, outside.sum(), outside.mean())


def told(column, target):
    largest = pandas.crosstab(frame[column], frame[target]).max(axis=1).sum()
    return largest / len(frame)


for column in frame.columns:
    lacking = frame[column].isna()
    if lacking.mean() > 0.05:
        finding(column, "missing values", lacking.sum(), lacking.mean())
    counts = frame[column].value_counts()
    if counts.iloc[0] / counts.sum() >= 0.99:
        finding(column, "nearly constant", counts.iloc[0], counts.iloc[0] / counts.sum())
    if types[column] == "text":
        numbers = pandas.to_numeric(frame[column], errors="coerce").notna()
        if numbers.mean() >= 0.9:
            finding(column, "numbers as text", numbers.sum(), numbers.mean())
    if types[column] == "number":
        outliers(column)
for later, column in enumerate(frame.columns):
    if any(frame[column].equals(frame[earlier]) for earlier in frame.columns[:later]):
        finding(column, "duplicate column", len(frame), 1)
for column in ("hours", "nearly", "estimate", "copy"):
    correlation = abs(frame[column].corr(frame["total"]))
    if correlation > 0.99:
        finding(column, "leakage", (frame[column].notna() & frame["total"].notna()).sum(), correlation)
if told("group", "kind") > 0.99:
    finding("group", "leakage", len(frame), told("group", "kind"))
repeated = frame.duplicated(keep="first")
finding(None, "duplicate rows", repeated.sum(), repeated.mean())
table = [{"name": name, "type": kind, "values": [None if pandas.isna(value) else value for value in frame[name]]}
         for name, kind in types.items()]
result = {"versions": {"pandas": pandas.__version__, "numpy": numpy.__version__}, "table": table, "expected": expected,
          "repeated": [int(row) for row in frame.index[repeated]]}
path = pathlib.Path(__file__).with_name("data_quality.json")
path.write_text(json.dumps(result, ensure_ascii=False, separators=(",", ":")) + "\n")
