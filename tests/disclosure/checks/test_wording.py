"""Words in texts: every entry of the lists, hard negatives, places, scopes and weights."""

from __future__ import annotations

from typing import Any

import pytest

from plugins.disclosure.examples import check_example
from plugins.disclosure.finding import Finding
from plugins.disclosure.wording import Entry, Search
from plugins.disclosure.wording.prose import prose
from tests.disclosure.checks.support import Example, real_ruleset
from tests.growth import MOST, growth_with

ENTRIES = real_ruleset().wording.entries
RULES = [rule for rule in real_ruleset().rules.values() if rule.check == "wording"]
CODES = {str(rule.params["词表"]): rule.code for rule in RULES}


def words_in(text: str, title: str = "甲\n") -> list[str]:
    """The entries that stand in a text below a title, whatever their scope."""
    search = real_ruleset().wording.search
    return [search.entries[hit.entry].word for hit in search.find(prose(title + text))]


def alarms(example: Example, code: str = "") -> list[Finding]:
    """What the rules on words find in an example, one rule or all of them."""
    rules = [rule for rule in RULES if code in {"", rule.code}]
    return [one for rule in rules for one in check_example(rule, real_ruleset(), example)]


def told(example: Example, code: str = "") -> list[str]:
    """The findings as ``rule severity place field``."""
    return [
        f"{one.rule} {one.severity.label} {one.location.path.rpartition('/')[2]}"
        f":{one.location.line}:{one.location.column} {one.field}"
        for one in alarms(example, code)
    ]


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: f"{entry.category}-{entry.word}")
def test_an_entry_finds_its_word_and_not_what_is_right(entry: Entry) -> None:
    """Its own word is found among all others, and what should be written instead is not."""
    assert entry.word in words_in(entry.word, title="")
    assert entry.right or entry.advice
    if entry.right:
        assert Search([entry]).find(entry.right) == []


def test_there_are_lists_of_every_kind() -> None:
    """No list has been lost: each rule but that on local words has entries."""
    assert {entry.category for entry in ENTRIES} == set(CODES) - {"本地用语"}
    assert len(ENTRIES) > 200


RIGHT = [
    "公布署名文章，发布署理名单，颁布署期。",
    "报名截止日期为3月1日，申报截止时间另行通知，申报截止2024年3月1日。",
    "秦岭山脉博物馆免费开放，人才济济的山脉博览会。",
    "检查意见由其自己决定，由企业自己完成，由单位自己公开，自己经营。",
    "搭建救灾帐篷，发放蚊帐，查看总帐篷数。",
    "风电按装机容量核定，按装备水平分级。",
    "部门回复盖章后生效，答复盖有公章。",
    "既使企业受益又使群众满意，以经备案的名称为准。",
    "理顺和纠正府际关系。",
    "拼凑和编造材料的，予以通报。",
    "申请入学条件，负责入河排污口设置，联系入户人员。",
    "共渡难关，度过假期，台风在沿海登陆。",
    "制定单行条例，自认定单位名单公布之日起施行，3月份内容已更新。",
    "申请人材料齐全，超过份额的部分，三部分内容。",
    "规划国土资源部门，环境保护部门，农业部门，原国土资源部，文化部门。",
    "原国家工商行政管理总局令第56号，环境保护部令第40号。",
    "第三方应当自收到征求意见书之日起15个工作日内提出意见。",
    "自收到申请之日起20个工作日内予以答复，延长最长不超过20个工作日。",
    "不再收取检索、复制、邮寄等成本费用。",
    "对不予公开决定不服的，应当先申请行政复议，对复议决定不服的，再提起行政诉讼。",
    "二〇二四年四月八日，二零四七年六月三十日，2024年4月8日，1998年12月。",
    "总功率90千瓦，距离3千米，3千克，占5%～10%，3万至5万元。",
    "前款第（一）、（二）项，产品规格、等级、成分，第一、二项。",
    "见标准 10.1.2.3 条，网址 https://www.example.cn/a,b;c:d 和 a,b。",
    "《关于修改〈某省实施《档案法》办法〉的决定》。",
    "国办发〔2017〕47号，（2024）示01行初1号，国务院令第711号，国办发[2009]47号。",
    "全市近200人参加，增长了3.2倍，到目前为止没有收到申请，约200人。",
    "时间为9:00—17:00，比例为1:500，等……",
    "国家发展改革委、市发改委。",
    "编号 A,B 和 3,000 元；（公开）（服务）。",
]


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_right_does_not_alarm(text: str) -> None:
    """Words that meet by chance, terms of the trade and right forms are let pass."""
    assert words_in(text) == []


WRONG = [
    ("示例市人名政府", "严重表述"),
    ("会议作了布署", "错别字"),
    ("截止目前，办结三件", "错别字"),
    ("项目己经完成", "错别字"),
    ("单位银行帐号", "错别字"),
    ("设立往来台帐", "错别字"),
    ("二OO八年印发", "数字与日期"),
    ("二〇一○年印发", "数字与日期"),
    ("5月06日印发", "数字与日期"),
    ("示政办发【2020】3号", "文号括号"),
    ("示政办发（2020）3号", "文号括号"),
    ("示政办发[2020]第3号", "文号括号"),
    ("推进公开;推进服务", "标点"),
    ("（二）、主动公开", "标点"),
    ("近五千余人参加", "语义重复"),
    ("请登陆网站下载", "易混词"),
    ("报环境保护部备案", "机构旧称"),
    ("在县工商局登记", "机构旧称"),
    ("延长期限不得超过15个工作日", "过时法律表述"),
    ("决定不予公开的，申请人可以依法申请行政复议或者提起行政诉讼", "过时法律表述"),
    ("公\u200b开", "异常字符"),
]


@pytest.mark.parametrize(("text", "category"), WRONG)
def test_what_is_wrong_is_found(text: str, category: str) -> None:
    """Sentences that no list quotes are found by the list they belong to."""
    found = {entry.category for entry in ENTRIES if entry.word in words_in(text)}
    assert found == {category}


def test_code_links_and_tags_are_no_text() -> None:
    """What a reader does not read as words is not looked at; what stands beside it is."""
    body = (
        "`布署` ``布署`` [部署](布署.pdf) <span title='布署'>部署</span> https://a.cn/%E5%E7\n\n"
        "```\n布署\n```\n\n<!-- 布署 -->\n\n甲 `乙` 布署\n"
    )
    assert told({"正文": body}) == ["YU002 错误 2026-00001.md:25:7 布署"]
    assert words_in("`布署") == ["布署"]
    assert words_in("`甲\n\n布署`") == ["布署"]
    assert words_in("<!-- 布署") == ["布署"]


PLACES: list[tuple[Example, str]] = [
    ({"标题": "防汛布署会", "正文": "甲"}, "YU002 错误 2026-00001.md:2:7 布署"),
    ({"内容概述": "会上布署，会后再布署", "正文": "甲"}, "YU002 错误 2026-00001.md:6:9 布署"),
    ({"标题": "'甲''乙' 布署", "正文": "甲"}, "YU002 错误 2026-00001.md:2:17 布署"),
    ({"正文": "甲\n\n乙布署丙布署"}, "YU002 错误 2026-00001.md:19:2 布署"),
    ({"年报": {"部分": {"总体情况": "全年布署"}}}, "YU002 错误 2025.yaml:4:11 布署"),
    ({"指南": {"正文": "甲\n布署"}}, "YU002 错误 公开指南.md:23:1 布署"),
    ({"门户": {"首页说明": "布署"}}, "YU002 错误 门户.yaml:14:7 布署"),
    (
        {"机构信息": {"内设机构": [{"名称": "秘书科", "职责": "布署工作"}]}},
        "YU002 错误 机构.yaml:25:7 布署",
    ),
]


@pytest.mark.parametrize(("example", "expected"), PLACES)
def test_every_text_is_looked_at_and_placed(example: Example, expected: str) -> None:
    """The finding stands at the first place of the word, also inside a value."""
    assert told(example, "YU002") == [expected]


def test_an_entry_is_told_once_with_its_number() -> None:
    """Title, summary and body count together."""
    (one,) = alarms({"标题": "防汛布署会", "正文": "布署一次，又布署一次。"}, "YU002")
    assert "共3处" in one.message
    assert "部署" in one.message
    assert "部署" in one.fix


def test_punctuation_is_told_once_a_document() -> None:
    """However many kinds and places, with the number of each."""
    (one,) = alarms({"正文": "甲,乙,丙;丁\n\n（一）、戊"}, "YU008")
    assert one.field == ""
    assert "有4处" in one.message
    assert "“，”（2处）" in one.message


WEIGHTS: list[tuple[Example, list[str]]] = [
    ({"正文": "布署"}, ["错误"]),
    ({"正文": "布署", "体裁": "法规"}, ["警告"]),
    ({"正文": "布署", "来源": "示例省人民政府"}, ["警告"]),
    ({"正文": "布署", "制定机关": "示例省人民政府"}, ["警告"]),
    ({"正文": "布署", "导入": {"来源文件": "甲", "校验": "乙", "正文校验": "相符"}}, ["警告"]),
    ({"正文": "按装路灯"}, ["警告"]),
    ({"正文": "单位帐户"}, ["警告"]),
    ({"正文": "单位帐户", "体裁": "法规"}, []),
    ({"正文": "> 单位帐户"}, []),
    ({"正文": "> 布署"}, ["错误"]),
    ({"正文": "布署", "状态": "草稿"}, []),
    ({"正文": "布署", "状态": "待审"}, ["错误"]),
]


@pytest.mark.parametrize(("example", "expected"), WEIGHTS)
def test_reprints_weigh_less(example: Example, expected: list[str]) -> None:
    """Statutes, reprints and imports are never blocked by a word; advice leaves them alone."""
    assert [one.severity.label for one in alarms(example, "YU002")] == expected


SCOPES: list[tuple[str, Example, bool]] = [
    ("YU005", {"正文": "报国土资源部备案"}, True),
    ("YU005", {"正文": "报国土资源部备案", "效力": "失效"}, False),
    ("YU005", {"正文": "报国土资源部备案", "来源": "示例省人民政府"}, False),
    (
        "YU005",
        {"正文": "报国土资源部备案", "成文日期": "2016-05-04", "公开日期": "2016-05-05"},
        False,
    ),
    (
        "YU005",
        {"正文": "报国土资源部备案", "成文日期": "2020-05-06", "公开日期": "2020-05-07"},
        False,
    ),
    ("YU005", {"正文": "《国土资源部关于甲的通知》"}, False),
    ("YU005", {"正文": "《甲》由国土资源部解释"}, True),
    ("YU005", {"机构信息": {"曾用名": [{"名称": "市工商局", "截止": "2019-01-01"}]}}, False),
    ("YU006", {"正文": "15个工作日内答复"}, False),
    ("YU006", {"正文": "15个工作日内答复", "栏目": "公开制度"}, True),
    ("YU006", {"正文": "15个工作日内答复", "栏目": "公开制度", "效力": "废止"}, False),
    ("YU006", {"指南": {"正文": "15个工作日内答复"}}, True),
    ("YU006", {"年报": {"部分": {"总体情况": "15个工作日内答复"}}}, True),
    (
        "YU006",
        {"文件": {"zfb/年报/2016.yaml": "年度: 2016\n部分: {总体情况: 15个工作日内答复}\n"}},
        False,
    ),
    ("YU010", {"标题": "关于请求拨付经费的请示"}, True),
    ("YU010", {"正文": "关于请求拨付经费的请示"}, False),
    ("YU010", {"标题": "关于做好防汛工作的通知。"}, True),
]


@pytest.mark.parametrize(("code", "example", "expected"), SCOPES)
def test_an_entry_is_looked_for_where_it_holds(code: str, example: Example, expected: bool) -> None:
    """Old names only in what is said today, old law only in what people are told."""
    assert bool(told(example, code)) is expected


def test_a_closed_office_is_left_alone() -> None:
    """What an office said before it was closed stays as it was."""
    example: dict[str, Any] = {"指南": {"正文": "市工商局"}, "机构信息": {"撤销日期": "2020-01-01"}}
    assert told(example, "YU005") == []
    del example["机构信息"]
    assert len(told(example, "YU005")) == 1


HOSTILE = [
    "（" * 100_000,
    "(" * 100_000,
    "《" * 100_000,
    "关于" * 50_000,
    "公开" * 50_000,
    "1" * 100_000,
    "近1." * 25_000,
    "不予公开" * 25_000,
    "`" * 100_000,
    "<!--" * 25_000,
    "<a" * 50_000,
    "](" * 50_000,
    "http://" * 15_000,
    "二O" * 50_000,
    "关于请求" + "的" * 100_000,
    "\n" * 100_000,
    " \u3000" * 50_000,
    "、" * 100_000,
    "经济困难" * 25_000,
    "```\n" * 25_000,
    '公"' * 50_000,
]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: ascii(text[:4]))
def test_no_text_takes_long(text: str) -> None:
    """100,000 hostile characters cost all lists together no more than their number."""
    assert growth_with(words_in, text) < MOST
