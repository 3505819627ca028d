#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# cleanroot.sh PACKAGES [SUITE]: installs the packages in a bare Debian, uses them, builds an example, removes them,
# and looks for what is left. Needs the network (for Debian's own packages) and the right to make namespaces: where
# that is missing it fails in CI, and elsewhere says so and ends with 77.
set -euo pipefail
packages=$(cd "$1" && pwd)
# shellcheck disable=SC1091
suite=${2:-$(. /etc/os-release && [ "${ID:-}" = debian ] && echo "${VERSION_CODENAME:-bookworm}" || echo bookworm)}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cannot() {
    printf '\n*** The packages were NOT tested in a clean root: %s\n\n' "$1" >&2
    [ -z "${CI:-}" ] || exit 1
    exit 77
}
command -v mmdebstrap >/dev/null || cannot "mmdebstrap is not installed"
mode=unshare
[ "$(id -u)" -ne 0 ] || mode=root
mmdebstrap --quiet --mode=$mode --variant=apt --include=ca-certificates --dry-run "$suite" >"$work/log" 2>&1 ||
    cannot "$(tail -n 1 "$work/log")"

cat >"$work/inside" <<'EOF'
#!/bin/sh
set -eux
export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 QT_QPA_PLATFORM=offscreen HOME=/root XDG_RUNTIME_DIR=/run/user/0
mkdir -p "$XDG_RUNTIME_DIR" && chmod 700 "$XDG_RUNTIME_DIR"
cd /packages
list() { find / -xdev \( -path /proc -o -path /sys -o -path /packages -o -path /tmp -o -path /var/lib/apt -o -path /var/cache -o -path /var/log -o -path /run -o -path /var/lib/dpkg \) -prune -o -print | sort; }
install() { apt-get -qq -y --no-install-recommends install "$@" >/dev/null; }

# What Debian itself brings first, so that what is left of ours is seen.
depends=$(for package in cozewi cozewi-inspector; do dpkg-deb -f ${package}_*.deb Depends; done |
    tr ',' '\n' | sed -E 's/ *\(.*//; s/ //g' | sort -u)
install $(echo "$depends" | grep -v -E 'gui|widgets|svg')
list >/tmp/before

# The tool alone, without a GUI library.
install ./cozewi_*.deb
! dpkg -l | grep -E '^ii +(libqt6gui6|libqt6widgets6|libx11-6|libcozewi)'
cozewi env --demo | grep -q DATABASE_URL
test "$(cozewi env --demo --json | head -c 1)" = '{'
cozewi doctor --demo >/dev/null
cozewi exec --demo -- sh -c 'test -n "$DATABASE_URL"'
status=0
cozewi env 2>/dev/null || status=$?
test $status = 3
apt-get -qq -y purge cozewi >/dev/null
list >/tmp/after
diff -u /tmp/before /tmp/after

# The rest.
install $depends
install qt6-base-dev cmake g++ make libssl-dev
list >/tmp/before
install ./cozewi_*.deb ./cozewi-inspector_*.deb ./libcozewi1_*.deb ./libcozewi-widgets1_*.deb ./libcozewi-dev_*.deb ./libcozewi-doc_*.deb
cozewi-inspector --version
timeout 5 cozewi-inspector --demo || test $? = 124
cp -r /usr/share/doc/libcozewi-doc/examples/blocking /tmp/example
cmake -S /tmp/example -B /tmp/example/build -DCMAKE_BUILD_TYPE=Release >/dev/null
cmake --build /tmp/example/build
ldd /tmp/example/build/blocking | grep libcozewi.so.1
cp -r /usr/share/doc/libcozewi-doc/examples/widgets /tmp/widgets
cmake -S /tmp/widgets -B /tmp/widgets/build -DCMAKE_BUILD_TYPE=Release >/dev/null
cmake --build /tmp/widgets/build
ldd /tmp/widgets/build/widgets | grep libcozewi-widgets.so.1
timeout 5 /tmp/widgets/build/widgets || test $? = 124
cozewi exec --demo -- true
cozewi demo-server >/tmp/demo 2>/dev/null &
server=$!
until grep -q identity_ticket /tmp/demo; do sleep 0.1; done
(. /tmp/demo && /tmp/example/build/blocking) | grep DATABASE_URL
kill $server
rm -rf /tmp/example /tmp/widgets /root/.config /root/.cache /root/.local
apt-get -qq -y purge cozewi cozewi-inspector libcozewi1 libcozewi-widgets1 libcozewi-dev libcozewi-doc >/dev/null
list >/tmp/after
diff -u /tmp/before /tmp/after
touch /packages/done
EOF
# Readable for the user that mmdebstrap becomes in a namespace.
cp "$packages"/*.deb "$work"
chmod -R a+rX "$work"
# The hooks are expanded by mmdebstrap.
# shellcheck disable=SC2016
mmdebstrap --quiet --mode=$mode --variant=apt --include=ca-certificates \
    --customize-hook='mkdir "$1/packages"' \
    --customize-hook="cp '$work'/* \"\$1/packages\"" \
    --customize-hook='chroot "$1" sh /packages/inside >&2' \
    --customize-hook='test -e "$1/packages/done"' \
    "$suite" /dev/null
echo "installed, used and removed in a clean root ($suite)"
