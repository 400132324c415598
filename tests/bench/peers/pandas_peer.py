# SPDX-License-Identifier: GPL-3.0-or-later
"""pandas at the tasks of table_bench, with the same words and the same answers.

  pandas_peer.py read FILE     pandas_peer.py work FILE ZONES OUT TASK...
"""
import sys
import time

import pandas

with open(sys.argv[2]) as file:
    dates = [name for name in file.readline().strip().split(",") if name in ("pickup", "dropoff")]


def read(file, dates):
    return pandas.read_csv(file, parse_dates=dates)


def grouped(table, by, **aggregates):
    groups = table.groupby(by, sort=False).agg(fare_sum=("fare", "sum"), **aggregates)
    return f"{len(groups)} {groups.fare_sum.sum():.2f}"


def arranged(table, by):
    trips = table.sort_values(by, kind="stable", ignore_index=True).trip_id
    return f"{trips.iloc[0]} {trips.iloc[len(trips) // 2]} {trips.iloc[-1]}"


def joined(table):
    both = table.merge(zones, on="zone", how="left")
    return f"{len(both)} {both.factor.sum():.2f}"


def written(table):
    table.to_csv(sys.argv[4], index=False)
    return len(table)


def profiled(table):
    distinct = 0
    for name in table:
        column = table[name]
        distinct += column.nunique()
        column.isna().sum()
        if column.dtype == object:
            column.min(), column.max()
        else:
            column.min(), column.max(), column.mean(), column.std(), column.quantile([0.25, 0.5, 0.75])
    return distinct


tasks = {
    "write": written,
    "profile": profiled,
    "group-few": lambda t: grouped(t, ["payment", "zone"], distance=("distance", "mean"), count=("fare", "size")),
    "group-text": lambda t: grouped(t, ["driver"], count=("fare", "size")),
    "group-integer": lambda t: grouped(t, ["customer_id"], count=("fare", "size")),
    "join": joined,
    "sort-number": lambda t: arranged(t, ["fare", "trip_id"]),
    "sort-text": lambda t: arranged(t, ["driver", "trip_id"]),
    "filter": lambda t: len(t[(t.fare > 20) & (t.distance < 5) & (t.payment == "card")]),
}

start = time.perf_counter()
table = read(sys.argv[2], dates)
if sys.argv[1] == "read":
    print(f"read\t{time.perf_counter() - start:.4f}\t{len(table)} {len(table.columns)}")
else:
    zones = read(sys.argv[3], [])
    for task in sys.argv[5:]:
        start = time.perf_counter()
        result = tasks[task](table)
        print(f"{task}\t{time.perf_counter() - start:.4f}\t{result}")
