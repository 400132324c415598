# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes column_statistics.json: a small table and what pandas says of its columns.

Run with Debian's python3-pandas; the versions used are in the file.
"""
import json
import pathlib

import numpy
import pandas

random = numpy.random.default_rng(20261123)
rows = 60


def with_missing(values, share):
    return [None if random.random() < share else value for value in values]


columns = {
    "hours": ("number", with_missing([float(x) for x in random.normal(30, 8, rows)], 0.15)),
    "orders": ("integer", with_missing([int(x) for x in random.poisson(4, rows)], 0.05)),
    "rush": ("boolean", with_missing([bool(x) for x in random.random(rows) < 0.4], 0.1)),
    "city": ("category", with_missing([["Oslo", "Bergen", "上海"][i] for i in random.choice(3, rows, p=[.5, .3, .2])], 0.1)),
    "note": ("text", with_missing([f"note {i}" for i in random.integers(0, 9, rows)], 0.2)),
    "day": ("date", with_missing([f"2024-05-{1 + i:02}" for i in random.integers(0, 28, rows)], 0.1)),
    "nothing": ("number", [None] * rows),
    "constant": ("number", [2.5] * rows),
}
quantities = {"mean": "mean", "deviation": "std", "minimum": "min", "maximum": "max", "median": "median"}
quartiles = {"lower quartile": 0.25, "upper quartile": 0.75}


def plain(value):
    return None if pandas.isna(value) else float(value)


def statistics(kind, values):
    series = pandas.Series(values, dtype="object")
    found = {"type": kind, "role": "feature", "rows": rows, "missing": int(series.isna().sum()),
             "missing share": float(series.isna().mean()), "distinct": int(series.nunique())}
    numbers = series.astype("float64") if kind in ("number", "integer", "boolean") else None
    for name, method in quantities.items():
        found[name] = None if numbers is None else plain(getattr(numbers, method)())
    for name, share in quartiles.items():
        found[name] = None if numbers is None else plain(numbers.quantile(share))
    days = series.dropna() if kind == "date" else None
    found |= {"first": None if days is None else days.min(), "last": None if days is None else days.max()}
    counts = series.value_counts() if kind in ("category", "text", "boolean") else None
    if counts is not None:  # the most frequent value is unique: no tie to be broken
        assert counts.iloc[0] > counts.iloc[1]
    found["most frequent"] = None if counts is None else str(counts.index[0]).replace("True", "true").replace("False", "false")
    found["times"] = None if counts is None else int(counts.iloc[0])
    return found


def written(kind, values):
    return [int(value) if kind == "boolean" and value is not None else value for value in values]


described = {name: statistics(kind, values) for name, (kind, values) in columns.items()}
expected = {"column": list(columns)}
expected |= {name: [found[name] for found in described.values()] for name in described["hours"]}
result = {"versions": {"pandas": pandas.__version__, "numpy": numpy.__version__},
          "table": [{"name": name, "type": kind, "values": written(kind, values)} for name, (kind, values) in columns.items()],
          "expected": expected}
path = pathlib.Path(__file__).with_name("column_statistics.json")
path.write_text(json.dumps(result, ensure_ascii=False, separators=(",", ":")) + "\n")
