#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# From a fresh clone to a running program, and nothing done twice:
#   installer/bootstrap.sh run     installs what is missing, builds, opens the sample project
#   installer/bootstrap.sh test    the same set-up, then every test
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build="$root/build/release"

say() { printf '==> %s\n' "$*"; }
fail() { printf 'bootstrap: %s\n' "$*" >&2; exit 1; }

usage() {
  cat <<EOF
Usage: installer/bootstrap.sh run|test

  run    installs what is missing, builds Quern, opens the sample project "production scheduling".
         Without a display it runs the project headless and says where it wrote the report.
  test   the same set-up, then every test.

Root is asked for only to install Debian packages; which ones is said first.
EOF
}

require_debian() {
  [ -r /etc/os-release ] || fail "this is not Debian or Ubuntu (there is no /etc/os-release). Install the packages of installer/packages.txt by your system's own names, then run: cmake --preset release && cmake --build --preset release"
  local id like
  id=$(. /etc/os-release && echo "${ID:-}")
  like=$(. /etc/os-release && echo "${ID_LIKE:-}")
  case " $id $like " in
    *" debian "* | *" ubuntu "*) ;;
    *) fail "this is $id, not Debian or Ubuntu. Install the packages of installer/packages.txt by your system's own names, then run: cmake --preset release && cmake --build --preset release" ;;
  esac
}

missing_packages() {
  local package
  sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$root/installer/packages.txt" | while read -r package; do
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || echo "$package"
  done
}

install_packages() {
  local missing
  mapfile -t missing < <(missing_packages)
  if [ ${#missing[@]} -eq 0 ]; then
    say "Every package is installed."
    return
  fi
  say "These packages will be installed: ${missing[*]}"
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || fail "installing packages needs root and there is no sudo. Run as root: apt-get install --no-install-recommends ${missing[*]}"
    as_root=(sudo)
  fi
  "${as_root[@]}" apt-get -o DPkg::Lock::Timeout=300 update
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -y -o DPkg::Lock::Timeout=300 install \
    --no-install-recommends "${missing[@]}"
}

build_quern() {
  say "Building in $build"
  # Where every change is checked, a warning is an error.
  (cd "$root" && cmake --preset release -DQUERN_WERROR="${CI:+ON}" >"$root/build.log" 2>&1) || {
    cat "$root/build.log" >&2
    fail "CMake could not set up the build; its words are above."
  }
  rm -f "$root/build.log"
  cmake --build "$build" --parallel "$(nproc)" "$@"
}

run_sample() {
  local sample="$build/share/quern/samples/production-scheduling.quern"
  if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    say "Opening the sample project"
    exec "$build/bin/quern" "$sample"
  fi
  local report="$build/production-scheduling.pdf"
  say "No display: running the sample project headless"
  "$build/bin/quern" --report "$report" "$sample"
  say "The report is in $report"
}

case "${1:-}" in
  run)
    require_debian
    install_packages
    build_quern --target core/all plugins/all ui/all app/all resources/all  # not the tests
    run_sample
    ;;
  test)
    require_debian
    install_packages
    build_quern
    say "Running every test"
    ctest --test-dir "$build" --output-on-failure --parallel "$(nproc)"
    ;;
  -h | --help) usage ;;
  *)
    usage >&2
    exit 2
    ;;
esac
