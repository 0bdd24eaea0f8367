#!/bin/sh
# Runs one step, says before it what it does and after it how long it took, keeps its exit status.
# usage: step.sh LABEL COMMAND [ARGUMENT…]
set -u
label=$1
shift
printf '▶ %s\n' "$label"
begin=$(date +%s)
"$@"
status=$?
seconds=$(($(date +%s) - begin))
if [ "$seconds" -eq 0 ]; then took='不到 1 秒'; else took="$seconds 秒"; fi
if [ "$status" -eq 0 ]; then
  printf '✓ %s（%s）\n' "$label" "$took"
else
  printf '✗ %s：没有通过（%s，退出码 %s）\n' "$label" "$took" "$status" >&2
fi
exit "$status"
