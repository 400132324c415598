# SPDX-License-Identifier: GPL-3.0-or-later
"""The peer of csv_bench: pandas reads or writes the same file. Prints its peak memory, then its seconds.

  csv_peer.py read FILE [DATE_COLUMN]...     csv_peer.py write FILE OUT
"""
import os
import resource
import sys
import time

import pandas

task, file, *more = sys.argv[1:]
start = time.perf_counter()
table = pandas.read_csv(file, parse_dates=more if task == "read" else False)
if task == "write":
    start = time.perf_counter()
    table.to_csv(more[0], index=False)
seconds = time.perf_counter() - start
print(f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MiB, {len(table)} rows")
if task == "write":
    os.remove(more[0])
print(f"{seconds:.3f}")
