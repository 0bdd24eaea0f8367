#!/bin/sh
# Puts a copy of a finished site that works from a disk into the site, as a ZIP.
# usage: offline.sh PYTHON SITE
set -eu
python=$1 site=$2 copy=$2.offline
trap 'rm -rf "$copy"' EXIT
trap 'exit 1' HUP INT TERM
rm -rf "$copy"
cp -R "$site" "$copy"
"$python" -m plugins.search.offline "$copy"
"$python" -m plugins.disclosure.cli offline "$copy" "$site"
