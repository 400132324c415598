#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# How long a warm start of the window takes, process and libraries included, and what it holds:
#   tests/bench/start_bench.sh BUILD_FOLDER
# Must: under 0.4 s and 120 MB. Offscreen; the first start warms up.
set -euo pipefail

build=${1:?usage: start_bench.sh BUILD_FOLDER}
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export QT_QPA_PLATFORM=offscreen HOME=$home XDG_CONFIG_HOME=$home XDG_CACHE_HOME=$home XDG_STATE_HOME=$home \
  XDG_RUNTIME_DIR=$home

start() { TIMEFORMAT='%R s in all'; { time "$build/bin/quern" --start-time; } 2>&1 | grep -v propagateSizeHints; }
start >/dev/null
for _ in 1 2 3 4 5; do start | paste -sd' '; done | awk '{print "from main():", $0}' | sort
