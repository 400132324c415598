# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes check_table.json: tables, what is expected of them, and by pandas which rows fail and how
many.

Run with Debian's python3-pandas; the versions used are in the file.
"""
import json
import pathlib
import re

import numpy
import pandas

random = numpy.random.default_rng(20261124)
TYPES = {"order": "integer", "hours": "number", "city": "category", "mail": "text", "day": "date"}


def orders(rows, cities, shift, seed):
    random = numpy.random.default_rng(seed)
    days = pandas.Timestamp("2024-01-01") + pandas.to_timedelta(random.integers(0, 90, rows), "D")
    frame = pandas.DataFrame({
        "order": random.integers(1, rows * 3, rows),
        "hours": numpy.round(random.gamma(2, 3, rows) + shift, 3),
        "city": random.choice(cities, rows),
        "mail": [f"a{i}@example.org" if i % 17 else f"a{i} at example" for i in range(rows)],
        "day": days.strftime("%Y-%m-%d"),
    }).astype(object)
    for column, share in (("hours", 0.08), ("city", 0.05), ("mail", 0.03)):
        frame.loc[random.random(rows) < share, column] = None
    return frame


first = orders(400, ["Oslo", "Bergen", "Roma"], 0, 1)
later = orders(300, ["Oslo", "Roma", "Lima"], 1.5, 2)
later.loc[random.random(300) < 0.02, "day"] = "2025-06-01"

hours = later["hours"].astype(float)
there = {column: later[column].notna() for column in later}
fails = {
    "hours between 2 and 12": there["hours"] & ~hours.between(2, 12),
    "hours < 15": there["hours"] & ~(hours < 15),
    'city in ("Oslo", "Roma")': there["city"] & ~later["city"].isin(["Oslo", "Roma"]),
    'city not in ("Lima")': there["city"] & later["city"].isin(["Lima"]),
    'matches(mail, "^[^@ ]+@[^@ ]+$")': there["mail"] & ~later["mail"].map(
        lambda text: bool(text and re.search("^[^@ ]+@[^@ ]+$", text))),
    "city is not missing": ~there["city"],
    "unique(order)": later["order"].duplicated(),
    'day <= "2024-03-31"': pandas.to_datetime(later["day"]) > "2024-03-31",
}


def finding(column, expectation, rows, count=None):
    at = [int(row) for row in numpy.flatnonzero(rows)] if rows is not None else []
    return {"column": column, "expectation": expectation,
            "count": len(at) if count is None else int(count), "row": at[0] + 1 if at else None,
            "rows": at}


COLUMN = {text: re.search("order|hours|city|mail|day", text).group() for text in fails}
asked = [finding(COLUMN[text], text, rows) for text, rows in fails.items()]
share = 100 * (~there["hours"]).mean()
asked.append(finding("hours", "missing_share(hours) <= 2", None, (~there["hours"]).sum()))
together = later.duplicated(["city", "day"]) & ~(later["city"].isna() & later["day"].isna())
keys = finding(None, "unique(city, day)", together)


def learned(slack):
    """What the first table shows, broken by the later one."""
    found = []
    for column in TYPES:
        old, new = first[column], later[column]
        if old.notna().all() and new.isna().any():
            found.append(finding(column, f"{column} is not missing", new.isna()))
        if TYPES[column] in ("integer", "number"):
            low, high = old.dropna().astype(float).min(), old.dropna().astype(float).max()
            more = slack * (high - low)
            if TYPES[column] == "integer":
                more = numpy.ceil(more)
            rows = new.notna() & ~new.astype(float).between(low - more, high + more)
        elif TYPES[column] == "date":
            old, new = pandas.to_datetime(old), pandas.to_datetime(new)
            more = pandas.to_timedelta(numpy.ceil(slack * (old.max() - old.min()).days), "D")
            rows = ~new.between(old.min() - more, old.max() + more)
        elif TYPES[column] == "category":
            rows = new.notna() & ~new.isin(set(old.dropna()))
        else:
            continue
        if rows.any():
            found.append(finding(column, None, rows))
    return found


def columns(frame):
    return [{"name": name, "type": TYPES[name],
             "values": [None if value is None or value != value else
                        value if isinstance(value, str) else
                        int(value) if TYPES[name] == "integer" else float(value)
                        for value in frame[name]]} for name in frame]


json.dump({
    "versions": {"pandas": pandas.__version__, "numpy": numpy.__version__},
    "first": columns(first), "later": columns(later),
    "must": " and ".join(list(fails) + ["missing_share(hours) <= 2"]),
    "asked": asked, "missing share": share, "keys": keys,
    "learned": [{"slack": percent, "findings": learned(percent / 100)} for percent in (0, 25)],
}, pathlib.Path(__file__).with_name("check_table.json").open("w"), separators=(",", ":"), ensure_ascii=False)
