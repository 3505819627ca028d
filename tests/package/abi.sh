#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# abi.sh check|record SOURCE WORK: what programs see of the libraries (names, types, layouts), against what is recorded
# of the last release. Additions pass; what breaks programs that were linked before does not. Ends with 77 where the
# record is of another machine or compiler, which lay things out in their own ways.
set -euo pipefail
mode=$1
source=$2
work=$3
record="$source/libcozewi/abi"
target=$("${CXX:-c++}" -dumpmachine)-gcc$("${CXX:-c++}" -dumpversion)
if [ "$mode" = check ] && [ "$target" != "$(cat "$record/target")" ]; then
    echo "not compared: this is $target, the record is of $(cat "$record/target")"
    exit 77
fi

# The types are in the debug information.
cmake -S "$source" -B "$work" -G Ninja -DCMAKE_BUILD_TYPE=Debug -DCOZEWI_BUILD_TESTS=OFF -DCOZEWI_BUILD_APP=OFF \
    -DCOZEWI_BUILD_CLI=OFF -DCOZEWI_BUILD_WIDGETS=ON -DCOZEWI_INSTALL=OFF >/dev/null
cmake --build "$work" --target libcozewi-shared libcozewi-widgets-shared >"$work/log" || {
    cat "$work/log"
    exit 1
}

# describe LIBRARY: other libraries' types are theirs to keep, and where it was built does not matter.
describe() {
    abidw --headers-dir "$source/libcozewi/include" --headers-dir "$source/libcozewi/widgets/include" \
        --drop-private-types --no-corpus-path --no-comp-dir-path --no-show-locs --no-parameter-names \
        --type-id-style hash "$1" | sed "s#$work/##"
}

failed=0
for name in cozewi cozewi-widgets; do
    library=$(find "$work/libcozewi" -name "lib$name.so.*.*.*" -type f)
    describe "$library" >"$work/$name.new.abi"
    if [ "$mode" = record ]; then
        xz -9 -c "$work/$name.new.abi" >"$record/$name.abi.xz"
        continue
    fi
    xz -dc "$record/$name.abi.xz" >"$work/$name.old.abi"
    if abidiff --no-added-syms "$work/$name.old.abi" "$work/$name.new.abi" >"$work/$name.diff"; then
        echo "lib$name: programs that were linked with the last release go on working"
    else
        cat "$work/$name.diff"
        failed=1
    fi
done
[ "$mode" != record ] || echo "$target" >"$record/target"
exit $failed
