# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck disable=SC2154  # cache: set by env
# What the host is, how to become root on it, and its packages.

# Prints `native` or `root` (Debian 12: inside a build root), or ends with what is wrong with this system.
systemKind() {
    local supported='Vitrine builds on Debian 12, Debian 13 or newer, and Ubuntu 25.04 or newer, on x86_64.'
    local id='' version='' name='this system'
    if [[ $(uname -m) != x86_64 ]]; then
        fail "Cannot build on this processor ($(uname -m))." "$supported"
    fi
    if [[ -r /etc/os-release ]]; then
        # shellcheck source=/dev/null
        read -r id version name < <(. /etc/os-release && echo "${ID:-?} ${VERSION_ID:-rolling} ${PRETTY_NAME:-?}")
    fi
    case $id in
        debian)
            # Testing and unstable have no number: they are newer than every release.
            if [[ $version == rolling ]] || ((${version%%.*} >= 13)); then
                echo native
                return
            elif ((${version%%.*} == 12)); then
                echo root
                return
            fi
            ;;
        ubuntu)
            if [[ $(printf '%s\n' 25.04 "$version" | sort -V | head -n 1) == 25.04 ]]; then
                echo native
                return
            fi
            ;;
    esac
    fail "Cannot build on $name." "$supported"
}

# becomeRoot FOR-WHAT: afterwards "${asRoot[@]}" in front of a command runs it as root. Asks for the password once,
# where there is somebody to ask.
becomeRoot() {
    asRoot=()
    if ((EUID == 0)); then return; fi
    asRoot=(sudo)
    if ! command -v sudo >/dev/null; then
        fail "Cannot $1 as ${USER:-this user}: that needs root, and sudo is not installed." \
            "Run this as root, or have sudo installed and set up for your account."
    fi
    if sudo -n true 2>/dev/null; then return; fi
    if [[ ! -t 0 && ! -t 2 ]]; then
        fail "Cannot $1: sudo asks for a password, and there is no terminal to type it in." \
            "Run this in a terminal, or as root."
    fi
    say "Root rights are needed to $1."
    if ! sudo -v; then
        fail "Cannot $1: sudo does not let ${USER:-this user} become root." "Run this as root, or ask for sudo rights."
    fi
}

# missingPackages NAME…: those that are not installed on this system.
missingPackages() {
    local installed
    installed=$(dpkg-query -W -f '${db:Status-Abbrev} ${Package}\n' | awk '$1 == "ii" || $1 == "hi" { print $2 }')
    printf '%s\n' "$@" | sort -u | comm -23 - <(sort -u <<<"$installed")
}

# installPackages NAME…: installs what is missing, with the system's own apt sources and nothing else.
installPackages() {
    local missing log
    mapfile -t missing < <(missingPackages "$@")
    if ((${#missing[@]} == 0)); then return; fi
    becomeRoot "install packages (${missing[*]})"
    needSpace /usr $((${#missing[@]} * 40)) "install ${#missing[@]} packages"
    log=$cache/logs/apt.log
    if ! step "Reading the package lists" "$log" "${asRoot[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update; then
        fail "Cannot read the package lists." "Check the network and apt's sources, and try again."
    fi
    if ! step "Installing ${#missing[@]} packages" "$log" "${asRoot[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y --no-install-recommends "${missing[@]}"; then
        fail "Cannot install: ${missing[*]}." \
            "Read the lines above; \`apt-get install\` with these names shows it again. Nothing else was changed."
    fi
}
