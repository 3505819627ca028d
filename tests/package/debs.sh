#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# debs.sh CPACK BUILD: makes all packages, and looks at them as Debian would.
set -euo pipefail
cpack=$1 build=$2
cd "$build"
rm -rf packages
"$cpack" -G 'TGZ;DEB' >packages.log 2>&1 || {
    cat packages.log >&2
    exit 1
}
cd packages
names=$(for package in *.deb; do dpkg-deb --field "$package" Package; done | sort | tr '\n' ' ')
[ "$names" = "cozewi cozewi-inspector libcozewi-dev libcozewi-doc libcozewi-widgets1 libcozewi1 " ] || {
    echo "packages: $names" >&2
    exit 1
}
# Whoever configures with another folder for libraries may have it.
lintian --allow-root --suppress-tags pkg-config-unavailable-for-cross-compilation --fail-on error,warning ./*.deb

# The tool needs no GUI library and none of ours.
depends=$(dpkg-deb --field cozewi_*.deb Depends)
case $depends in
*gui* | *widgets* | *libcozewi* | *svg* | *libgl*)
    echo "cozewi depends on $depends" >&2
    exit 1
    ;;
esac
[[ $(dpkg-deb --field libcozewi1_*.deb Depends) != *gui* ]]
# The widgets bring a GUI library, and their own of ours.
depends=$(dpkg-deb --field libcozewi-widgets1_*.deb Depends)
[[ $depends == *libqt6widgets6* && $depends == *libcozewi1* ]] || {
    echo "libcozewi-widgets1 depends on $depends" >&2
    exit 1
}
[[ $(tar --list --file ./*.tar.gz) == *'/bin/cozewi-inspector'* ]]

# No file in two packages.
twice=$(for package in *.deb; do dpkg-deb --fsys-tarfile "$package" | tar --list; done | grep -v '/$' | sort | uniq --repeated)
[ -z "$twice" ] || {
    printf 'in two packages:\n%s\n' "$twice" >&2
    exit 1
}
