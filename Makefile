# The commands of the project. `make` alone lists them. Needs GNU make 3.81, a POSIX shell and
# Python 3.11; everything else is installed into .venv from requirements.lock.

.DEFAULT_GOAL := help
.NOTPARALLEL:
.SUFFIXES:
.PHONY: help install html serve devserver publish clean check check-html lighthouse test bench bench-search lint lock screenshots

# May be set on the command line: make serve PORT=8001, make test ARGS="-k deadline".
PORT ?= 8000
BIND ?= 127.0.0.1
ARGS ?=
PELICANOPTS ?=
PY ?=

VENV := .venv
ifeq ($(OS),Windows_NT)
BIN := $(VENV)/Scripts
else
BIN := $(VENV)/bin
endif
PYTHON := $(BIN)/python
GONGKAI := $(BIN)/gongkai
PELICAN := $(PYTHON) -m pelican
STAMP := $(VENV)/installed
STEP := sh scripts/step.sh
STARTED := $(shell date +%s)
JS_TESTS = $(shell find tests/js -name '*.test.*js' 2>/dev/null)

export PY
# Files and messages are UTF-8 whatever the locale of the machine says.
export PYTHONUTF8 := 1

help: ## 列出全部命令（默认）
	@echo '公开栏 Gongkai：make 命令一览'
	@awk 'BEGIN {FS = ":.*## "} /^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' Makefile
	@echo '可选参数：PORT=8001 换端口；PY=python3.12 指定解释器；ARGS="…" 传给 check、test、bench、lock'

install: $(STAMP) ## 建立 .venv 并按锁文件安装（锁文件不变则不重复）

$(STAMP): requirements.lock pyproject.toml
	@$(STEP) '建立 .venv 并按锁文件安装依赖，首次约需一分钟' sh scripts/make-venv.sh $(VENV) $(BIN) $@

# A copied or moved checkout carries an environment that points at the old place: make it anew.
ifneq ($(shell cat $(STAMP) 2>/dev/null),$(shell pwd))
.PHONY: $(STAMP)
endif

check: install ## 检查内容与规则
	@$(STEP) '检查内容与规则' $(GONGKAI) check $(ARGS)

html: install ## 生成站点到 output/（本地预览用）
	@$(STEP) '生成站点到 output/' $(PELICAN) content -s pelicanconf.py -o output --fatal=errors $(PELICANOPTS)

serve: install ## 安装、检查、生成，并在 http://localhost:8000 打开
	@$(PYTHON) scripts/port_free.py $(BIND) $(PORT)
	@$(MAKE) --no-print-directory check || { echo '检查没有通过，站点未生成。请按上面的提示修改后重试；只想先看效果，可用 make devserver。' >&2; exit 1; }
	@$(MAKE) --no-print-directory html
	@echo "✓ 已就绪（共 $$(($$(date +%s) - $(STARTED))) 秒）：请打开 http://localhost:$(PORT)/ ，按 Ctrl+C 停止"
	@$(PELICAN) -l -s pelicanconf.py -o output -b $(BIND) -p $(PORT)

devserver: install ## 边改边看：不检查，文件一改即重新生成
	@$(PYTHON) scripts/port_free.py $(BIND) $(PORT)
	@echo '▶ 边改边看：http://localhost:$(PORT)/ ，按 Ctrl+C 停止'
	@GONGKAI_GATE=none GONGKAI_GALLERY=1 $(PELICAN) -lr content -s pelicanconf.py -o output -b $(BIND) -p $(PORT) $(PELICANOPTS)

publish: check ## 生成正式站点；全部成功才替换 output/
	@rm -rf output.new
	@$(STEP) '生成正式站点到 output.new/，有警告即失败' $(PELICAN) content -s publishconf.py -o output.new --fatal=warnings $(PELICANOPTS)
	@$(STEP) '打包离线副本' sh scripts/offline.sh $(PYTHON) output.new
	@$(STEP) '检查生成的网页' $(GONGKAI) check-site output.new
	@$(STEP) '压缩' $(GONGKAI) compress output.new
	@$(STEP) '写出 nginx 和 Caddy 的设置到 hosting/' $(GONGKAI) hosting hosting
	@$(STEP) '用新站点替换 output/' sh scripts/swap.sh output.new output $(PYTHON)

check-html: ## 按 HTML 标准检查 output/ 的每个网页（需要 Node.js；先 make publish）
	@$(STEP) '按 HTML 标准检查 output/ 的每个网页' node scripts/check-html.mjs output

lighthouse: ## 用 Lighthouse 测量 output/ 的五种网页，写出 docs/quality/（需要 Node.js 和 Chromium）
	@$(STEP) '用 Lighthouse 测量 output/' node scripts/lighthouse.mjs output --write

clean: ## 删除生成的站点和缓存（保留 .venv）
	rm -rf output output-reports output.new output.new.offline output.old hosting cache htmlcov .coverage .mypy_cache .pytest_cache .ruff_cache .hypothesis

test: install ## 运行全部测试
	@$(STEP) '运行 Python 测试' $(PYTHON) -m pytest $(ARGS)
ifneq ($(JS_TESTS),)
	@if command -v node >/dev/null 2>&1; then $(STEP) '运行 JavaScript 测试' node --test $(JS_TESTS); \
	elif [ -n "$$GONGKAI_REQUIRE_BROWSER" ]; then echo '✗ 没有找到 Node.js，无法运行 tests/js。' >&2; exit 1; \
	else echo '– 没有找到 Node.js，略过 tests/js。'; fi
endif

bench: install ## 与原版 Pelican 对比速度
	@$(STEP) '对比速度' $(PYTHON) -m tests.bench $(ARGS)
	@$(STEP) '带附件的检查，第一次和再次' $(PYTHON) -m tests.bench.attachments
	@$(STEP) '五十个机关三年的台账：检查、时限、评分、网页' $(PYTHON) -m tests.bench.supervision

bench-search: install ## 测量检索：召回、相关性、字节、时间，与 pagefind 对比成本
	@$(STEP) '测量检索' $(PYTHON) -m tests.bench.search $(ARGS)

screenshots: install ## 重新拍摄 docs/gallery/ 的页面图片（需要 Chromium）
	@$(STEP) '拍摄页面' $(PYTHON) -m scripts.screenshots

lint: install ## 检查代码规范、类型和自动生成的说明
	@$(STEP) '代码规范' $(PYTHON) -m ruff check .
	@$(STEP) '代码排版' $(PYTHON) -m ruff format --check .
	@$(STEP) '类型' $(PYTHON) -m mypy
ifneq ($(wildcard plugins/disclosure/reference.py),)
	@$(STEP) '自动生成的说明是否为最新' $(PYTHON) -m plugins.disclosure.reference --check
endif

lock: ## 依赖变动后重新生成 requirements.lock（需要 uv；只取发布满七天的版本；升级加 ARGS=--upgrade）
	@command -v uv >/dev/null 2>&1 || { echo '✗ 没有找到 uv，请先安装它。' >&2; exit 1; }
	@$(STEP) '重新生成 requirements.lock' uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	  --exclude-newer '7 days' --no-emit-index-url --custom-compile-command 'make lock' \
	  --extra dev pyproject.toml -o requirements.lock $(ARGS)
