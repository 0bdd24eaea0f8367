#!/bin/sh
# Makes the virtual environment afresh from requirements.lock, installs the project into it, and
# writes the stamp last, so that an interrupted run is simply repeated by the next one.
# usage: [PY=interpreter] make-venv.sh VENV BIN STAMP
set -eu
venv=$1 bin=$2 stamp=$3

fail() {
  printf '✗ %s\n' "$@" >&2
  exit 1
}

is_recent() {
  "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

version_of() {
  "$1" -c 'import sys; print("%d.%d.%d" % sys.version_info[:3])' 2>/dev/null || echo '（无法运行）'
}

advice='请安装 Python 3.11 或更高版本，或指明解释器，例如：make PY=python3.12 serve'
py=${PY:-}
if [ -n "$py" ]; then
  command -v "$py" >/dev/null 2>&1 || fail "找不到 PY 指定的解释器“$py”。$advice"
  is_recent "$py" || fail "“$py”的版本是 $(version_of "$py")，本项目要求 3.11 或更高。$advice"
else
  for name in python3 python3.14 python3.13 python3.12 python3.11 python; do
    if is_recent "$name"; then
      py=$name
      break
    fi
  done
  if [ -z "$py" ]; then
    if command -v python3 >/dev/null 2>&1; then
      fail "本机的 python3 版本是 $(version_of python3)，本项目要求 3.11 或更高。$advice"
    fi
    fail "本机没有找到 Python。$advice"
  fi
fi
"$py" -c 'import ensurepip, venv' 2>/dev/null ||
  fail "“$py”缺少 venv 模块，无法建立虚拟环境。Debian、Ubuntu 请先执行：sudo apt-get install python3-venv"

# A bar on a terminal, plain lines in CI and in logs.
if [ -t 1 ] && [ -z "${CI:-}" ]; then bar=on; else bar=off; fi
export PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1 PIP_ROOT_USER_ACTION=ignore

rm -f "$stamp"
"$py" -m venv --clear "$venv"
"$bin/python" -m pip install --progress-bar "$bar" --require-hashes -r requirements.lock
"$bin/python" -m pip install --quiet --progress-bar off --no-deps --no-build-isolation -e .
pwd >"$stamp"
