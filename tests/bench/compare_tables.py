#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs Quern and its peers at tables in turn and prints medians, ratios and peak memory as tables.

  tests/bench/compare_tables.py BUILD_FOLDER [--runs 5] [--share 1] [--only WORD]... [--without PEER]...
  tests/bench/compare_tables.py BUILD_FOLDER --scaling     how Quern's times grow with rows and fall with threads

Peers are pandas and data.table from Debian, Polars and DuckDB from npm (installed beside peers/package.json; without
npm the script says so and goes on). Every program answers every task with what it found; where an answer differs from
Quern's, the table says so and the time does not count. The files are made by table_bench in BUILD_FOLDER/bench/data:
about 2.5 GB, kept for the next run. --share 0.1 makes files of a tenth of the rows, for trying the script; --without pandas
saves most of the time.
"""
import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys

here = pathlib.Path(__file__).resolve().parent
peers = here / "peers"

rows = {"taxi": 10_000_000, "narrow": 3_500_000, "wide": 20_000, "text": 1_150_000, "zones": 0}
taxi_tasks = ["write", "profile", "group-few", "group-text", "group-integer", "join", "sort-number", "sort-text", "filter"]
# file, verb, tasks
rounds = [
    ("narrow", "read", ["read"]),
    ("taxi", "read", ["read"]),
    ("wide", "read", ["read"]),
    ("text", "read", ["read"]),
    ("taxi", "work", taxi_tasks),
    ("narrow", "work", ["write"]),
]
# Ratio to the fastest peer that is aimed at
goals = {
    "read narrow": 0.75, "read taxi": 0.40, "read wide": 0.5, "read text": 0.6, "write taxi": 0.35, "write narrow": 0.7,
    "profile taxi": 0.3, "group-few taxi": 0.3, "group-text taxi": 0.3, "group-integer taxi": 0.5, "join taxi": 0.2,
    "sort-number taxi": 0.5, "sort-text taxi": 0.5, "filter taxi": 0.7,
}


def programs(build):
    found = {"quern": [str(build / "bench" / "table_bench")]}
    python = "/usr/bin/python3"  # Debian's, which has Debian's packages
    if subprocess.run([python, "-c", "import pandas"], capture_output=True).returncode == 0:
        found["pandas"] = [python, str(peers / "pandas_peer.py")]
    else:
        print("pandas is left out: python3-pandas is not installed.")
    if shutil.which("Rscript") and subprocess.run(["Rscript", "-e", "library(data.table)"], capture_output=True).returncode == 0:
        found["data.table"] = ["Rscript", str(peers / "data_table_peer.R")]
    else:
        print("data.table is left out: r-cran-data.table is not installed.")
    if not shutil.which("npm"):
        print("Polars and DuckDB are left out: there is no npm.")
    elif not (peers / "node_modules").exists() and subprocess.run(
            ["npm", "install", "--no-audit", "--no-fund", "--no-package-lock"], cwd=peers, capture_output=True).returncode != 0:
        print("Polars and DuckDB are left out: npm could not install them.")
    else:
        found["polars"] = ["node", str(peers / "polars_peer.mjs")]
        found["duckdb"] = ["node", str(peers / "duckdb_peer.mjs")]
    return found


def make_files(bench, folder, share):
    folder.mkdir(parents=True, exist_ok=True)
    files = {}
    for shape, count in rows.items():
        count = int(count * share)
        files[shape] = folder / f"{shape}-{count}.csv"
        if not files[shape].exists():
            subprocess.run([bench, "generate", shape, str(count), files[shape]], check=True)
    return files


def run(command, environment=None):
    """What the program printed, as {task: (seconds, answer)}, and its peak memory in GB; empty if it failed."""
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                               env=dict(os.environ, OMP_WAIT_POLICY="passive", **(environment or {})))
    output, complaints = process.stdout.read(), process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = status
    if status != 0:
        print(f"{' '.join(command)} failed: {complaints.strip()[-300:]}", file=sys.stderr)
        return {}, 0.0
    lines = (line.split("\t") for line in output.splitlines() if line.count("\t") == 2)
    return {task: (float(seconds), answer) for task, seconds, answer in lines}, usage.ru_maxrss / 1e6


def compare(options, found, files):
    times, answers, memory = {}, {}, {}
    for _ in range(options.runs):
        for shape, verb, tasks in rounds:
            tasks = [task for task in tasks if not options.only or any(word in f"{task} {shape}" for word in options.only)]
            if not tasks:
                continue
            for name, command in found.items():
                words = [files[shape]] if verb == "read" else [files[shape], files["zones"], options.folder / "out.csv", *tasks]
                results, peak = run([*command, verb, *map(str, words)])
                for task in tasks:
                    if task in results:
                        times.setdefault(f"{task} {shape}", {}).setdefault(name, []).append(results[task][0])
                        answers.setdefault(f"{task} {shape}", {})[name] = results[task][1]
                if verb == "read" and peak:
                    memory.setdefault(shape, {}).setdefault(name, []).append(peak)
    print(f"{'task':20}" + "".join(f"{name:>12}" for name in found) + f"{'ratio':>9}{'goal':>7}")
    for task, taken in times.items():
        medians = {name: statistics.median(seconds) for name, seconds in taken.items()}
        different = [name for name in medians if answers[task][name] != answers[task].get("quern")]
        others = [seconds for name, seconds in medians.items() if name != "quern" and name not in different]
        cells = "".join(f"{medians[name]:12.3f}" if name in medians else f"{'-':>12}" for name in found)
        ratio = f"{medians['quern'] / min(others):9.2f}" if others and "quern" in medians else f"{'-':>9}"
        print(f"{task:20}{cells}{ratio}{goals[task]:7.2f}" + (f"  other answers: {', '.join(different)}" if different else ""))
    for shape, taken in memory.items():
        cells = "".join(f"{statistics.median(taken[name]):12.2f}" if name in taken else f"{'-':>12}" for name in found)
        print(f"{'peak GB, ' + shape:20}{cells}")


def scaling(options, bench):
    print(f"{'rows':>10}{'threads':>9}" + "".join(f"{task:>15}" for task in ["read", *taxi_tasks]))
    for count, threads in [(1, 0), (2, 0), (4, 0), (8, 0), (8, 1)]:
        count = int(count * 1_000_000 * options.share)
        file = options.folder / f"scaling-{count}.csv"
        zones = options.folder / "scaling-zones.csv"
        if not file.exists():
            subprocess.run([bench, "generate", "taxi", str(count), file], check=True)
            subprocess.run([bench, "generate", "zones", "0", zones], check=True)
        taken = {}
        for _ in range(options.runs):
            environment = {"QUERN_BENCH_THREADS": str(threads)}
            for words in (["read", file], ["work", file, zones, options.folder / "out.csv", *taxi_tasks]):
                for task, (seconds, _) in run([bench, *map(str, words)], environment)[0].items():
                    taken.setdefault(task, []).append(seconds)
        cells = "".join(f"{statistics.median(taken[task]):15.3f}" for task in ["read", *taxi_tasks])
        print(f"{count:10}{threads or os.cpu_count():9}{cells}")
        if threads:
            file.unlink()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--share", type=float, default=1)
    parser.add_argument("--only", action="append", default=[])
    parser.add_argument("--without", action="append", default=[], metavar="PEER")
    parser.add_argument("--scaling", action="store_true")
    options = parser.parse_args()
    build = options.build.resolve()
    options.folder = build / "bench" / "data"
    bench = str(build / "bench" / "table_bench")
    files = make_files(bench, options.folder, options.share)
    print(f"{os.cpu_count()} cores; medians of {options.runs} runs in turn, in seconds")
    if options.scaling:
        scaling(options, bench)
    else:
        found = {name: command for name, command in programs(build).items() if name not in options.without}
        compare(options, found, files)
    (options.folder / "out.csv").unlink(missing_ok=True)


if __name__ == "__main__":
    main()
