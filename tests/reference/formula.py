# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes formula.json: a random table with missing values, and what pandas makes of it for each expression.

Run with Debian's python3-pandas; the versions used are in the file. Missing values are null.
"""
import json
import pathlib

import numpy
import pandas

random = numpy.random.default_rng(20261123)
rows = 160

x = random.normal(3, 10, rows)
table = pandas.DataFrame({
    "x": x,
    "y": random.normal(0, 2, rows),
    "k": pandas.array(random.integers(-9, 10, rows), dtype="Int64"),
    "g": random.choice(["red", "green", "blue"], rows),
    "t": random.choice(["Oslo-7-north", "Bergen-12-west", "Trondheim-3", "Åre-40-east"], rows),
    "d": pandas.Timestamp("2023-11-20") + pandas.to_timedelta(random.integers(0, 500, rows), "D"),
    "s": pandas.Timestamp("2024-02-28 22:00") + pandas.to_timedelta(random.integers(0, 4_000_000, rows), "s"),
})
for name in table.columns:
    table.loc[random.random(rows) < 0.15, name] = pandas.NA if name == "k" else None
k = table["k"].astype("float64")
group = table["g"].fillna("?")  # missing keys belong together
by = table.groupby(group)
cases = {}

# Over a column, and over groups
for name, of in {"mean": "mean", "median": "median", "sd": "std", "variance": "var", "min": "min", "max": "max"}.items():
    cases[f"{name}(x)"] = pandas.Series(getattr(table["x"], of)(), index=table.index)
    cases[f"{name}(x) over (g)"] = by["x"].transform(of)
cases["sum(k) over (g)"] = k.groupby(group).transform(lambda s: s.sum(min_count=1))
cases["count(x) over (g)"] = by["x"].transform("count")
cases["count() over (g)"] = by["x"].transform("size")
cases["distinct(k) over (g)"] = k.groupby(group).transform("nunique")
cases["quantile(x, 0.3) over (g)"] = by["x"].transform(lambda s: s.quantile(0.3))
cases["first(t) over (g)"] = by["t"].transform("first")
cases["last(x) over (g)"] = by["x"].transform("last")
both = table.groupby([group, table["d"].dt.year.fillna(0)])
cases["x - mean(x) over (g, year(d))"] = table["x"] - both["x"].transform("mean")

# Over the rows in their order
cases["lag(x)"] = table["x"].shift(1)
cases["lead(t, 2)"] = table["t"].shift(-2)
cases["lag(x, 2) over (g)"] = by["x"].shift(2)
cases["difference(k)"] = k - k.shift(1)
cases["difference(d)"] = (table["d"] - table["d"].shift(1)).dt.days
cases["cumulative_sum(x) over (g)"] = by["x"].cumsum()
cases["cumulative_sum(k)"] = k.cumsum()
cases["cumulative_max(x)"] = table["x"].cummax()
cases["cumulative_min(k) over (g)"] = k.groupby(group).cummin()
cases["cumulative_mean(x)"] = table["x"].expanding().mean().where(table["x"].notna())
cases["cumulative_count(x)"] = table["x"].notna().cumsum()
for name, of in {"mean": "mean", "sum": "sum", "min": "min", "max": "max", "sd": "std"}.items():
    cases[f"rolling_{name}(x, 5)"] = getattr(table["x"].rolling(5), of)()
    cases[f"rolling_{name}(x, 12, 2)"] = getattr(table["x"].rolling(12, min_periods=2), of)()
    cases[f"rolling_{name}(x, 7, 3) over (g)"] = by["x"].transform(
        lambda s, of=of: getattr(s.rolling(7, min_periods=3), of)())
cases["rank(k)"] = k.rank(method="min")
cases["rank(x) over (g)"] = by["x"].rank(method="min")
cases["row_number() over (g)"] = by.cumcount() + 1
ordered = table.assign(group=group).sort_values("d", kind="stable", na_position="last")
cases["lag(x) over (g order by d)"] = ordered.groupby("group")["x"].shift(1).reindex(table.index)
cases["cumulative_sum(x) over (order by d)"] = ordered["x"].cumsum().reindex(table.index)
downward = table.assign(group=group).sort_values("k", kind="stable", na_position="last", ascending=False)
cases["row_number() over (g order by k desc)"] = (downward.groupby("group").cumcount() + 1).reindex(table.index)

# Numbers
cases["abs(x)"] = table["x"].abs()
cases["round(x, 1)"] = table["x"].round(1)
cases["floor(x)"] = numpy.floor(table["x"])
cases["ceil(y)"] = numpy.ceil(table["y"])
cases["trunc(y)"] = numpy.trunc(table["y"])
cases["sqrt(abs(x))"] = numpy.sqrt(table["x"].abs())
cases["exp(y)"] = numpy.exp(table["y"])
cases["log(abs(x))"] = numpy.log(table["x"].abs())
cases["log10(abs(x))"] = numpy.log10(table["x"].abs())
cases["power(abs(x), 0.3)"] = numpy.power(table["x"].abs(), 0.3)
cases["mod(x, 3)"] = numpy.mod(table["x"], 3)
cases["mod(k, -4)"] = numpy.mod(k, -4)
cases["clip(x, -2, 2.5)"] = table["x"].clip(-2, 2.5)
cases["sign(k)"] = numpy.sign(k)
cases["min(x, y, k)"] = numpy.minimum(numpy.minimum(table["x"], table["y"]), k)
cases["max(x, y)"] = numpy.maximum(table["x"], table["y"])
cases["coalesce(x, y, 0)"] = table["x"].fillna(table["y"]).fillna(0)
cases["if(x > y, x, k)"] = numpy.where((table["x"] > table["y"]), table["x"], k)
cases["case when k < 0 then -1 when x > 5 then 2 else 0 end"] = numpy.select([k < 0, table["x"] > 5], [-1, 2], 0)

# Texts
text = table["t"].str
cases["length(t)"] = text.len()
cases["lower(t)"] = text.lower()
cases["upper(t)"] = text.upper()
cases["left(t, 4)"] = text[:4]
cases["right(t, 5)"] = text[-5:]
cases["substring(t, 3, 5)"] = text[2:7]
cases["replace(t, \"e\", \"€\")"] = text.replace("e", "€", regex=False)
cases["regex_replace(t, \"([0-9]+)-\", \"<\\1>\")"] = text.replace(r"([0-9]+)-", r"<\1>", regex=True)
cases["regex_extract(t, \"-([a-z]+)$\")"] = text.extract(r"-([a-z]+)$")[0]
cases["integer(split_part(t, \"-\", 2))"] = text.split("-").str.get(1).astype("float64")
cases["split_part(t, \"-\", 3)"] = text.split("-").str.get(2)
cases["pad_left(t, 16, \".\")"] = text.pad(16, "left", ".")
cases["pad_right(t, 12, \"_\")"] = text.pad(12, "right", "_")
cases["concat(g, \"/\", t)"] = table["g"].fillna("") + "/" + table["t"].fillna("")

# Dates
day, moment = table["d"], table["s"]
cases["year(d)"] = day.dt.year
cases["quarter(d)"] = day.dt.quarter
cases["month(s)"] = moment.dt.month
cases["week(d)"] = day.dt.isocalendar().week.astype("float64")
cases["day_of_year(d)"] = day.dt.dayofyear
cases["weekday(d)"] = day.dt.weekday + 1
cases["hour(s) * 3600 + minute(s) * 60 + second(s)"] = (moment - moment.dt.normalize()).dt.total_seconds()
cases["date_add(d, 3, \"months\")"] = day + pandas.DateOffset(months=3)
cases["date_add(d, -1, \"year\")"] = day - pandas.DateOffset(years=1)
cases["date_add(s, 90, \"minutes\")"] = moment + pandas.Timedelta(minutes=90)
cases["date_diff(\"2024-01-01\", d, \"days\")"] = (day - pandas.Timestamp("2024-01-01")).dt.days
cases["truncate(d, \"quarter\")"] = day.dt.to_period("Q").dt.start_time
cases["truncate(d, \"week\")"] = day - pandas.to_timedelta(day.dt.weekday, "D")
cases["truncate(s, \"hour\")"] = moment.dt.floor("H")
cases["format_date(s, \"%d.%m.%y %H:%M %b %j\")"] = moment.dt.strftime("%d.%m.%y %H:%M %b %j")
cases["parse_date(format_date(d, \"%d/%m/%Y\"), \"%d/%m/%Y\")"] = day


def plain(value):
    if value is None or value is pandas.NaT or value is pandas.NA or (isinstance(value, float) and numpy.isnan(value)):
        return None
    if isinstance(value, pandas.Timestamp):
        return value.isoformat()
    if isinstance(value, str):
        return value
    return float(value)


def listed(values):
    return [plain(value) for value in pandas.Series(values).astype(object)]


types = {"x": "number", "y": "number", "k": "integer", "g": "category", "t": "text", "d": "date", "s": "timestamp"}
result = {
    "versions": {"pandas": pandas.__version__, "numpy": numpy.__version__},
    "columns": [{"name": name, "type": types[name], "values": listed(table[name])} for name in table.columns],
    "cases": [{"expression": expression, "values": listed(values)} for expression, values in cases.items()],
}
path = pathlib.Path(__file__).with_name("formula.json")
path.write_text(json.dumps(result, separators=(",", ":"), ensure_ascii=False) + "\n")
print(len(cases), "expressions")
