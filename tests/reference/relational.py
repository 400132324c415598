# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes relational.json: random tables, and what pandas makes of them by sorting, grouping, joining and reshaping.

Each case names an operator, its parameters and its inputs, and holds the table that has to come out.
Run with Debian's python3-pandas; the versions used are in the file.
"""
import collections
import datetime
import json
import math
import pathlib

import numpy
import pandas

random = numpy.random.default_rng(20261123)
kinds = {"number": "float64", "integer": "Int64", "boolean": "boolean", "category": "string", "text": "string",
         "date": "string"}


def with_missing(values, share):
    return [None if random.random() < share else value for value in values]


def some(words, count, share):
    return with_missing([words[i] for i in random.integers(0, len(words), count)], share)


def orders(count):
    start = datetime.date(2024, 1, 1)
    days = [(start + datetime.timedelta(int(d))).isoformat() for d in random.integers(0, 60, count)]
    return {
        "city": ("category", some(["Oslo", "Bergen", "上海", "Łódź"], count, 0.1)),
        "code": ("integer", with_missing([int(x) for x in random.integers(0, 12, count)], 0.08)),
        "hours": ("number", with_missing([float(x) / 8 for x in random.integers(-80, 200, count)], 0.12)),
        "day": ("date", with_missing(days, 0.1)),
        "note": ("text", some(["late", "", "urgent", "rush order"], count, 0.3)),
        "rush": ("boolean", some([True, False], count, 0.15)),
    }


def prices(count):
    return {
        "code": ("number", with_missing([float(x) for x in random.integers(3, 16, count)], 0.1)),
        "city": ("text", some(["Oslo", "Bergen", "上海", "Paris"], count, 0.1)),
        "hours": ("number", with_missing([float(x) for x in random.normal(10, 3, count)], 0.05)),
        "price": ("integer", with_missing([int(x) for x in random.integers(100, 999, count)], 0.05)),
    }


tables = {"orders": orders(240), "more": orders(50), "prices": prices(60)}
tables["no orders"] = {name: (kind, []) for name, (kind, _) in tables["orders"].items()}
tables["no prices"] = {name: (kind, []) for name, (kind, _) in tables["prices"].items()}


def frame(name):
    return pandas.DataFrame({column: pandas.Series(values, dtype=kinds[kind])
                             for column, (kind, values) in tables[name].items()})


def plain(value):
    if value is None or value is pandas.NA or (isinstance(value, float) and math.isnan(value)):
        return None
    return value.item() if isinstance(value, numpy.generic) else value


def table(columns):
    """From {name: (kind, values)}."""
    return [{"name": name, "type": kind, "values": [plain(value) for value in values]}
            for name, (kind, values) in columns.items()]


def taken(name, rows):
    """Rows of a table by number; None is a row without values."""
    return {column: (kind, [None if row is None else values[row] for row in rows])
            for column, (kind, values) in tables[name].items()}


cases = []


def case(name, operator, parameters, inputs, columns, port="data"):
    cases.append({"name": name, "operator": operator, "parameters": parameters, "inputs": inputs, "port": port,
                  "expected": table(columns)})


def sorting():
    for name, by, down in [("one key", ["hours"], []), ("downwards", ["hours"], ["hours"]),
                           ("three keys", ["city", "code", "day"], ["code"]),
                           ("texts and booleans", ["rush", "note"], ["rush", "note"])]:
        rows = frame("orders").sort_values(by, ascending=[key not in down for key in by], kind="stable").index
        case(name, "sort", {"by": by, "descending": down}, {"data": "orders"}, taken("orders", rows))
    case("no rows", "sort", {"by": ["city"]}, {"data": "no orders"}, taken("no orders", []))


def unique():
    for columns in (["city"], ["city", "code"], ["note", "rush", "hours"]):
        for keep in ("first", "last", "none"):
            rows = frame("orders").drop_duplicates(columns, keep=False if keep == "none" else keep).index
            rest = sorted(set(range(240)) - set(rows))
            for port, kept in (("data", rows), ("rest", rest)):
                case(f"{', '.join(columns)}, {keep}, {port}", "unique", {"columns": columns, "keep": keep},
                     {"data": "orders"}, taken("orders", kept), port)


def concatenation():
    for name, inputs in (("two tables", ["orders", "prices"]), ("three", ["prices", "orders", "more"]),
                         ("an empty one", ["no prices", "more"])):
        types = {"city": "text", "code": "number", "hours": "number", "price": "integer"}
        for columns in ("all", "common"):
            joined = pandas.concat([frame(one) for one in inputs], ignore_index=True,
                                   join="outer" if columns == "all" else "inner")
            kind = {column: types.get(column) or tables["orders"][column][0] for column in joined.columns}
            case(f"{name}, {columns}", "concatenate", {"columns": columns}, dict(zip(["data", "second", "third"], inputs)),
                 {column: (kind[column], list(joined[column])) for column in joined.columns})


sorting()
unique()
concatenation()
result = {"versions": {"pandas": pandas.__version__, "numpy": numpy.__version__},
          "tables": {name: table(columns) for name, columns in tables.items()}, "cases": cases}
path = pathlib.Path(__file__).with_name("relational.json")
path.write_text(json.dumps(result, ensure_ascii=False, separators=(",", ":")) + "\n")
