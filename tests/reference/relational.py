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


def text_of(value):
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(int(value)) if isinstance(value, float) and value == int(value) else str(value)


def day_number(text):
    return datetime.date.fromisoformat(text).toordinal()


def aggregates_of(values, kind):
    """Every aggregate that fits the type, of a group's values with None for a missing one: {key: (type, value)}."""
    defined = [value for value in values if value is not None]
    common = collections.Counter(defined).most_common(1)
    found = {"count": ("integer", len(values)), "count-defined": ("integer", len(defined)),
             "count-distinct": ("integer", len(set(defined))),
             "proportion-defined": ("number", len(defined) / len(values)),
             "mode": (kind, common[0][0] if common else None),
             "first": (kind, defined[0] if defined else None), "last": (kind, defined[-1] if defined else None),
             "concatenate": ("text", ", ".join(text_of(value) for value in defined) if defined else None)}
    if kind in ("number", "integer", "boolean"):
        series = pandas.Series(defined, dtype="float64")
        whole = "number" if kind == "number" else "integer"
        found |= {"mean": ("number", series.mean()), "median": ("number", series.median()),
                  "q1": ("number", series.quantile(0.25)), "q3": ("number", series.quantile(0.75)),
                  "sd": ("number", series.std()), "var": ("number", series.var()),
                  "sum": (whole, float(series.sum()) if kind == "number" else int(series.sum()))}
    if kind in ("number", "integer", "date"):
        as_number = day_number if kind == "date" else (lambda x: x)
        found |= {"min": (kind, min(defined, default=None)), "max": (kind, max(defined, default=None)),
                  "span": ("number" if kind == "number" else "integer",
                           as_number(max(defined)) - as_number(min(defined)) if defined else None)}
    return found


def grouping():
    for keys in (["city"], ["code", "rush"], ["note", "day"], []):
        kind_of = {name: kind for name, (kind, _) in tables["orders"].items()}
        # Two missing keys are equal here, which groupby(dropna=False) of pandas 1.5 does not manage in every order.
        marked = pandas.DataFrame({key: [("missing",) if value is None else (value,) for value in tables["orders"][key][1]]
                                   for key in keys} or {"all": [0] * 240})
        groups = [list(rows) for _, rows in marked.groupby(list(marked.columns), sort=False).groups.items()]
        groups.sort(key=lambda rows: rows[0])
        columns = taken("orders", [rows[0] for rows in groups])
        columns = {key: columns[key] for key in keys}
        wishes = []
        for name, (kind, values) in tables["orders"].items():
            if name in keys:
                continue
            found = [aggregates_of([values[row] for row in rows], kind) for rows in groups]
            wishes.append(f"{name}: {', '.join(found[0])}")
            for aggregate, (result, _) in found[0].items():
                columns[f"{name}_{aggregate}"] = (result, [of_group[aggregate][1] for of_group in found])
        case(", ".join(keys) or "everything", "group-by", {"by": keys, "aggregates": "; ".join(wishes)},
             {"data": "orders"}, columns)
    case("no rows", "group-by", {"by": ["city"], "aggregates": "count; *: sum"}, {"data": "no orders"},
         {"city": ("category", []), "count": ("integer", []), "code_sum": ("integer", []), "hours_sum": ("number", []),
          "rush_sum": ("integer", [])})


def keys_of(name, columns, side):
    """One text per row; a row with a missing part of the key is like no other."""
    rows = zip(*(tables[name][column][1] for column in columns))
    return [f"{side} {row}" if None in key else "|".join(text_of(part) for part in key) for row, key in enumerate(rows)]


def side_by_side(left, right, pairs, rows, wide):
    """The joined columns; rows are pairs of row numbers or None. wide: types that hold the keys of both tables."""
    columns = {}
    for name, (kind, values) in tables[left].items():
        other = [tables[right][theirs][1] for own, theirs in pairs if own == name]
        columns[name] = (wide.get(name, kind), [values[l] if l is not None else other[0][r] if other else None for l, r in rows])
    for name, (kind, values) in tables[right].items():
        if name not in [theirs for _, theirs in pairs]:
            unused = name if name not in columns else name + "_right"
            columns[unused] = (kind, [None if r is None else values[r] for _, r in rows])
    return columns


def alone(left, right, pairs, wide):
    """Keys without a partner, in order of appearance, with their number of rows."""
    found = {"side": ("category", []), **{own: (wide.get(own, tables[left][own][0]), []) for own, _ in pairs}, "rows": ("integer", [])}
    own, theirs = [keys_of(left, [l for l, _ in pairs], "left"), keys_of(right, [r for _, r in pairs], "right")]
    for side, name, keys, others in (("left", left, own, set(theirs)), ("right", right, theirs, set(own))):
        columns = [tables[name][pair[0 if side == "left" else 1]][1] for pair in pairs]
        counts = collections.Counter(tuple(column[row] for column in columns) for row, key in enumerate(keys) if key not in others)
        for key, count in counts.items():
            for column, value in zip(found.values(), (side, *key, count)):
                column[1].append(value)
    return found


def joining():
    wide = {"code": "number", "city": "text"}
    for left, right in (("more", "prices"), ("no orders", "prices"), ("more", "no prices")):
        for own, theirs in ((["code"], ["code"]), (["city", "code"], ["city", "code"]), (["code"], ["price"])):
            pairs = list(zip(own, theirs))
            widened = {name: kind for name, kind in wide.items() if name in own}
            if theirs == ["price"]:
                widened = {}
            one = pandas.DataFrame({"key": keys_of(left, own, "left"), "l": range(len(tables[left]["code"][1]))})
            two = pandas.DataFrame({"key": keys_of(right, theirs, "right"), "r": range(len(tables[right]["code"][1]))})
            for join in ("inner", "left", "right", "full"):
                made = one.merge(two, on="key", how="outer" if join == "full" else join)
                rows = [tuple(None if value is None or math.isnan(value) else int(value) for value in pair)
                        for pair in zip(made["l"], made["r"])]
                last = 10**9
                rows.sort(key=lambda pair: (pair[1], pair[0] or 0) if join == "right" else
                          (last if pair[0] is None else pair[0], -1 if pair[1] is None else pair[1]))
                parameters = {"join": join, "on": own, "other-on": theirs}
                name = f"{left}, {right}, {', '.join(theirs)}, {join}"
                kept = widened if join in ("right", "full") else {}
                case(name, "merge-data", parameters, {"data": left, "other": right},
                     side_by_side(left, right, pairs, rows, kept))
                if join == "full":
                    case(name + ", unmatched", "merge-data", parameters, {"data": left, "other": right},
                         alone(left, right, pairs, widened), "unmatched")
            for join in ("semi", "anti"):
                rows = one.index[one["key"].isin(two["key"]) == (join == "semi")]
                case(f"{left}, {right}, {', '.join(theirs)}, {join}", "merge-data",
                     {"join": join, "on": own, "other-on": theirs}, {"data": left, "other": right}, taken(left, rows))


def nearest_in_time():
    def times(name, column):
        values = pandas.Series(tables[name][column][1], dtype="float64")
        keys = pandas.Series(keys_of(name, ["city"], name), dtype="object")
        return pandas.DataFrame({"time": values, "row": range(len(values)), "key": keys}).dropna()

    for keys in ([], ["city"]):
        for direction, pandas_name in (("earlier", "backward"), ("later", "forward"), ("nearest", "nearest")):
            for tolerance in (0, 0.5):
                for right in ("prices", "no prices"):
                    pairs = [("city", "city")] if keys else []
                    one, two = times("more", "hours"), times(right, "hours")
                    made = pandas.merge_asof(one.sort_values("time", kind="stable"), two.sort_values("time", kind="stable"),
                                             on="time", by="key" if keys else None, direction=pandas_name,
                                             tolerance=tolerance or None, suffixes=("", "_right"))
                    found = {int(l): None if math.isnan(r) else int(r) for l, r in zip(made["row"], made["row_right"])}
                    rows = [(row, found.get(row)) for row in range(50)]
                    case(f"{', '.join(keys) or 'no key'}, {direction}, {tolerance}, {right}", "merge-data",
                         {"join": "as-of", "on": keys, "time": "hours", "direction": direction, "tolerance": tolerance},
                         {"data": "more", "other": right if keys else right + " alone"},
                         side_by_side("more", right if keys else right + " alone", pairs, rows, {}))


def pivoting():
    """Missing keys are marked, since pandas leaves them out; "~" sorts after every value."""
    mark = "~ missing"
    for rows, spread in ((["city"], "code"), (["code", "rush"], "city"), (["note"], "day")):
        marked = pandas.DataFrame({key: [mark if value is None else value if key == spread else text_of(value)
                                         for value in tables["orders"][key][1]] for key in [*rows, spread]})
        values = sorted({value for value in marked[spread] if value != mark})
        numbered = {value: number for number, value in enumerate([*values, mark])}
        marked["number"] = [numbered[value] for value in marked[spread]]
        marked["hours"] = pandas.Series(tables["orders"]["hours"][1], dtype="float64")
        marked["row"] = marked.groupby(rows, sort=False).ngroup()
        marked["row"] = marked["row"].map({old: new for new, old in enumerate(dict.fromkeys(marked["row"]))})
        firsts = list(marked.drop_duplicates("row").index)
        keys = taken("orders", firsts)
        names = [text_of(value) if value is not None else "(missing)" for value in values] + ["(missing)"]
        for summary, function in (("count", "size"), ("mean", "mean"), ("sum", lambda x: x.sum()), ("q3", lambda x: x.quantile(0.75)),
                                  ("sd", "std"), ("max", "max"), ("count-defined", "count")):
            made = marked.groupby(["row", "number"])["hours"].agg(function).unstack()
            count = summary.startswith("count")
            columns = {key: keys[key] for key in rows}
            for number, name in enumerate(names):
                cells = [made[number].get(row) for row in range(len(firsts))]
                columns[name] = ("integer", [int(plain(cell) or 0) for cell in cells]) if count else ("number", cells)
            case(f"{', '.join(rows)} by {spread}, {summary}", "pivot-table",
                 {"rows": rows, "columns": spread, "summary": summary, **({} if summary == "count" else {"values": "hours"})},
                 {"data": "orders"}, columns)


def melting():
    for chosen, kind in ((["hours", "code"], "number"), (["rush", "code"], "integer"), (["city", "note", "day"], "text")):
        others = [name for name in tables["more"] if name not in chosen]
        data = frame("more").astype(object).where(frame("more").notna(), None)
        data["row"] = range(50)
        long = data.melt(id_vars=["row", *others], value_vars=chosen)
        long["place"] = [chosen.index(name) for name in long["variable"]]
        long = long.sort_values(["row", "place"])
        for missing in (False, True):
            for zeros in ((False, True) if kind != "text" else (False,)):
                kept = long if missing else long[long["value"].notna()]
                if zeros:
                    kept = kept[[plain(value) != 0 for value in kept["value"]]]
                columns = {name: (tables["more"][name][0], list(kept[name])) for name in others}
                columns["variable"] = ("category", list(kept["variable"]))
                cells = [plain(value) for value in kept["value"]]
                columns["value"] = (kind, [int(cell) if isinstance(cell, bool) else cell for cell in cells])
                case(f"{', '.join(chosen)}, missing {missing}, zeros {zeros}", "melt",
                     {"columns": chosen, "only-numbers": kind != "text", "keep-missing": missing, "drop-zeros": zeros},
                     {"data": "more"}, columns)


def looking_up():
    """The first row of each price list whose code is the order's."""
    unique = frame("prices").dropna(subset=["code"]).drop_duplicates("code").set_index("code")["price"]
    codes = pandas.Series(tables["more"]["code"][1], dtype="float64")
    found = [plain(value) for value in codes.map(unique)]
    whole = [None if value is None else int(value) for value in found]
    kept = [plain(code) if price is None else price for code, price in zip(codes, whole)]
    inputs = {"data": "more", "lookup": "prices"}
    parameters = {"column": "code", "key": "code", "value": "price"}
    everything = taken("more", range(50))
    case("a new column", "value-lookup", parameters, inputs, {**everything, "price": ("integer", whole)})
    case("replaces", "value-lookup", {**parameters, "result": "replace"}, inputs, {**everything, "code": ("integer", whole)})
    case("keeps", "value-lookup", {**parameters, "result": "replace", "unmatched": "kept"}, inputs,
         {**everything, "code": ("integer", [None if value is None else int(value) for value in kept])})


for name in ("prices", "no prices"):  # nothing but the time in common with the orders
    tables[name + " alone"] = {column: tables[name][column] for column in ("hours", "price")}

sorting()
unique()
concatenation()
grouping()
joining()
nearest_in_time()
pivoting()
melting()
looking_up()
result = {"versions": {"pandas": pandas.__version__, "numpy": numpy.__version__},
          "tables": {name: table(columns) for name, columns in tables.items()}, "cases": cases}
path = pathlib.Path(__file__).with_name("relational.json")
path.write_text(json.dumps(result, ensure_ascii=False, separators=(",", ":")) + "\n")
