#!/bin/sh
# Puts a finished site in the place of the old one; the old one comes back if that fails.
# usage: swap.sh NEW CURRENT [PYTHON]
#
# With PYTHON, on Linux, both change places in one step: at every moment CURRENT is a whole site.
# Elsewhere there are two renames, since a folder cannot be renamed onto another: between them
# CURRENT is missing for a moment, and the old site waits as CURRENT.old. Whoever is interrupted
# there loses nothing: the next run puts it back first.
set -eu
new=$1 current=$2 python=${3:-} old=$2.old
[ -f "$new/index.html" ] || {
  printf '✗ “%s”里没有首页 index.html，不发布；原有站点未动。\n' "$new" >&2
  exit 1
}
if [ ! -e "$current" ] && [ -e "$old" ]; then mv "$old" "$current"; fi
rm -rf "$old"
if [ -n "$python" ] && [ -d "$current" ] &&
  "$python" "$(dirname "$0")/exchange.py" "$new" "$current"; then
  rm -rf "$new"
  exit 0
fi
if [ -e "$current" ]; then mv "$current" "$old"; fi
mv "$new" "$current" || {
  if [ -e "$old" ]; then mv "$old" "$current"; fi
  printf '✗ 无法替换“%s”，已恢复原有站点。\n' "$current" >&2
  exit 1
}
rm -rf "$old"
