#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs Quern and its peers in turn and prints medians and ratios as a table. compare_tables.py does it for tables.

  tests/bench/compare.py BUILD_FOLDER [TASK]...   runs all tasks, or the named ones
  --runs N                                        how often each (5)

A task is a list of programs that print the seconds they took as their last line; the first is Quern's. Each runs
once to warm up, then they take turns, so that a machine that changes its speed changes it for all of them.
"""
import argparse
import os
import pathlib
import statistics
import subprocess
import sys

here = pathlib.Path(__file__).resolve().parent
python = "/usr/bin/python3"  # Debian's, which has Debian's packages


def peer(script):
    return [python, str(here / script)]


def tasks(build):
    ours = build / "bench"
    return {
        "network, 1 M x 50, one epoch": {
            "quern": [str(ours / "network_bench")],
            "PyTorch": peer("network_peer.py"),
        },
        "linear regression, 1 M x 50": {
            "quern": [str(ours / "linear_regression_bench"), str(ours / "linear_regression_bench.raw")],
            "scikit-learn": peer("linear_regression_peer.py") + [str(ours / "linear_regression_bench.raw")],
        },
        "k-means, 1 M x 10, k 20, 20 passes": {
            "quern": [str(ours / "k_means_bench"), str(ours / "k_means_bench.raw")],
            "scikit-learn": peer("k_means_peer.py") + [str(ours / "k_means_bench.raw")],
        },
    }


def seconds(command):
    environment = dict(os.environ, OMP_WAIT_POLICY="passive")
    result = subprocess.run(command, capture_output=True, text=True, env=environment)
    if result.returncode != 0:
        sys.exit(f"{' '.join(command)} failed:\n{result.stderr}")
    return float(result.stdout.strip().splitlines()[-1])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("task", nargs="*")
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    print(f"OPENBLAS_CORETYPE={os.environ.get('OPENBLAS_CORETYPE', '(chosen by OpenBLAS)')}, {os.cpu_count()} cores")
    print(f"{'task':34} {'program':14} {'min':>8} {'median':>8} {'max':>8} {'quern/peer':>11}")
    for name, programs in tasks(options.build.resolve()).items():
        if options.task and not any(wanted in name for wanted in options.task):
            continue
        times = {program: [] for program in programs}
        for run in range(options.runs + 1):
            for program, command in programs.items():
                took = seconds(command)
                if run > 0:
                    times[program].append(took)
        medians = {program: statistics.median(took) for program, took in times.items()}
        for program, took in times.items():
            ratio = "" if program == "quern" else f"{medians['quern'] / medians[program]:11.2f}"
            print(f"{name:34} {program:14} {min(took):8.3f} {medians[program]:8.3f} {max(took):8.3f} {ratio}")


if __name__ == "__main__":
    main()
