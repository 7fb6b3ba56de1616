# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# shellcheck disable=SC2034 # used by the scripts that read this
#
# What the scripts beside this one share: packages and how to get them, build
# folders and how to make them.

root=$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")

# To build and to run.
build_packages=(
  adwaita-icon-theme
  appstream
  desktop-file-utils
  fonts-cantarell
  gcc
  gettext
  libadwaita-1-dev
  libc6-dev
  libglib2.0-bin
  libgtk-4-bin
  libgtk-4-dev
  libjson-glib-dev
  librsvg2-common
  meson
  ninja-build
  pkg-config
  python3
  shared-mime-info
)

# To test: a display, a bus, accessibility, and readers of what we write.
test_packages=(
  adr-tools
  at-spi2-core
  chromium
  dbus
  gir1.2-atspi-2.0
  git
  imagemagick
  librsvg2-bin
  libxml2-utils
  mandoc
  poppler-utils
  python3-gi
  python3-jsonschema
  python3-numpy
  strace
  valgrind
  xclip
  xdotool
  xvfb
  zsh
)

# To measure: a display, a bus and accessibility as for the tests, and NumPy to
# compare with.
bench_packages=(
  at-spi2-core
  bsdextrautils
  dbus
  gir1.2-atspi-2.0
  imagemagick
  python3-gi
  python3-numpy
  xdotool
  xvfb
)

# To look for faults with libFuzzer: a compiler with its run-time libraries.
fuzz_packages=(
  clang
  libclang-rt-dev
)

# Debian's npm does not go together with a Node.js from elsewhere, which brings
# an npm of its own.
command -v npm >/dev/null || test_packages+=(npm)

# Says what is wrong and ends the script.
die () {
  printf '%s: %s\n' "${0##*/}" "$*" >&2
  exit 1
}

# Prints those of the named packages that are not installed.
missing_packages () {
  local package
  for package; do
    # One word for each architecture; "not-installed" is another.
    case " $(dpkg-query -W -f '${db:Status-Status} ' "$package" 2>/dev/null)" in
      *' installed '*) ;;
      *) printf '%s\n' "$package" ;;
    esac
  done
}

as_root () {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  else
    sudo "$@"
  fi
}

# Installs what is missing of the named packages; asks nobody anything and
# does not touch apt when all is there.
install_packages () {
  local missing
  command -v dpkg-query >/dev/null || die 'This needs Debian 12 or newer, or a system that is based on it.'

  mapfile -t missing < <(missing_packages "$@")
  [ "${#missing[@]}" -gt 0 ] || return 0

  if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
    die "These packages are missing: ${missing[*]}. Install them as root, or run this as root."
  fi
  printf 'Installing %s\n' "${missing[*]}"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -q update </dev/null >&2 ||
    die 'The list of packages could not be fetched; is there a network?'
  as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get -q -y --no-install-recommends install "${missing[@]}" </dev/null >&2 ||
    die "These packages could not be installed: ${missing[*]}."
}

# From here on nothing reads or writes what belongs to the person who runs
# this: programs find an empty home in the given folder, and no desktop.
use_home () {
  unset WAYLAND_DISPLAY XAUTHORITY DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS
  export HOME=$1/home
  export XDG_CACHE_HOME=$HOME/cache XDG_CONFIG_HOME=$HOME/config XDG_DATA_HOME=$HOME/data XDG_STATE_HOME=$HOME/state
  export XDG_RUNTIME_DIR=$1/runtime
  mkdir -p "$XDG_CACHE_HOME" "$XDG_CONFIG_HOME" "$XDG_DATA_HOME" "$XDG_STATE_HOME"
  mkdir -m 700 "$XDG_RUNTIME_DIR"
}

# Sets up a build folder once, with the given options, and builds what has
# changed.
build () {
  local folder=$1
  shift
  [ -f "$folder/build.ninja" ] || meson setup "$folder" "$root" "$@" || die 'The build could not be set up.'
  ninja -C "$folder" || die 'The build failed.'
}

# Installs the readers of our exports that come from npm into the given folder,
# as listed and locked in tests/report, and only if they have changed. None of
# their own scripts runs.
install_readers () {
  local folder=$1 wanted=$root/tests/report
  cmp -s "$wanted/package-lock.json" "$folder/installed.json" && return 0

  mkdir -p "$folder"
  cp "$wanted/package.json" "$wanted/package-lock.json" "$folder"
  npm ci --prefix "$folder" --ignore-scripts --no-audit --no-fund --loglevel=error </dev/null >&2 ||
    die 'The readers of exports could not be installed from npm; is there a network?'
  cp "$wanted/package-lock.json" "$folder/installed.json"
}
