# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck disable=SC2154  # packagingDir, projectDir, cache, asRoot: set by env and system.sh
# The Debian 13 build root for hosts that are too old: which one it is, when it is made, how it is entered.

rootSuite=trixie
# Raise it when make-root makes something else of the same packages.
rootLayout=1
rootMebibytes=4000

# One root for each list of packages: its name is a hash of what goes into it.
rootDir() {
    local hash
    hash=$({ echo "$rootSuite $rootLayout"; packages build run test | sort; } | sha256sum | cut -c1-16)
    printf '%s/root-%s\n' "$cache" "$hash"
}

# The host's own Debian mirrors: `main URI` and, where it has one, `security URI`.
hostMirrors() {
    # shellcheck disable=SC2016  # apt expands these
    apt-get indextargets --format '$(ORIGIN) $(RELEASE) $(SITE)' 2>/dev/null |
        awk '$1 == "Debian" { kind = $2 ~ /-security$/ ? "security" : "main"; if (!seen[kind]++) print kind, $3 }'
}

# mirrorHas URI RELEASE: true when the mirror answers with that release; the reason it does not is in `mirrorError`.
mirrorHas() {
    local probe status=0
    probe=$(mktemp -d)
    mirrorError=$(/usr/lib/apt/apt-helper -q -o Acquire::Retries=1 -o Acquire::http::Timeout=20 \
        -o Acquire::https::Timeout=20 -o APT::Sandbox::User=root \
        download-file "$1/dists/$2/InRelease" "$probe/InRelease" 2>&1) || status=$?
    rm -rf -- "$probe"
    return "$status"
}

# Fills `sources` with the lines of the root's sources.list.
rootSources() {
    local mirrors main security
    mirrors=$(hostMirrors)
    if [[ -z $mirrors ]]; then
        # A fresh container has no package lists, and without lists apt does not know what its sources are.
        becomeRoot 'read the package lists'
        if step 'Reading the package lists' "$cache/logs/apt.log" "${asRoot[@]}" apt-get update; then
            mirrors=$(hostMirrors)
        fi
    fi
    main=$(awk '$1 == "main" { print $2 }' <<<"$mirrors")
    security=$(awk '$1 == "security" { print $2 }' <<<"$mirrors")
    if [[ -z $main ]]; then
        fail 'Cannot find a Debian mirror: apt on this computer has none that works.' \
            'Check the network and /etc/apt/sources.list, run apt-get update, and try again.'
    fi
    if ! mirrorHas "$main" "$rootSuite"; then
        say "$mirrorError"
        fail "Cannot get Debian 13 ($rootSuite) from $main." \
            'Check the network, the proxy settings and that this mirror carries the release, and try again.'
    fi
    sources=("deb $main $rootSuite main")
    if mirrorHas "$main" "$rootSuite-updates"; then sources+=("deb $main $rootSuite-updates main"); fi
    if [[ -n $security ]] && mirrorHas "$security" "$rootSuite-security"; then
        sources+=("deb $security $rootSuite-security main")
    fi
}

makeRoot() {
    local root=$1 log=$cache/logs/root.log names
    needSpace "$cache" "$rootMebibytes" 'make the Debian 13 build root'
    installPackages mmdebstrap uidmap debian-archive-keyring ca-certificates
    rootSources
    becomeRoot 'make the Debian 13 build root'
    names=$(packages build run test | paste -sd,)
    say "Making the Debian 13 build root in $root: some 700 MB to fetch, 2.4 GB on disk, once."
    if ! "${asRoot[@]}" "$packagingDir/lib/make-root" "$root" "$rootSuite" "$names" "${sources[@]}" \
        </dev/null 2>&1 | tee -- "$log" | sed -un -E 's/^I: ((waiting|running apt|downloading|extracting|installing|success).*)/  \1/p' >&2; then
        say "The end of the log ($log):"
        tail -n 30 -- "$log" >&2
        fail 'Cannot make the Debian 13 build root.' \
            'Read the lines above, then try again: packages that are already fetched are kept.'
    fi
}

# enterRoot CMD ARGS…: never returns. Identity and environment come in through a file, as sudo hands on neither.
enterRoot() {
    local root envFile
    root=$(rootDir)
    if [[ ! -d $root ]]; then makeRoot "$root"; fi
    becomeRoot 'enter the Debian 13 build root'
    if ! "${asRoot[@]}" unshare --mount true 2>/dev/null; then
        fail 'Cannot enter the Debian 13 build root: this computer allows no mount namespace.' \
            'In a container, give it the right to mount (CAP_SYS_ADMIN), or build on Debian 13.'
    fi
    envFile=$(mktemp)
    env -0 >"$envFile"
    exec "${asRoot[@]}" unshare --mount --propagation slave -- "$packagingDir/lib/enter-root" "$root" "$cache" \
        "$projectDir" "$EUID" "$(id -g)" "$(id -G | tr ' ' ,)" "$PWD" "$envFile" "$@"
}
