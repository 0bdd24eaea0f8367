#!/bin/sh
# Puts a finished site in the place of the old one; the old one comes back if that fails.
# usage: swap.sh NEW CURRENT
set -eu
new=$1 current=$2 old=$2.old
[ -f "$new/index.html" ] || {
  printf '✗ “%s”里没有首页 index.html，不发布；原有站点未动。\n' "$new" >&2
  exit 1
}
rm -rf "$old"
if [ -e "$current" ]; then mv "$current" "$old"; fi
mv "$new" "$current" || {
  if [ -e "$old" ]; then mv "$old" "$current"; fi
  printf '✗ 无法替换“%s”，已恢复原有站点。\n' "$current" >&2
  exit 1
}
rm -rf "$old"
