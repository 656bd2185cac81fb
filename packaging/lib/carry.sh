# shellcheck shell=bash
# shellcheck disable=SC2154  # root, cache, project, uid, gid, groups, cwd: set by enter-root
# SPDX-License-Identifier: GPL-3.0-or-later
# What of the host is visible inside the build root. Folders are mounted for this one call; small files are copied,
# and only when they differ, because several calls may be inside at once.

# bring PATH: the host's folder at the same place inside.
bring() {
    mkdir -p -- "$root$1"
    mount --rbind -- "$1" "$root$1"
}

# Is PATH seen inside because the folder at the top that it lies in is the host's?
isCarried() {
    local top=/${1#/}
    top=${top#/}
    [[ " ${carried[*]} " == *" ${top%%/*} "* ]]
}

carryFolders() {
    local path name
    carried=()
    mount --bind -- "$root" "$root"
    # A home on a disk mounted nosuid or nodev would take newuidmap its rights.
    mount -o remount,bind,suid,dev,exec -- "$root"
    for path in /*; do
        name=${path#/}
        case $name in
            bin | sbin | lib | lib32 | lib64 | libx32 | usr | etc | var | boot | lost+found | oldroot) continue ;;
            *' '*) continue ;;
        esac
        if [[ -L $path ]]; then
            [[ -e $root$path || -L $root$path ]] || cp -P -- "$path" "$root$path"
        elif [[ -d $path ]]; then
            bring "$path"
        else
            continue
        fi
        carried+=("$name")
    done
    bring /var/tmp
    # Whatever else is needed and lies under /usr, /var or /etc of the host: the checkout, the home, the cache.
    bringUnlessCarried "$project"
    bringUnlessCarried "$cache"
    bringUnlessCarried "$(getent passwd "$uid" | cut -d: -f6)"
    while IFS='=' read -r -d '' name path; do
        case $name in
            HOME | TMPDIR | CCACHE_DIR | XAUTHORITY | XDG_*_HOME | XDG_RUNTIME_DIR) bringUnlessCarried "$path" ;;
        esac
    done <"$envFile"
    if [[ ! -d $root$cwd ]]; then bringUnlessCarried "$cwd"; fi
}

bringUnlessCarried() {
    local path=$1
    if [[ $path != /?* || $path == /var/tmp/* || ! -e $path ]] || isCarried "$path"; then return; fi
    if [[ -f $path ]]; then path=$(dirname -- "$path"); fi
    case $path in
        /usr | /usr/local | /etc | /var | /var/tmp | /var/cache | /var/lib) return ;;
        # Not its submounts: the root itself may lie below the cache.
        "$cache") mkdir -p -- "$root$path" && mount --bind -- "$path" "$root$path" ;;
        *) bring "$path" ;;
    esac
}

# keepLine FILE KEY LINE: adds LINE to a colon-separated file of the root unless it has a line for KEY.
keepLine() {
    if ! grep -q -- "^$2:" "$root$1" 2>/dev/null; then printf '%s\n' "$3" >>"$root$1"; fi
}

# The caller exists inside under the same name and numbers; her subordinate ids too, or no image could be made.
carryAccount() {
    local line id name file
    if ((uid == 0)); then return; fi
    line=$(getent passwd "$uid")
    name=${line%%:*}
    keepLine /etc/passwd "$name" "$line"
    for id in "$gid" ${groups//,/ }; do
        line=$(getent group "$id") || continue
        # The root's own groups keep their numbers: a name inside may differ, what it opens does not.
        if ! grep -q "^[^:]*:[^:]*:$id:" "$root/etc/group"; then keepLine /etc/group "${line%%:*}" "${line%%:*}:x:$id:"; fi
    done
    for file in /etc/subuid /etc/subgid; do
        touch -- "$root$file"
        line=$(awk -F: -v name="$name" -v uid="$uid" '$1 == name || $1 == uid { print $2 ":" $3; exit }' "$file" 2>/dev/null) || true
        # No range on the host (accounts from a directory server): one behind all that the host has given out.
        if [[ -z $line ]]; then
            line=$(awk -F: 'BEGIN { top = 100000 } $2 + $3 > top { top = $2 + $3 } END { print top ":65536" }' "$file" 2>/dev/null) ||
                line=100000:65536
        fi
        keepLine "$file" "$name" "$name:$line"
    done
}

# copyIn FILE [TARGET]
copyIn() {
    local from=$1 to=$root${2:-$1}
    if [[ ! -f $from ]] || cmp -s -- "$from" "$to"; then return; fi
    mkdir -p -- "$(dirname -- "$to")"
    cp -L --preserve=mode -- "$from" "$to.new.$$"
    mv -T -- "$to.new.$$" "$to"
}

carryFiles() {
    local file settings
    for file in /etc/resolv.conf /etc/hosts /etc/hostname /etc/machine-id /etc/localtime /etc/npmrc /etc/pip.conf \
        /etc/gitconfig /etc/apt/auth.conf /etc/apt/auth.conf.d/*; do
        copyIn "$file"
    done
    # How apt reaches the network (proxy, certificates, timeouts), but not the host's hooks and choices of lists.
    settings=$(mktemp)
    apt-config dump | grep -E '^Acquire::(https?|ftp|ForceIPv[46])(::| )' | grep -v 'Auto-Detect' >"$settings" || true
    chmod 644 "$settings"
    copyIn "$settings" /etc/apt/apt.conf.d/80host
    rm -f -- "$settings"
}

# Read-only, so that nothing inside changes whom the host trusts.
carryTrust() {
    local dir
    if [[ ! -s /etc/ssl/certs/ca-certificates.crt ]]; then return; fi
    for dir in /etc/ssl/certs /usr/share/ca-certificates /usr/local/share/ca-certificates; do
        if [[ ! -d $dir ]]; then continue; fi
        bring "$dir"
        mount -o remount,bind,ro -- "$root$dir"
    done
}

# Roots of other package lists and unfinished ones, a day after somebody last went in (two checkouts with different
# lists would otherwise take each other's away), and never while somebody is inside: /proc/PID/root of such a process
# is the root's own folder.
removeOldRoots() {
    local old inode
    for old in "$cache"/root-*; do
        if [[ $old == "$root" || ! $old =~ /root-[0-9a-f]{16}(\.new|\.gone)?$ ]]; then continue; fi
        if (($(date +%s) - $(stat -c %Y -- "$old") < 86400)); then continue; fi
        if ! flock -n -x 7; then return; fi
        inode=$(stat -c %d:%i -- "$old")
        if ! stat -L -c %d:%i /proc/[0-9]*/root 2>/dev/null | grep -x -- "$inode" >/dev/null; then
            rm -rf --one-file-system -- "$old.gone"
            mv -T -- "$old" "$old.gone"
            rm -rf --one-file-system -- "$old.gone"
        fi
    done
}
