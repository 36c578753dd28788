# Read by run.sh for --package: makes an application with its own Java runtime, by jlink and
# jpackage, and of it the system's own packages whose tools are there. Tried on Linux; what stands
# here for macOS and Windows follows the documentation of jpackage and has not been tried.
# shellcheck shell=sh disable=SC2154 # run.sh sets what is used here: root, app, jdk, jvm_options

package() {
    [ $# -le 1 ] || misused "--package takes one folder"
    case ${1-} in -*) misused "unknown option $1" ;; esac
    require_text
    prepare
    [ -x "$jdk/bin/jlink" ] && [ -x "$jdk/bin/jpackage" ] ||
        fail "$jdk has no jlink and jpackage: set KEEPSAKE_JAVA_HOME to a complete JDK"
    mkdir -p "${1:-$root/target/package}"
    folder=$(cd -P "${1:-$root/target/package}" && pwd)
    resources=$root/src/package
    choose_layout
    ! [ -e "$image" ] || fail "$image is there already: move it away, or name another folder"
    link_runtime "$folder/keepsake-runtime"
    make_image
    make_system_packages
    train_image
    offer_desktop_entry
    say "made $launcher"
}

# Where jpackage puts things.
choose_layout() {
    system=$(uname -s)
    image=$folder/keepsake
    case $system in
        Linux)
            launcher=$image/bin/keepsake
            image_runtime=$image/lib/runtime
            image_app=$image/lib/app
            icon=$root/src/main/resources/org/keepsake/ui/kit/icon-256.png
            ;;
        Darwin)
            image=$image.app
            launcher=$image/Contents/MacOS/keepsake
            image_runtime=$image/Contents/runtime/Contents/Home
            image_app=$image/Contents/app
            icon=$resources/keepsake.icns
            ;;
        *)
            launcher=$image/keepsake.exe
            image_runtime=$image/runtime
            image_app=$image/app
            icon=$resources/keepsake.ico
            ;;
    esac
}

# Of the JDK, the modules that ours and those of the libraries require.
link_runtime() {
    rm -rf "$1"
    modules=$("$jdk/bin/java" -p "$app" --limit-modules org.keepsake --list-modules |
        sed -n '/ file:/!s/@.*/,/p')
    # shellcheck disable=SC2086 # a line for each module becomes one word
    "$jdk/bin/jlink" --output "$1" --add-modules "$(printf %s $modules)" --compress zip-6 \
        --strip-java-debug-attributes --no-header-files --no-man-pages >&2 ||
        fail "jlink failed; the reason stands above"
}

make_image() {
    # shellcheck disable=SC2016 # $APPDIR is for the launcher to resolve
    jpackage --type app-image --dest "$folder" --name keepsake \
        --icon "$icon" --runtime-image "$folder/keepsake-runtime" \
        --module-path "$app" --module org.keepsake/org.keepsake.Main \
        --java-options '-XX:AOTCache=$APPDIR/keepsake.aot' \
        --java-options "$jvm_options"
    rm -rf "$folder/keepsake-runtime"
    [ "$system" != Linux ] || start_in_a_locale
}

# The launcher of jpackage starts Java in whatever locale there is: one script before it chooses, by
# the same words as run.sh. A launcher finds its options by its own name.
start_in_a_locale() {
    mv "$launcher" "$launcher-java"
    mv "$image_app/keepsake.cfg" "$image_app/keepsake-java.cfg"
    {
        echo '#!/bin/sh'
        sed -n '/^# Java reads and writes names/,/^}/p' "$root/run.sh"
        echo 'choose_locale'
        # shellcheck disable=SC2016 # for the script to expand
        echo 'exec "$(dirname "$(readlink -f "$0")")/keepsake-java" "$@"'
    } >"$launcher"
    chmod 755 "$launcher"
}

jpackage() {
    "$jdk/bin/jpackage" "$@" --app-version "$(version)" >&2 ||
        fail "jpackage failed; the reason stands above"
}

make_system_packages() {
    case $system in
        Linux)
            ! tools_are_there .deb dpkg-deb || make_deb
            ! tools_are_there .rpm rpmbuild ||
                make_installer rpm --install-dir /usr --linux-shortcut \
                    --linux-package-deps "gtk3, libXtst, pango" --resource-dir "$resources/linux"
            ;;
        Darwin) make_installer dmg ;;
        *) ! tools_are_there .msi wix || make_installer msi --win-menu --win-dir-chooser ;;
    esac
}

tools_are_there() {
    command -v "$2" >/dev/null || { say "made no $1: $2 is missing" && return 1; }
}

# make_installer TYPE OPTION...
make_installer() {
    jpackage --type "$@" --dest "$folder" --name keepsake --app-image "$image" \
        --vendor Keepsake --description "Text editor that saves in the background"
    say "made a .$1 in $folder"
}

# Not by jpackage: its package can't be installed where no desktop is, needs each library that the
# machine of the build has, and puts its entry for the menus where dpkg does not know of it.
make_deb() {
    tree=$folder/keepsake-deb
    rm -rf "$tree"
    mkdir -p "$tree/DEBIAN" "$tree/usr/bin" "$tree/usr/lib" "$tree/usr/share/applications" \
        "$tree/usr/share/icons/hicolor/256x256/apps"
    cp -Rp "$image" "$tree/usr/lib/keepsake"
    ln -s ../lib/keepsake/bin/keepsake "$tree/usr/bin/keepsake"
    desktop_entry keepsake keepsake >"$tree/usr/share/applications/keepsake.desktop"
    cp "$icon" "$tree/usr/share/icons/hicolor/256x256/apps/keepsake.png"
    cp "$resources/deb/postinst" "$resources/deb/prerm" "$tree/DEBIAN"
    architecture=$(dpkg --print-architecture)
    sed "s/@VERSION@/$(version)/; s/@ARCHITECTURE@/$architecture/; s/@SIZE@/$(size_of "$tree")/" \
        "$resources/deb/control" >"$tree/DEBIAN/control"
    chmod -R u=rwX,go=rX "$tree"
    dpkg-deb --root-owner-group --build "$tree" "$folder" >&2 ||
        fail "dpkg-deb failed; the reason stands above"
    rm -rf "$tree"
    say "made a .deb in $folder"
}

size_of() {
    du -sk "$1" | sed 's/[^0-9].*//'
}

# The launcher takes the cache because it was made by the same runtime from the same module path,
# at the same place: a system's package has to be trained where it is installed.
train_image() (
    jdk=$image_runtime
    app=$image_app/mods
    cache=$image_app/keepsake.aot
    (train_within_limit) >"$folder/keepsake-training.log" 2>&1 ||
        say "no start-up cache was made; starting takes a little longer"
    rm -f "$folder/keepsake-training.log" "$cache.config"
)

# For the menus of Linux desktops, and for "Open with" of text files: desktop_entry LAUNCHER ICON
desktop_entry() {
    sed "s|APPLICATION_LAUNCHER|$1|; s|APPLICATION_ICON|$2|" "$resources/linux/keepsake.desktop"
}

# Beside the launcher, for one's own menus.
offer_desktop_entry() {
    [ "$system" = Linux ] || return 0
    entry=$image/share/applications/keepsake.desktop
    mkdir -p "$image/share/applications"
    desktop_entry "\"$launcher\"" "$image/lib/keepsake.png" >"$entry"
    say "for the menus of the desktop: cp $entry ~/.local/share/applications/"
}
