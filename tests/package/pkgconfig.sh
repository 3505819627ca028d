#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# pkgconfig.sh PKG_CONFIG COMPILER LIBDIR SOURCE WORK: a program by pkg-config alone, shared and static.
set -euo pipefail
pkg_config=$1 compiler=$2 libdir=$3 source=$4 work=$5
mkdir -p "$work"
export PKG_CONFIG_PATH=$libdir/pkgconfig
"$pkg_config" --exact-version=1.0.0 cozewi

read -ra flags < <("$pkg_config" --cflags --libs cozewi)
"$compiler" -std=c++20 -fPIC -o "$work/shared" "$source" "${flags[@]}"
readelf --dynamic "$work/shared" | grep -q 'libcozewi\.so\.1'

# The static library in the place of the shared one; what else it needs comes from the same file.
read -ra flags < <("$pkg_config" --static --cflags --libs cozewi)
[[ " ${flags[*]} " == *" -DCOZEWI_STATIC "* && " ${flags[*]} " == *" -pthread "* ]] || {
    echo "--static: ${flags[*]}" >&2
    exit 1
}
"$compiler" -std=c++20 -fPIC -o "$work/static" "$source" "${flags[@]/#-lcozewi/-l:libcozewi.a}"
if readelf --dynamic "$work/static" | grep -q libcozewi; then
    echo "the static program needs the shared library" >&2
    exit 1
fi

# Without the variables both say what is missing.
for program in shared static; do
    status=0
    said=$(env -u COZE_WORKLOAD_IDENTITY_CLIENT_ID LD_LIBRARY_PATH="$libdir" "$work/$program" 2>&1) || status=$?
    [[ $status -eq 3 && $said == ConfigurationError:* ]] || {
        printf '%s: exit %s: %s\n' "$program" "$status" "$said" >&2
        exit 1
    }
done
