#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# symbols.sh check|record LIBRARY LIST
# What the shared library exports is what LIST says, all of it ours, and it is linked with Qt Core, Qt Network
# and the compiler's own libraries alone; that of the widgets with Qt Gui, Qt Widgets and the other one too.
set -euo pipefail
export LC_ALL=C
action=$1 library=$2 list=$3

exported() {
    nm --dynamic --defined-only --demangle "$library" | sed -E 's/^[0-9a-f]* . //; s/@@?[A-Z0-9_]+$//' |
        grep -v '^COZEWI_1$' | sort -u
}

if [ "$action" = record ]; then
    exported >"$list"
    exit
fi
diff -u "$list" <(exported) || {
    echo "The exported names differ. Where that is meant: cmake --build build/release --target record-symbols" >&2
    exit 1
}
strangers=$(exported | grep -vE '^((vtable|typeinfo|typeinfo name) for |non-virtual thunk to )?Cozewi::' || true)
if [ -n "$strangers" ]; then
    printf 'not ours:\n%s\n' "$strangers" >&2
    exit 1
fi
allowed='libQt6Core|libQt6Network|libstdc\+\+|libm|libgcc_s|libc|libpthread|ld-linux[^.]*'
name=$(basename "$list" .symbols)
[ "$name" = cozewi ] || allowed="$allowed|libQt6Gui|libQt6Widgets|libcozewi"
linked=$(readelf --dynamic --wide "$library" | sed -nE 's/.*\(NEEDED\).*\[(.*)\]/\1/p' |
    grep -vE "^($allowed)\.so(\.[0-9]+)?\$" || true)
if [ -n "$linked" ]; then
    printf 'linked with:\n%s\n' "$linked" >&2
    exit 1
fi
[[ $(readelf --dynamic --wide "$library") == *SONAME*"[lib$name.so.1]"* ]]
