# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Words on the terminal, the cache, space and step logs. Everything here speaks on stderr: stdout belongs to the
# command that was asked for.
# shellcheck disable=SC2154  # packagingDir: set by the script that reads this

say() { printf '%s\n' "$*" >&2; }

# fail WHAT-COULD-NOT-BE-DONE WHAT-TO-DO
fail() {
    printf '%s\n%s\n' "$1" "$2" >&2
    exit 1
}

# Build roots, compiler cache, test image and logs live here. VITRINE_CACHE names another place.
cacheDir() {
    if [[ -n ${VITRINE_CACHE:-} ]]; then
        realpath -m -- "$VITRINE_CACHE"
    elif ((EUID == 0)); then
        printf '/var/cache/vitrine\n'
    else
        printf '%s/vitrine\n' "${XDG_CACHE_HOME:-$HOME/.cache}"
    fi
}

# packages SECTION…: the names in these sections of packages.txt.
packages() {
    local line wanted=" $* " inside=
    while read -r line; do
        line=${line%%#*}
        line=${line//[[:space:]]/}
        case $line in
            '') ;;
            \[*\]) inside=${line:1:-1} ;;
            *) if [[ $wanted == *" $inside "* ]]; then printf '%s\n' "$line"; fi ;;
        esac
    done <"$packagingDir/packages.txt"
}

# needSpace DIR MEBIBYTES FOR-WHAT
needSpace() {
    local dir=$1 needed=$2 what=$3 free at=$1
    while [[ ! -e $at ]]; do at=$(dirname -- "$at"); done
    free=$(df --output=avail -BM -- "$at" | tail -n 1 | tr -dc 0-9)
    if ((free < needed)); then
        fail "Cannot $what: it needs $needed MiB in $dir, and $free MiB are free there." \
            "Free $((needed - free)) MiB, or set VITRINE_CACHE to a folder on a bigger disk, and try again."
    fi
}

# step WORDS LOG COMMAND…: runs the command with its output in LOG and one line on the terminal, which on a terminal
# shows how far it is. The end of the log is printed when the command fails.
step() {
    local words=$1 log=$2 start=$SECONDS
    shift 2
    mkdir -p -- "$(dirname -- "$log")"
    if [[ -t 2 ]]; then
        printf '%s …' "$words" >&2
        if "$@" </dev/null 2>&1 | tee -- "$log" | showCount "$words"; then
            printf '\r\033[K%s: done, %d s\n' "$words" $((SECONDS - start)) >&2
            return
        fi
        printf '\r\033[K' >&2
    elif "$@" </dev/null >"$log" 2>&1; then
        say "$words: done, $((SECONDS - start)) s"
        return
    fi
    say "$words: failed. The end of the log ($log):"
    tail -n 40 -- "$log" >&2
    return 1
}

# ninja counts its steps as [n/m]; keep one line of it up to date.
showCount() {
    local line
    while IFS= read -r line; do
        if [[ $line =~ ^\[([0-9]+/[0-9]+)\] ]]; then
            printf '\r\033[K%s … %s' "$1" "${BASH_REMATCH[1]}" >&2
        fi
    done
}
