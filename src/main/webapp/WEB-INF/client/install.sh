#!/bin/sh
# Installs the Synapse client that belongs to this registry, for one user; run again, it upgrades.
#   SYNAPSE_INSTALL  where to; ~/.synapse if not set
#   JAVA_HOME        which Java; else the one in PATH
set -eu

registry=@REGISTRY@
version=@VERSION@
sha256=@SHA256@

say() {
    printf '%s\n' "$1" >&2
}

# what is wrong, and what to do
fail() {
    printf 'error: %s\nhint: %s\n' "$1" "$2" >&2
    exit 1
}

has() {
    command -v "$1" >/dev/null 2>&1
}

# as the launcher does
choose_java() {
    java=java
    if [ -n "${SYNAPSE_JAVA-}" ]; then
        java=$SYNAPSE_JAVA
    elif [ -n "${JAVA_HOME-}" ] && [ -x "$JAVA_HOME/bin/java" ]; then
        java=$JAVA_HOME/bin/java
    fi
    has "$java" || fail "there is no Java: $java" "install Java 17 or newer, or set JAVA_HOME, and run this again"
    major=$("$java" -version 2>&1 </dev/null | sed -n 's/^.* version "\([0-9]*\).*$/\1/p')
    case $major in
        '' | *[!0-9]*) fail "cannot tell the version of $java" "see what it says: $java -version" ;;
    esac
    [ "$major" -ge 17 ] || fail "$java is version $major" "install Java 17 or newer, or set JAVA_HOME, and run this again"
}

# fetch URL FILE
fetch() {
    if has curl; then
        curl -fsS ${SYNAPSE_CA_FILE:+--cacert "$SYNAPSE_CA_FILE"} -o "$2" "$1"
    elif has wget; then
        wget -q ${SYNAPSE_CA_FILE:+--ca-certificate="$SYNAPSE_CA_FILE"} -O "$2" "$1"
    else
        fail "there is neither curl nor wget" "install one of them"
    fi
}

# prints the SHA-256 of a file
digest() {
    if has sha256sum; then
        sha256sum <"$1"
    elif has shasum; then
        shasum -a 256 <"$1"
    elif has openssl; then
        openssl dgst -sha256 <"$1" | sed 's/^.*= *//'
    fi | cut -c 1-64
}

# prints a text as one word of sh
quoted() {
    printf "'%s'" "$(printf '%s' "$1" | sed "s/'/'\\\\''/g")"
}

write_launcher() {
    {
        printf '#!/bin/sh\nlib=%s\n' "$(quoted "$target/lib")"
        cat <<'LAUNCHER'
@LAUNCHER@
LAUNCHER
    } >"$1"
    chmod 755 "$1"
}

write_launcher_of_windows() {
    cat >"$1" <<'LAUNCHER'
@LAUNCHER_OF_WINDOWS@
LAUNCHER
}

# Remembers the registry, and keeps the classes that a start needs in a form that loads fast. A file that a full disk
# has cut off would crash Java, so it is tried before it is used.
prepare() {
    "$java" -Xlog:disable -XX:TieredStopAtLevel=1 -XX:+UseSerialGC \
        ${HOME:+-Duser.home="$HOME"} -XX:ArchiveClassesAtExit="$new/synapse.jsa" -cp "$target/lib/synapse.jar" \
        synapse.cli.Main x-installed "$registry" </dev/null >&2 || return 1
    "$java" -Xlog:disable -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:SharedArchiveFile="$new/synapse.jsa" \
        -cp "$target/lib/synapse.jar" synapse.cli.Main --version </dev/null >/dev/null 2>&1 || return 1
    mv -f "$new/synapse.jsa" "$target/lib/synapse.jsa"
}

main() {
    choose_java
    target=${SYNAPSE_INSTALL:-${HOME:?is not set}/.synapse}
    case $target in /*) ;; *) target=$PWD/$target ;; esac
    new=$target/.new-$$
    mkdir -p "$target/bin" "$target/lib" "$new" || fail "cannot write to $target" "set SYNAPSE_INSTALL to a folder of yours"
    trap 'rm -rf "$new"' EXIT
    trap 'exit 1' HUP INT TERM

    say "downloading synapse $version from $registry"
    fetch "$registry/cli/synapse.jar" "$new/synapse.jar" || fail "the download failed" "look whether $registry answers"
    found=$(digest "$new/synapse.jar")
    [ -n "$found" ] || fail "there is no sha256sum, shasum or openssl" "install one of them"
    [ "$found" = "$sha256" ] || fail "the download is damaged: its SHA-256 is $found, not $sha256" "run this again"

    # each file takes the place of the old one as a whole
    write_launcher "$new/synapse"
    mv -f "$new/synapse.jar" "$target/lib/synapse.jar"
    mv -f "$new/synapse" "$target/bin/synapse"
    case $(uname -s) in
        CYGWIN* | MINGW* | MSYS*) write_launcher_of_windows "$target/bin/synapse.cmd" ;;
    esac
    rm -f "$target/lib/synapse.jsa"
    prepare || say "warning: the client works, but could not be prepared to start fast"

    say "installed synapse $version: $target/bin/synapse"
    case :$PATH: in
        *":$target/bin:"*) ;;
        *) say "put it into your PATH, in ~/.profile or the like:
  export PATH=$(quoted "$target/bin"):\$PATH" ;;
    esac
}

main
