# Read by the other scripts: what they share. Runs from the root of the repository.
# shellcheck shell=bash
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

say() { printf '\n== %s\n' "$*"; }
stop() { printf '\n%s\n' "$*" >&2; exit 1; }

# At least version $2 (two numbers) is $1.
at_least() {
    local have_major have_minor want_major want_minor
    IFS=. read -r have_major have_minor _ <<<"$1"
    IFS=. read -r want_major want_minor <<<"$2"
    ((have_major > want_major || (have_major == want_major && have_minor >= want_minor)))
}

need_rust() {
    local wanted version how
    wanted=$(sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml)
    how="Get it from https://rustup.rs:
    curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs | sh
and open a new terminal (or: . \"\$HOME/.cargo/env\")."
    # rustup's own place is looked into, as a shell that was open during the installation lacks it.
    command -v cargo >/dev/null || PATH="$PATH:${CARGO_HOME:-$HOME/.cargo}/bin"
    command -v cargo >/dev/null || stop "Rust is missing. $how"
    version=$(rustc --version | cut -d' ' -f2)
    at_least "$version" "$wanted" ||
        stop "Rust $version is too old: Kvittert needs $wanted or later. With rustup: rustup update. $how"
}

need_node() {
    local version how
    how="Kvittert needs Node 20.19 or later in the 20 series, or 22.12 or later, with npm.
Get it from https://nodejs.org/en/download. (The one that Debian 12 and Ubuntu 24.04 have is too old.)"
    command -v node >/dev/null || stop "Node is missing. $how"
    command -v npm >/dev/null || stop "npm is missing. $how"
    version=$(node --version | tr -d v)
    case $version in
        20.*) at_least "$version" 20.19 || stop "Node $version is too old. $how" ;;
        *) at_least "$version" 22.12 || stop "Node $version is too old. $how" ;;
    esac
}

# What npm installed last is remembered in node_modules/.package-lock.json.
ui_packages() {
    if [[ ! -e ui/node_modules/.package-lock.json ||
        ui/package-lock.json -nt ui/node_modules/.package-lock.json ]]; then
        say "Installing the packages of the user interface"
        (cd ui && npm ci --ignore-scripts --no-audit --no-fund)
        touch ui/node_modules/.package-lock.json
    fi
}

# The window embeds ui/dist. Built again only when something it is made of is newer, as a new
# ui/dist makes cargo build the window again.
ui_build() {
    ui_packages
    local made=ui/dist/index.html
    local sources=(ui/src ui/public ui/index.html ui/package-lock.json ui/vite.config.ts
        ui/svelte.config.js ui/tsconfig.json src-tauri/core/locales icons)
    local there=() source
    for source in "${sources[@]}"; do [[ -e $source ]] && there+=("$source"); done
    if [[ ! -e $made || -n $(find "${there[@]}" -newer "$made" -print -quit) ]]; then
        say "Building the user interface"
        (cd ui && npm run build)
        touch "$made"
    fi
}

# A display that can be opened: Wayland, another machine's, or one whose socket is there.
has_display() {
    [[ -n ${WAYLAND_DISPLAY:-} ]] && return 0
    case ${DISPLAY:-} in
        '') return 1 ;;
        :*) local number=${DISPLAY#:}; [[ -S /tmp/.X11-unix/X${number%%.*} ]] ;;
        *) return 0 ;;
    esac
}
