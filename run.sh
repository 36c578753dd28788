#!/bin/sh
# The one door to Keepsake: finds a JDK, builds what is stale, runs it. See ./run.sh --help.
# Plain POSIX shell, so that Debian's dash, macOS's bash 3.2 and Git Bash all read it alike.
set -eu
unset CDPATH

oldest_jdk=25

# Documents live outside the Java heap: so the heap is small, and the limit on direct memory, by
# default the heap's, is out of the way. G1 is named because the JVM would choose by the size of the
# machine, and a cache is at its best with the collector it was made with; it aims at pauses below a
# frame, where Serial, with less memory, now and then stops the window for the whole heap. It may
# take a fifth of the time instead of a thirteenth before it takes more memory. What a window needs
# is nearly half of so small a heap, where G1 would look for garbage in its old part all the time, on
# a processor that frames need: it begins at three quarters. A cache that does not fit is a matter of
# speed alone: nothing is said about it.
#
# The cache knows which methods the training run made hot, and would have the optimizing compiler
# take all of them within the first second, on the processors that build the window. So a method is
# called a million times, and a loop run four million times, before that compiler is asked.
jvm_options='-Xlog:aot*=off -XX:+UseG1GC -XX:MaxGCPauseMillis=10 -XX:GCTimeRatio=4'
jvm_options="$jvm_options -XX:InitiatingHeapOccupancyPercent=75"
jvm_options="$jvm_options -Xms32m -Xmx512m"
jvm_options="$jvm_options -XX:MaxDirectMemorySize=64g"
jvm_options="$jvm_options -XX:Tier2InvokeNotifyFreqLog=20 -XX:Tier2BackedgeNotifyFreqLog=22"
jvm_options="$jvm_options --enable-native-access=javafx.graphics,org.keepsake"

main() {
    root=$(folder_of "$0")
    app=$root/target/app
    built=$root/target/keepsake.built
    listed=$root/target/keepsake.listed
    cache=$root/target/keepsake.aot
    trained=$root/target/keepsake.trained
    limit=
    platform=
    case ${1-} in
        --demo) shift && demo "$@" ;;
        --bench) shift && bench "$@" ;;
        --test) shift && verify "$@" ;;
        --package) shift && . "$root/src/package/package.sh" && package "$@" ;;
        --version) echo "Keepsake $(version)" ;;
        --help | -h) help ;;
        *) edit "$@" ;;
    esac
}

# ---- Commands ------------------------------------------------------------------------------------

help() {
    cat <<'END'
Keepsake, a text editor whose point is saving.

  ./run.sh [FILE...]     opens the editor window, with what was open last; without a
                         display, plays the demo
  ./run.sh --new [FILE...]
                         the same without what was open last, which is left as it was
  ./run.sh --wait FILE...
                         the same, for programs that wait; ends with its last document
  ./run.sh +12 FILE      goes to line 12; +12:3 to its third column
  ./run.sh FILE:12:3     the same, unless there is a file of that name
  ./run.sh -             reads standard input into a document without a file
  ./run.sh --demo [DIR]  plays the scripted tour in a window, at a pace that can be
                         followed, until Esc is pressed; without a display, as fast as
                         it goes; leaves its screenshots in DIR (default: target/demo)
  ./run.sh --bench [--big]
                         measures loading, typing and saving without a display, in a few
                         minutes, and prints tables in Markdown; --big adds 1 GiB
  ./run.sh --test        builds everything and runs all tests, without a display
  ./run.sh --package [DIR]
                         makes an application with its own Java runtime in DIR/keepsake
                         (default: target/package), and beside it the system's own
                         package (.deb, .rpm, .dmg, .msi) where its tools are there
  ./run.sh --version     prints the version
  ./run.sh --help        prints this text

A FILE that begins with a dash goes after "--". A JDK 25 or newer is looked for in
KEEPSAKE_JAVA_HOME, JAVA_HOME, PATH and the usual folders, in this order. Maven is
needed only when something has to be built.
END
}

version() {
    sed -n '/<version>/{s/.*<version>\(.*\)<\/version>.*/\1/p;q;}' "$root/pom.xml"
}

# The program understands its command line itself.
edit() {
    for argument; do
        case $argument in
            --) break ;;
            --help | -h) help && return ;;
            --version) echo "Keepsake $(version)" && return ;;
        esac
    done
    if ! has_display; then
        require_known_options "$@"
        say "there is no display here (DISPLAY is not set), so this is the demo"
        demo
    fi
    require_window
    prepare
    run "$@"
}

# What the demo would never mention.
require_known_options() {
    for argument; do
        case $argument in
            --) break ;;
            --new | --wait | -w | -) ;;
            -*) misused "unknown option $argument" ;;
        esac
    done
}

demo() {
    [ $# -le 1 ] || misused "--demo takes one folder"
    case ${1-} in -*) misused "unknown option $1" ;; esac
    if has_display; then
        require_window
        prepare
    else
        require_text
        prepare
        headless
    fi
    run --demo "${1:-$root/target/demo}"
}

bench() {
    [ $# -eq 0 ] || [ "$*" = --big ] || misused "--bench takes nothing but --big"
    require_text
    prepare
    headless
    run --bench "$@"
}

verify() {
    [ $# -eq 0 ] || misused "--test takes no argument"
    require_text
    find_jdk
    maven verify
    fingerprint >"$built"
}

# ---- Running -------------------------------------------------------------------------------------

# Leaves a JDK in $jdk, jars as new as the sources in $app and, if it can, a class cache for them.
prepare() {
    find_jdk
    is_built || build
    is_trained || train
}

headless() {
    platform='-Dglass.platform=Headless -Dprism.order=sw'
}

run() {
    if [ -f "$cache" ]; then
        launch -XX:AOTCache="$cache" "$@"
    else
        launch -XX:AOTMode=off "$@"
    fi
}

# launch CACHE_OPTION [ARGUMENT...]: becomes the program.
launch() {
    cache_option=$1
    shift
    choose_locale
    # shellcheck disable=SC2086 # each is none or several words, and no pattern of names
    exec $limit "$jdk/bin/java" "$cache_option" $jvm_options $platform \
        -p "$app" -m org.keepsake/org.keepsake.Main "$@"
}

# Java reads and writes names in the charset of the locale. Where there is no locale, that is ASCII:
# then in UTF-8, while the language stays as it was.
choose_locale() {
    if command -v locale >/dev/null; then
        [ "$(locale charmap 2>/dev/null)" = ANSI_X3.4-1968 ] || return 0
    else
        case ${LC_ALL:-${LC_CTYPE:-${LANG-}}} in '' | C | POSIX) ;; *) return 0 ;; esac
    fi
    if [ -n "${LC_ALL-}" ]; then
        export LANG="$LC_ALL"
        unset LC_ALL
    fi
    export LC_CTYPE=C.UTF-8
}

# ---- Building ------------------------------------------------------------------------------------

is_built() {
    [ -f "$built" ] || return 1
    now="$(cat "$built") $(listing)"
    ! [ -f "$listed" ] || [ "$(cat "$listed")" != "$now" ] || return 0
    [ "$(cat "$built")" = "$(fingerprint)" ] || return 1
    case $now in *' ') ;; *) { echo "$now" >"$listed"; } 2>/dev/null || : ;; esac
}

# Names, sizes and times of what the fingerprint covers: while they are the same, so is that, and it
# takes a quarter of the time. Empty where find does not tell them.
listing() (
    cd "$root"
    files=$(inputs_and_jars -printf '%p %s %T@\n' 2>/dev/null) || return 0
    echo "$(uname -sm) $(echo "$files" | cksum)"
)

# inputs_and_jars ACTION...: has find do that with what goes into the build and what came out.
inputs_and_jars() {
    find pom.xml src/main target/app -type f "$@"
}

# Their contents: a copied checkout is as fresh as it was.
fingerprint() (
    cd "$root"
    { uname -sm && inputs_and_jars -exec cksum {} + | LC_ALL=C sort; } \
        2>/dev/null | cksum
)

build() {
    if ! obstacle=$(why_not_build); then
        [ -f "$built" ] || fail "Keepsake has to be built first, but $obstacle"
        say "the sources have changed, but $obstacle: running the last build"
        return
    fi
    say "building, which takes a moment"
    maven -q -Dmaven.test.skip=true package >&2
    fingerprint >"$built"
}

why_not_build() {
    if ! command -v mvn >/dev/null; then
        echo "Maven is missing (apt install maven, or https://maven.apache.org)"
    elif ! [ -w "$root" ] || { [ -e "$root/target" ] && ! [ -w "$root/target" ]; }; then
        echo "$root may not be written to"
    elif ! id -un >/dev/null 2>&1 && ! [ -w "${HOME-}" ]; then
        echo "there is no home folder for Maven to keep its downloads in: set HOME to one"
    else
        return 0
    fi
    return 1
}

maven() (
    obstacle=$(why_not_build) || fail "$obstacle"
    cd "$root"
    JAVA_HOME=$jdk mvn -B -ntp "$@" </dev/null || fail "the build failed; the reason stands above"
)

# The cache keeps loaded, linked and profiled classes of a short training run: the window comes in
# about two thirds of the time. It fits one build at one place, under one JDK and its options.
is_trained() {
    [ -f "$trained" ] && [ "$(cat "$trained")" = "$(training)" ]
}

training() {
    echo "$(cat "$built") $(cat "$jdk/release" "$root/run.sh" | cksum) $jdk $app"
}

# Tried once for each build, whatever comes of it: Keepsake runs without a cache as well.
train() {
    if ! [ -w "$root/target" ]; then
        cache=
        return
    fi
    rm -f "$cache"
    (train_within_limit) >"$cache.log" 2>&1 ||
        say "no start-up cache was made ($cache.log tells why); starting takes a little longer"
    training >"$trained"
}

train_within_limit() {
    ! command -v timeout >/dev/null || limit='timeout 120'
    headless
    launch -XX:AOTCacheOutput="$cache" --train
}

# ---- Finding things ------------------------------------------------------------------------------

# The first JDK that is new enough. JAVA_HOME and PATH often mean an older one for other work, which
# is passed over; KEEPSAKE_JAVA_HOME is for this program alone: if wrong, its owner wants to know.
find_jdk() {
    if [ -n "${KEEPSAKE_JAVA_HOME-}" ]; then
        jdk=$KEEPSAKE_JAVA_HOME
        is_jdk ||
            fail "KEEPSAKE_JAVA_HOME=$jdk is no JDK $oldest_jdk or newer: correct it or unset it"
        return
    fi
    for jdk in "${JAVA_HOME-}" "$(jdk_on_path)" \
        /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
        "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "${HOME-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        "/c/Program Files"/Java/* "/c/Program Files/Eclipse Adoptium"/* \
        "/c/Program Files"/Microsoft/jdk* "/c/Program Files"/Zulu/* \
        "/c/Program Files/Amazon Corretto"/* "/c/Program Files"/BellSoft/*; do
        ! is_jdk || return 0
    done
    fail "found no JDK $oldest_jdk or newer: install one (https://adoptium.net)" \
        "or set KEEPSAKE_JAVA_HOME to it"
}

is_jdk() {
    [ -x "$jdk/bin/javac" ] && [ -r "$jdk/release" ] || return 1
    release=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$jdk/release")
    [ "${release:-0}" -ge "$oldest_jdk" ]
}

jdk_on_path() {
    if javac=$(command -v javac); then
        dirname "$(folder_of "$javac")"
    fi
}

has_display() {
    [ "$(uname -s)" != Linux ] || [ -n "${DISPLAY-}${WAYLAND_DISPLAY-}" ]
}

require_window() {
    [ "$(uname -s)" = Linux ] || return 0
    [ -n "${DISPLAY-}" ] || fail "JavaFX needs X11, also under Wayland: install and start XWayland"
    require_libraries "libgtk-3.so.0 libXtst.so.6" "the window needs GTK 3" \
        "apt install libgtk-3-0 libxtst6" "dnf install gtk3 libXtst" "pacman -S gtk3 libxtst"
}

# Also without a window JavaFX lays out its text with the system's libraries.
require_text() {
    [ "$(uname -s)" = Linux ] || return 0
    require_libraries "libpangoft2-1.0.so.0 libfreetype.so.6 libfontconfig.so.1" \
        "JavaFX needs Pango" "apt install libpangoft2-1.0-0" "dnf install pango" "pacman -S pango"
}

# require_libraries "NAME..." NEED DEBIAN FEDORA ARCH
#
# No JDK brings these along, and JavaFX tells of a missing one in a hundred lines. Where there is no
# list of libraries to ask (musl, Nix) or it is not the whole truth, that has to do.
require_libraries() {
    [ -z "${LD_LIBRARY_PATH-}" ] || return 0
    present=$(PATH=$PATH:/sbin:/usr/sbin ldconfig -p 2>/dev/null) || return 0
    for library in $1; do
        case $present in
            *"$library"*) ;;
            *) fail "$2, but $library is missing: Debian, Ubuntu: $3; Fedora: $4; Arch: $5" ;;
        esac
    done
}

# The real folder of a file that may have been reached through links.
folder_of() {
    path=$1
    while [ -L "$path" ]; do
        link=$(readlink "$path")
        case $link in
            /*) path=$link ;;
            *) path=$(dirname "$path")/$link ;;
        esac
    done
    (cd -P "$(dirname "$path")" && pwd)
}

# ---- Saying things -------------------------------------------------------------------------------

say() {
    echo "keepsake: $*" >&2
}

fail() {
    say "$@"
    exit 1
}

misused() {
    say "$1; ./run.sh --help tells what there is"
    exit 2
}

main "$@"
