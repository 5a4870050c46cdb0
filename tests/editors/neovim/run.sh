#!/bin/sh
# Opens a copy of the draft in Neovim with the given server: sh run.sh COMMAND…
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r "$here/../../../samples/draft" "$work/draft"
export EDITION="$work/draft" SERVER="$*" XDG_STATE_HOME="$work" XDG_CACHE_HOME="$work" XDG_DATA_HOME="$work"
timeout 120 nvim --clean --headless -n -i NONE -c "luafile $here/session.lua"
