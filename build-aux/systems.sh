# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# shellcheck disable=SC2154,SC1111 # what reads this sets release; quotes are for people
#
# What build-aux/test-in and build-aux/test-package share: fresh Debian systems
# in folders, to change into. They need root, and go when the script ends.
#
# Read after common.sh, when $release is set.

systems=
within_pid=

# Whatever happens: no program runs on, and nothing stays behind. The mounts of
# a system go with its programs.
finish () {
  [ -z "$within_pid" ] || kill -KILL "$within_pid" 2>/dev/null || true
  wait || true
  [ -z "$systems" ] || rm -rf --one-file-system "$systems"
}

# Looks whether systems can be made here, and makes a folder for them.
start_systems () {
  [ "$(id -u)" -eq 0 ] || die 'This makes systems to change into, which only root can.'
  install_packages debootstrap git util-linux
  [ -e "/usr/share/debootstrap/scripts/$release" ] || die "There is no release “$release”; bookworm and trixie are two."
  trap finish EXIT
  trap 'exit 1' HUP INT TERM
  systems=$(mktemp -d -p /var/tmp)
}

# Makes a system of the smallest kind in a folder of that name.
make_system () {
  local system=$systems/$1
  debootstrap --variant=minbase "$release" "$system" >"$systems/debootstrap.log" 2>&1 || {
    tail -n 20 "$systems/debootstrap.log" >&2
    die 'The system could not be made; is there a network?'
  }
  # Nothing is started there, and whom this machine trusts is trusted.
  printf '#!/bin/sh\nexit 101\n' >"$system/usr/sbin/policy-rc.d"
  chmod +x "$system/usr/sbin/policy-rc.d"
  [ ! -d /usr/local/share/ca-certificates ] || cp -r /usr/local/share/ca-certificates "$system/usr/local/share"
}

# What the first process of a system does: it puts on what a kernel gives, moves
# into the folder, and buries all orphans until the command has ended.
# shellcheck disable=SC2016 # for the shell in there
enter='
  mount --bind "$1" "$1" && mount -t proc proc "$1/proc" && mount --rbind /sys "$1/sys" &&
    mount --rbind /dev "$1/dev" && mount -t tmpfs tmpfs "$1/dev/shm" &&
    cd "$1" && pivot_root . mnt && umount -l /mnt || exit 125
  shift
  env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"
  exit $?'

# Runs a command in the system of that name, with mounts and processes of its
# own: neither outlives the command.
within () {
  local code=0
  unshare --mount --pid --fork --kill-child sh -c "$enter" sh "$systems/$1" "${@:2}" </dev/null &
  within_pid=$!
  wait "$within_pid" || code=$?
  within_pid=
  return "$code"
}

# Runs a command there whose words count only if it fails, with that sentence.
within_quietly () {
  local sentence=$1
  within "${@:2}" >"$systems/log" 2>&1 || {
    tail -n 60 "$systems/log" >&2
    die "$sentence"
  }
}

install_within () {
  within_quietly "This could not be installed in the system “$1”: ${*:2}." \
    "$1" apt-get -q -y --no-install-recommends install "${@:2}"
}

# Brings the source as it is committed.
copy_source_within () {
  mkdir "$systems/$1/root/steelyard"
  git -C "$root" archive HEAD | tar -x -C "$systems/$1/root/steelyard"
}
