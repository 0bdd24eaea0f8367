"""Take the pictures of docs/gallery: ten pages at three widths in three modes, and on paper.

``python -m scripts.screenshots`` builds the sample site on a fixed day, opens it in Chromium
(``GONGKAI_BROWSER``, or the one on the path) and writes WebP pictures and their index.
"""

from __future__ import annotations

import io
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageOps
from playwright.sync_api import Browser, Page, sync_playwright

from tests.building import ROOT, build
from tests.serving import serving

GALLERY = ROOT / "docs" / "gallery"
QUALITY = 45
"""Of WebP: letters stay sharp, and all pictures together below four megabytes."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A page of the gallery: its name in files, its address, its title and what is to be seen."""

    name: str
    address: str
    title: str
    seen: str


PAGES = (
    Shown("home", "", "首页", "检索框、五个公开栏目、最新公开、新近施行和公开机构"),
    Shown("office", "zfb/", "机构", "联系方式、公开情况、最新公开，旁边是栏目"),
    Shown("column", "zfb/normative/", "栏目", "规范性文件的列表，标明文号、日期和效力"),
    Shown("document", "fgw/2025-00002/", "公文", "著录项目、目录和分条的正文"),
    Shown("report", "zfb/annual-reports/2025/", "年度报告", "六个部分的正文和表格"),
    Shown("search", "search/?q=政务公开", "检索", "筛选条件和标出检索词的结果"),
    Shown("coverage", "coverage/", "栏目覆盖情况", "四种状态的合计和各机关概况"),
    Shown("deadlines", "deadlines/", "时限", "各种状态的合计和各机关的时限"),
    Shown("request", "zfb/requests/#apply", "依申请公开", "在网页上填写的申请表"),
    Shown("data", "data/", "开放数据", "可以下载的各张表"),
)
HEIGHTS = {360: 740, 768: 960, 1280: 860}
"""How much of a page is shown at each width, in pixels."""
MODES = {"light": "浅色", "dark": "深色", "large": "大字版"}
PAPER, PAPER_HEIGHT, MARGIN = 658, 960, 68
"""An A4 sheet's room for text, and its margin, in pixels of a 96th of an inch."""


def names_of(page: Shown) -> Iterator[tuple[str, str]]:
    """Yield the file and the description of each picture of a page."""
    for mode, label in MODES.items():
        for width in HEIGHTS:
            said = f"{page.title}，{width} 像素宽，{label}：{page.seen}"
            yield f"{page.name}-{width}-{mode}.webp", said
    yield f"{page.name}-print.webp", f"{page.title}，打印在 A4 纸上的第一页：{page.seen}"


def index() -> str:
    """Return the gallery's README: every picture with its description, a section a page."""
    parts = [
        "# 示例市的页面",
        "由 `make screenshots` 生成，请勿手改。内容都是虚构的样例。",
        "每个页面有三种宽度（360、768、1280 像素）的浅色、深色、大字版，和打印的样子。",
    ]
    for page in PAGES:
        cells = [f"![{said}]({name})" for name, said in names_of(page)]
        lines = [f"## {page.title}", "", "| | 360 | 768 | 1280 |", "|---|---|---|---|"]
        for number, label in enumerate(MODES.values()):
            row = cells[number * len(HEIGHTS) : (number + 1) * len(HEIGHTS)]
            lines.append(f"| {label} | {' | '.join(row)} |")
        lines.append(f"| 打印 | {cells[-1]} | | |")
        parts.append("\n".join(lines))
    return "\n\n".join(parts) + "\n"


def main() -> int:
    """Write every picture and the index; return 1 where the site or the browser is missing."""
    chromium = os.environ.get("GONGKAI_BROWSER") or shutil.which("chromium")
    if not chromium:
        print("没有找到 Chromium：请安装，或者用 GONGKAI_BROWSER 指明它的位置。", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        done = build(ROOT, site)
        if done.returncode:
            print(f"样例网站没有生成：\n{done.stdout}{done.stderr}", file=sys.stderr)
            return 1
        shutil.rmtree(GALLERY, ignore_errors=True)
        GALLERY.mkdir(parents=True)
        with serving(site) as host, sync_playwright() as driver:
            browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
            _take_all(browser, host)
            browser.close()
    (GALLERY / "README.md").write_text(index(), encoding="utf-8")
    print(f"写出 {len(list(GALLERY.glob('*.webp')))} 张图片到 {GALLERY.relative_to(ROOT)}/")
    return 0


def _take_all(browser: Browser, host: str) -> None:
    for mode in (*MODES, "print"):
        widths = {PAPER: PAPER_HEIGHT} if mode == "print" else HEIGHTS
        for width, height in widths.items():
            context = browser.new_context(
                viewport={"width": width, "height": height},
                color_scheme="dark" if mode == "dark" else "light",
                reduced_motion="reduce",
                locale="zh-CN",
            )
            page = context.new_page()
            if mode == "print":
                page.emulate_media(media="print")
            for shown in PAGES:
                _open(page, host, shown, mode)
                name = f"{shown.name}-print" if mode == "print" else f"{shown.name}-{width}-{mode}"
                _keep(page.screenshot(), GALLERY / f"{name}.webp", mode == "print")
            context.close()


def _open(page: Page, host: str, shown: Shown, mode: str) -> None:
    """Go to a page in a mode; the search remembers the mode of the page before it."""
    search = shown.address.startswith("search/")
    if mode == "large" and search:
        page.goto(f"{host}large/")
    page.goto(host + ("large/" if mode == "large" and not search else "") + shown.address)
    page.wait_for_load_state("networkidle")
    if search:
        page.wait_for_selector("#search-results li")


def _keep(picture: bytes, path: Path, paper: bool) -> None:
    image = Image.open(io.BytesIO(picture)).convert("RGB")
    if paper:
        image = ImageOps.expand(ImageOps.expand(image, MARGIN, "#fff"), 1, "#999")
    image.save(path, "WEBP", quality=QUALITY, method=6)


if __name__ == "__main__":
    sys.exit(main())
