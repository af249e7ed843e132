#!/usr/bin/env bash
# Installs the system packages that are missing: `setup.sh run` those to build and run, `setup.sh
# test` also those with which tests drive the real window.
source "$(dirname "$0")/common.sh"

packages=(build-essential pkg-config curl libwebkit2gtk-4.1-dev librsvg2-dev
    libayatana-appindicator3-dev)
if [[ ${1:-run} == test ]]; then
    packages+=(webkit2gtk-driver xvfb dbus dbus-x11 gnome-keyring fonts-dejavu-core
        poppler-utils qpdf xdotool)
    # The tester of the practice server is a Python program of its own.
    python3 -c "import venv, ensurepip" 2>/dev/null || packages+=(python3 python3-venv)
fi

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    cat >&2 <<END
This system has no apt, so its packages are left to you. Kvittert needs what Debian calls:
    ${packages[*]}
(https://v2.tauri.app/start/prerequisites names them for other systems.) Going on without checking.
END
    exit 0
fi

missing=()
for package in "${packages[@]}"; do
    state=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)
    [[ $state == installed ]] || missing+=("$package")
done
((${#missing[@]})) || exit 0

say "Installing the system packages that are missing: ${missing[*]}"
root=()
if ((EUID != 0)); then
    command -v sudo >/dev/null || stop "This needs root, and there is no sudo. As root:
    apt-get update && apt-get install --no-install-recommends ${missing[*]}"
    root=(sudo)
fi
install=("${root[@]}" env DEBIAN_FRONTEND=noninteractive
    apt-get install --yes --no-install-recommends "${missing[@]}")
"${root[@]}" apt-get update || echo "apt-get update failed; trying with the lists that are there." >&2
"${install[@]}" || stop "The packages could not be installed. What apt-get says above tells why;
what Kvittert needs is: ${missing[*]}"
