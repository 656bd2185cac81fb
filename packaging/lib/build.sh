# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Configuring and building, from inside the environment. Silent when nothing changed.
# shellcheck disable=SC2154  # packagingDir, projectDir: set by the script that reads this
cache=$(cacheDir)

# configure PRESET: unless the build folder was made from this checkout, this system and these presets.
configure() {
    local preset=$1 dir=$projectDir/build/$1 made fresh=()
    made="$projectDir $(sha256sum <"$projectDir/CMakePresets.json" | cut -c1-16) $(. /etc/os-release && echo "${ID:-} ${VERSION_ID:-}")"
    if [[ -f $dir/build.ninja && $(cat -- "$dir/.made-from" 2>/dev/null) == "$made" ]]; then return; fi
    if [[ -e $dir && ! -w $dir ]]; then
        fail "Cannot write to $dir: it belongs to $(stat -c %U -- "$dir")." "Delete it, or build as that user."
    fi
    needSpace "$projectDir" 3000 'build Vitrine'
    if [[ -f $dir/CMakeCache.txt ]]; then fresh=(--fresh); fi
    cd -- "$projectDir" || return
    if ! step "Configuring ($preset)" "$cache/logs/configure-$preset.log" cmake "${fresh[@]}" --preset "$preset"; then
        fail 'Cannot configure the build.' 'Read the lines above.'
    fi
    printf '%s\n' "$made" >"$dir/.made-from"
}

# build PRESET [TARGET…]
build() {
    local preset=$1 dir=$projectDir/build/$1
    shift
    if ninja -C "$dir" -n "$@" 2>/dev/null | grep -q 'no work to do'; then return; fi
    if ! step "Building ($preset)" "$cache/logs/build-$preset.log" ninja -C "$dir" "$@"; then
        fail 'Cannot build Vitrine.' 'Read the lines above; the last change of the sources is the first suspect.'
    fi
}

# What a person runs, without the tests: every folder that holds no tests.
buildPrograms() {
    local dirs=() dir
    configure release
    for dir in guestos engine resources ui app tests/bench; do
        if [[ -f $projectDir/$dir/CMakeLists.txt ]]; then dirs+=("$dir/all"); fi
    done
    build release "${dirs[@]}"
}

defaultImage=vitrine/debian-13

# haveImage: makes the default image of the store ($VITRINE_STORE or the person's own) unless it is there. The program
# says what it fetches and how far it is.
haveImage() {
    # shellcheck disable=SC2016
    if vitrine image list --json | python3 -c '
import json, sys
sys.exit(not any(image["name"] == sys.argv[1] and image["built"] for image in json.load(sys.stdin)))' "$defaultImage"; then
        return
    fi
    if ! vitrine image build "$defaultImage" >&2; then
        fail "Cannot make the image $defaultImage." 'Read the lines above and try again; what is fetched already is kept.'
    fi
}
