#!/bin/sh
# Installs VS Code's server, the Node that it needs and the driver of the browser below a folder, from npm only, without a compiler.
#   sh install.sh FOLDER [VERSION]
# Without a version it is the newest one; the others have a folder beside this file. Chromium and ripgrep are Debian's.
set -eu
here=$(cd "$(dirname "$0")/${2:-.}" && pwd)
mkdir -p "$1"
cd "$1"
cp "$here/package.json" "$here/package-lock.json" .
npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
# The package leaves the modules of VS Code to a script that compiles for minutes what is not needed to run the server.
cd node_modules/code-server/lib/vscode
npm ci --omit=dev --ignore-scripts --legacy-peer-deps --no-audit --no-fund --loglevel=error
# Older versions look for their modules under this name, and fetch the program that searches files by a script.
ln -sfn node_modules node_modules.asar
if [ -d node_modules/@vscode/ripgrep ] && [ ! -e node_modules/@vscode/ripgrep/bin/rg ]; then
  mkdir -p node_modules/@vscode/ripgrep/bin
  ln -s "$(command -v rg)" node_modules/@vscode/ripgrep/bin/rg
fi
# What a language client for Markdown does not need only makes the start slower.
rm -rf node_modules/@github node_modules/@microsoft/mxc-sdk node_modules/@vscode/sqlite3 node_modules/@vscode/sandbox-runtime \
  node_modules/@devcontainers
cd extensions
rm -rf copilot mermaid-markdown-features microsoft-authentication github github-authentication git git-base tunnel-forwarding \
  ms-vscode.js-debug ms-vscode.js-debug-companion ms-vscode.vscode-js-profile-table debug-auto-launch debug-server-ready \
  typescript-language-features html-language-features css-language-features php-language-features emmet npm grunt gulp jake \
  ipynb notebook-renderers simple-browser terminal-suggest merge-conflict extension-editing
