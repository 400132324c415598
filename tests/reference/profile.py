# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes profile.json: columns and what pandas says of them.

Run with Debian's python3-pandas; the versions used are in the file.
"""
import json
import math
import pathlib

import numpy
import pandas

random = numpy.random.default_rng(20261101)


def with_missing(values, share):
    return [None if random.random() < share else value for value in values]


def numbers():
    yield "normal", with_missing([float(x) for x in random.normal(3, 2, 500)], 0.1)
    yield "huge offset", [1e9 + float(x) for x in random.normal(0, 1, 200)]
    yield "heavy tail", [float(x) for x in random.standard_t(1, 300)]
    yield "few distinct", with_missing([float(x) / 4 for x in random.integers(-8, 8, 400)], 0.2)
    yield "two values", [1.5, -2.5]
    yield "one value", [7.0]
    yield "constant", [0.1] * 10


def integers():
    yield "wide", with_missing([int(x) for x in random.integers(-10**12, 10**12, 300)], 0.05)
    yield "counts", [int(x) for x in random.poisson(4, 250)]


def texts():
    words = ["Oslo", "Bergen", "", "上海", "Łódź"]
    yield "words", with_missing([words[i] for i in random.choice(5, 400, p=[.4, .3, .15, .1, .05])], 0.1)


def quantities(series):
    shares = {"lowerQuartile": 0.25, "median": 0.5, "upperQuartile": 0.75}
    found = {name: float(series.quantile(share)) for name, share in shares.items()}
    found |= {"minimum": float(series.min()), "maximum": float(series.max()), "mean": float(series.mean())}
    deviation = float(series.std())
    found["deviation"] = None if math.isnan(deviation) else deviation
    low, high = series.min(), series.max()
    if low != high and series.dtype == "float64":
        found["histogram"] = [int(x) for x in numpy.histogram(series.dropna(), bins=20)[0]]
    return found


def column(name, kind, values, series):
    expected = {"missing": int(series.isna().sum()), "distinct": int(series.nunique())}
    if kind == "text":
        expected["top"] = [[str(value), int(count)] for value, count in series.value_counts().items()]
    else:
        expected |= quantities(series.astype("float64") if kind == "integer" else series)
        if kind == "integer":
            expected.pop("histogram", None)
    return {"name": name, "type": kind, "values": values, "expected": expected}


columns = [column(name, "number", values, pandas.Series(values, dtype="float64")) for name, values in numbers()]
columns += [column(name, "integer", values, pandas.Series(values, dtype="Int64")) for name, values in integers()]
columns += [column(name, "text", values, pandas.Series(values, dtype="object")) for name, values in texts()]
result = {"versions": {"pandas": pandas.__version__, "numpy": numpy.__version__}, "columns": columns}
path = pathlib.Path(__file__).with_name("profile.json")
path.write_text(json.dumps(result, ensure_ascii=False, separators=(",", ":")) + "\n")
