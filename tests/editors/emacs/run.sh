#!/bin/sh
# Opens a copy of the draft in Emacs, with eglot and the given server: sh run.sh COMMAND…
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r "$here/../../../samples/draft" "$work/draft"
export EDITION="$work/draft" SERVER="$*" HOME="$work"
timeout 120 emacs --batch -Q -l "$here/session.el"
