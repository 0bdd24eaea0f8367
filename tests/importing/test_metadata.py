"""What a text says of itself: numbers, days, history, organs, kind, a short account."""

from __future__ import annotations

from datetime import date

import pytest

from plugins.importing.manuscript import CHANGED, GUESSED, UNPLACED, Block, Line, Manuscript
from plugins.importing.metadata import dates, history, numbers, organs
from plugins.importing.metadata.description import Description, Setting, describe
from plugins.importing.metadata.summary import LIMIT, summary

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        ("示政办发[2021]9号", "示政办发〔2021〕9号"),
        ("示政办发（2021）9号", "示政办发〔2021〕9号"),
        ("示政办发【2021】 9 号", "示政办发〔2021〕9号"),
        ("示政办发﹝2021﹞9号", "示政办发〔2021〕9号"),
        ("示政办发〔2021〕第9号", "示政办发〔2021〕第9号"),
        ("国务院令第711号", "国务院令第711号"),
    ],
)
def test_brackets_of_numbers_are_normalised(written: str, normal: str) -> None:
    """Only brackets and blanks change; what else is odd is left for the rules to find."""
    assert numbers.normalised(written) == normal


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("文号：示政办发[2021]9号", "示政办发[2021]9号"),
        ("（示政办发〔2021〕9号）", "示政办发〔2021〕9号"),
        ("中华人民共和国主席令第二十八号", "中华人民共和国主席令第二十八号"),
        ("商务部令2020年第1号", "商务部令2020年第1号"),
        ("根据示政办发〔2021〕9号的要求", ""),
        ("（2024）某01行初1号", ""),
    ],
)
def test_a_line_that_is_a_number(line: str, number: str) -> None:
    """A number counts only where it is all that a line says."""
    assert numbers.whole_number(line) == number


@pytest.mark.parametrize(
    ("entry", "number"),
    [
        ("2007年4月1日 中华人民共和国国务院令第1号公布", "中华人民共和国国务院令第1号"),
        (
            "2016年4月1日 甲市第四届人民代表大会常务委员会公告第36号公布",
            "甲市第四届人民代表大会常务委员会公告第36号",
        ),
        ("2019年3月2日 《国务院关于废止国务院令第1号的决定》修订", ""),
        ("2019年3月2日 国务院第12次常务会议通过", ""),
    ],
)
def test_numbers_of_orders_in_history(entry: str, number: str) -> None:
    """The order that made a text public is its number; one that is only cited is not."""
    assert numbers.order_number(entry) == number


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2021-05-18 10:19", date(2021, 5, 18)),
        ("2021年5月8日", date(2021, 5, 8)),
        ("2021/5/8", date(2021, 5, 8)),
        ("20210508", date(2021, 5, 8)),
        ("二○○九年十二月三十一日", date(2009, 12, 31)),
        ("二〇二〇年十月二十日", date(2020, 10, 20)),
        ("2021年2月30日", None),
        ("2021年5月", None),
        ("", None),
    ],
)
def test_dates_in_fields(text: str, day: date | None) -> None:
    """Every usual form of a day is read; what is no day is none."""
    assert dates.parse(text) == day


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("示例市人民政府办公室 2021年3月4日", (date(2021, 3, 4), "示例市人民政府办公室")),
        ("（二〇二一年三月四日）", (date(2021, 3, 4), "")),
        ("示例市人民政府办公室2021年3月4日印发", None),
        ("自2020年1月1日至2021年3月4日", None),
    ],
)
def test_signatures(line: str, found: tuple[date, str] | None) -> None:
    """A signature is a line that ends with its only day."""
    assert dates.signature(line) == found


def test_days_of_passage_and_of_force_are_told_apart() -> None:
    """自…起施行 and …施行 are days of coming into force, all others of passage."""
    made, effective = dates.made_and_effective(
        "2001年2月6日通过，2002年3月15日公布 自2002年3月26日起施行；2004年7月1日 施行"
    )
    assert made == [date(2001, 2, 6), date(2002, 3, 15)]
    assert effective == [date(2002, 3, 26), date(2004, 7, 1)]


@pytest.mark.parametrize(
    ("lines", "entries"),
    [
        (
            ["2015年8月29日 会议《关于修改〈甲法〉", "〈乙法〉的决定》第五次修正"],
            ["2015年8月29日 会议《关于修改〈甲法〉〈乙法〉的决定》第五次修正"],
        ),
        (
            ["1980年12月27日 甲委员会", "乙委员会", "丙局发布", "发布之日施行"],
            ["1980年12月27日 甲委员会 乙委员会 丙局发布", "发布之日施行"],
        ),
        (
            ["2007年1月25日 会议修正  2022年7月28日会议修订）"],
            ["2007年1月25日 会议修正", "2022年7月28日会议修订）"],
        ),
        (
            ["2021年6月25日 甲市会议通过2021年7月30日乙省会议批准"],
            ["2021年6月25日 甲市会议通过", "2021年7月30日乙省会议批准"],
        ),
        (
            ["2020年3月26日 会议批准的2020年1月14日会议《决定》修正"],
            ["2020年3月26日 会议批准的2020年1月14日会议《决定》修正"],
        ),
    ],
)
def test_history_lines_are_put_together_and_apart(lines: list[str], entries: list[str]) -> None:
    """One entry a line, wherever the source broke its lines."""
    assert history.entries([Line(n, text) for n, text in enumerate(lines)]) == entries


@pytest.mark.parametrize(
    ("entries", "organ"),
    [
        (
            ["2020年6月1日 第一届全国人民代表大会常务委员会第二次会议通过"],
            "全国人民代表大会常务委员会",
        ),
        (["2018年3月1日 第二届全国人民代表大会第三次会议通过"], "全国人民代表大会"),
        (
            ["1958年1月1日 全国人民代表大会常务委员会第十一次会议通过"],
            "全国人民代表大会常务委员会",
        ),
        (
            [
                "2018年8月29日 甲市第八届人民代表大会常务委员会第十五次会议通过",
                "2018年9月30日 乙省第十三届人民代表大会常务委员会第五次会议批准",
            ],
            "甲市人民代表大会常务委员会",
        ),
        (["2010年4月5日日照市第八届人大常委会第十五次会议通过"], "日照市人民代表大会常务委员会"),
        (["2003年7月1日 国务院第1次常务会议通过"], "国务院"),
        (["2007年4月1日 中华人民共和国国务院令第1号公布"], "国务院"),
        (["1991年10月1日 国务院批准", "1991年12月1日 甲部令第1号发布"], "甲部"),
        (["1986年12月1日 甲部、乙部、丙部发布"], "甲部、乙部、丙部"),
        (["1998年4月1日 最高人民法院审判委员会第1次会议通过"], "最高人民法院"),
        (
            [
                (
                    "2018年1月1日 最高人民法院审判委员会第1次会议、"
                    "2018年6月1日最高人民检察院检察委员会第2次会议通过"
                )
            ],
            "最高人民法院、最高人民检察院",
        ),
        (["2008年7月1日 经甲乙和丙丁部第1次部务会议通过"], "甲乙和丙丁部"),
        (["2019年3月2日 《国务院关于修改部分行政法规的决定》修订"], ""),
        (["2014年8月1日 市二届人大常委会第一次会议通过"], ""),
    ],
)
def test_organs_in_history(entries: list[str], organ: str) -> None:
    """The organ that passed or issued a text made it; the one that approved it did not."""
    assert organs.from_history(entries) == organ


def test_organs_in_titles_and_signatures() -> None:
    """A title that begins with an organ names its author; so does a signature."""
    assert organs.from_title("示例市人民政府办公室关于值班的通知") == "示例市人民政府办公室"
    assert organs.from_title("关于值班的通知") == ""
    assert organs.from_signature("示例市 民政局") == "示例市民政局"
    assert organs.from_signature("以上请审阅") == ""


def script_of(*texts: str, title: str = "示例办法", name: str = "甲.txt") -> Manuscript:
    """A manuscript of plain paragraphs."""
    blocks = [Block("paragraph", text, text, number) for number, text in enumerate(texts, start=1)]
    return Manuscript(name, "sha256:0", title, "标题行", blocks=blocks)


@pytest.mark.parametrize(
    ("texts", "short"),
    [
        (["第一条 为了示例，制定本办法。"], "为了示例，制定本办法。"),
        (
            ["各县（区）人民政府：", "现将办法印发给你们，请遵照执行。"],
            "现将办法印发给你们，请遵照执行。",
        ),
        (["示例 办法", "一、甲", "正文的第一句话在这里。"], "正文的第一句话在这里。"),
        (
            ["xx市的工作取得了明显的进步。", "来信全部按照期限作了答复。"],
            "来信全部按照期限作了答复。",
        ),
        (["一、甲"], ""),
    ],
)
def test_summary(texts: list[str], short: str) -> None:
    """The first telling sentence, not an addressee, a heading, the title or a placeholder."""
    assert summary(script_of(*texts)) == short


def test_summary_is_never_too_long() -> None:
    """A long sentence is cut at a comma."""
    text = summary(script_of("为了" + "加强和改进管理工作，" * 20 + "制定本办法。"))
    assert len(text) <= LIMIT
    assert text.endswith("管理工作…")


def described(script: Manuscript, **known: object) -> Description:
    """A manuscript's description in a usual setting."""
    return describe(script, Setting(as_of=TODAY, **known))  # type: ignore[arg-type]


def texts_of(script: Manuscript, kind: str, field: str) -> list[str]:
    return [one.text for one in script.remarks if (one.kind, one.field) == (kind, field)]


def test_days_from_history_and_file_name() -> None:
    """The newest day of history counts; a later one in the file name wins, and that is said."""
    script = script_of("第一条。", name="甲(2020-01-15).md")
    script.head = [Line(3, "2016年11月26日 会议批准"), Line(5, "2017年1月1日 施行")]
    values = described(script).values
    assert values["成文日期"] == values["公开日期"] == date(2020, 1, 15)
    assert values["施行日期"] == date(2017, 1, 1)
    assert values["沿革"] == ["2016年11月26日 会议批准", "2017年1月1日 施行"]
    assert len(texts_of(script, GUESSED, "成文日期")) == 2


def test_an_earlier_day_in_the_file_name_gives_way() -> None:
    """A text cannot be older than its newest amendment."""
    script = script_of("第一条。", name="甲(2001-05-25).md")
    script.head = [Line(3, "2019年9月27日 会议通过")]
    assert described(script).values["成文日期"] == date(2019, 9, 27)


def test_day_from_the_note_below_the_title() -> None:
    """A bracketed note on passage gives the day and stays in the text."""
    script = script_of("（2002年3月1日最高人民法院公告公布 自2002年3月9日起施行）", "正文。")
    values = described(script).values
    assert values["成文日期"] == date(2002, 3, 1)
    assert values["施行日期"] == date(2002, 3, 9)
    assert len(script.blocks) == 2


def test_day_and_organ_from_the_signature() -> None:
    """The signature at the end dates and signs a text."""
    script = script_of(
        "正文的第一句话在这里。", "示例市民政局", "2021年5月10日", "（此件公开发布）"
    )
    values = described(script).values
    assert values["成文日期"] == date(2021, 5, 10)
    assert values["制定机关"] == "示例市民政局"


def test_own_texts_name_no_other_author() -> None:
    """制定机关 and 来源 are for texts of others."""
    script = script_of("正文。", title="甲办公室关于值班的通知")
    script.state("来源", "甲办公室", "网页标签 ContentSource")
    values = described(script, office_names=frozenset({"甲办公室"})).values
    assert "制定机关" not in values
    assert "来源" not in values


def test_undated_text_is_published_on_the_day_of_import() -> None:
    """A day that is not known is not invented; somebody has to fill it in."""
    script = script_of("正文。")
    description = described(script)
    assert "成文日期" not in description.values
    assert description.published_on == TODAY
    assert texts_of(script, UNPLACED, "成文日期") == ["没有找到成文日期，请补填"]


def test_the_map_fills_what_the_source_leaves_open() -> None:
    """Day and organ of the map count only where the text is silent; its kind always does."""
    given = {"成文日期": "2009-12-31", "制定机关": "国务院", "体裁": "法规"}
    values = described(script_of("正文。"), given=given).values
    assert (values["成文日期"], values["制定机关"], values["体裁"]) == (
        date(2009, 12, 31),
        "国务院",
        "法规",
    )
    script = script_of("正文。", title="示例市人民政府关于甲的决定", name="甲(2010-01-01).md")
    values = described(script, given=given).values
    assert (values["成文日期"], values["制定机关"]) == (date(2010, 1, 1), "示例市人民政府")


def test_number_is_normalised_in_metadata_only() -> None:
    """The text keeps the brackets of its time, and the change is remarked."""
    script = script_of("示政发[2008]3号", "正文。")
    assert described(script).values["发文字号"] == "示政发〔2008〕3号"
    assert script.blocks[0].plain == "示政发[2008]3号"
    assert texts_of(script, CHANGED, "发文字号")


@pytest.mark.parametrize(
    ("title", "column", "kind"),
    [
        ("甲条例", ("政策法规", "法规"), "法规"),
        ("甲通知（试行）", ("政策法规", "规范性文件"), "通知"),
        ("在会议上的讲话", ("其他",), "讲话"),
        ("无名", ("其他",), None),
    ],
)
def test_kind(title: str, column: tuple[str, ...], kind: str | None) -> None:
    """The column tells the kind, else the end of the title."""
    assert described(script_of("正文。", title=title), column=column).values.get("体裁") == kind


def test_stated_words_are_held_against_the_vocabulary() -> None:
    """Known words are taken, in the house's form; unknown ones are reported, not written."""
    script = script_of("正文。")
    for label, value in {
        "主题分类": "综合政务\\政务公开",
        "效力": "现行有效",
        "体裁": "怪文",
    }.items():
        script.state(label, value, "信息表")
    topics = {"主题分类": frozenset({"综合政务/政务公开"}), "体裁": frozenset({"通知"})}
    values = described(script, vocabularies=topics).values
    assert values["主题分类"] == "综合政务/政务公开"
    assert values["效力"] == "有效"
    assert "体裁" not in values
    assert texts_of(script, UNPLACED, "体裁")


@pytest.mark.parametrize(
    ("stated", "openness"),
    [
        ("主动公开", "主动公开"),
        ("依申请公开", "依申请公开"),
        ("不予公开", "不予公开"),
        ("内部", "依申请公开"),
    ],
)
def test_what_is_not_open_never_becomes_open(stated: str, openness: str) -> None:
    """A source that says it is not for everybody is believed."""
    script = script_of("正文。")
    script.state("公开方式", stated, "信息表")
    assert described(script).values["公开方式"] == openness


def test_keywords_are_split() -> None:
    """All usual separators are accepted, and no word comes twice."""
    script = script_of("正文。")
    script.state("关键词", "甲;乙，丙 甲、丁", "网页标签 Keywords")
    assert described(script).values["关键词"] == ["甲", "乙", "丙", "丁"]


def test_a_stated_date_that_is_none_is_reported() -> None:
    """A field that cannot be read is said, not passed over."""
    script = script_of("正文。")
    script.state("公开日期", "近日", "网页标签 PubDate")
    described(script)
    assert texts_of(script, UNPLACED, "公开日期") == ["网页标签 PubDate的“近日”不是可识别的日期"]


def test_topic_by_its_second_level() -> None:
    """A second level that only one first level has is enough, and is remarked."""
    script = script_of("正文。")
    script.state("主题分类", "信访", "信息表")
    topics = {"主题分类": frozenset({"综合政务/信访", "甲/其他", "乙/其他"})}
    assert described(script, vocabularies=topics).values["主题分类"] == "综合政务/信访"
    assert texts_of(script, GUESSED, "主题分类")
    script = script_of("正文。")
    script.state("主题分类", "其他", "信息表")
    assert "主题分类" not in described(script, vocabularies=topics).values
    assert texts_of(script, UNPLACED, "主题分类")


def test_validity_outside_the_vocabulary_is_reported() -> None:
    """A word on validity that nobody knows is not written."""
    script = script_of("正文。")
    script.state("效力", "待查", "信息表")
    assert "效力" not in described(script).values
    assert texts_of(script, UNPLACED, "效力")


def test_stated_summary() -> None:
    """A description of the page is the summary, cut when too long, never the title."""
    for stated, summary_text in (
        ("说明办法的适用范围", "说明办法的适用范围"),
        ("长" * 120, "长" * 99 + "…"),
        ("示例办法", "这一句是正文的第一句。"),
    ):
        script = script_of("这一句是正文的第一句。")
        script.state("内容概述", stated, "网页标签 Description")
        assert described(script).values["内容概述"] == summary_text


def test_a_text_without_a_telling_sentence_still_has_a_summary() -> None:
    """The catalogue needs an entry; it says that the text is whole."""
    assert described(script_of("短。")).values["内容概述"] == "《示例办法》全文"


def test_a_page_dated_only_by_its_publication() -> None:
    """The day of publication serves as the day of making, as a guess."""
    script = script_of("正文。")
    script.state("公开日期", "2021-05-18 10:00", "网页标签 PubDate")
    assert described(script).values["成文日期"] == date(2021, 5, 18)
    assert texts_of(script, GUESSED, "成文日期") == ["2021-05-18，取自发布日期"]


def test_a_day_to_come_is_reported() -> None:
    """A text cannot have been published after today."""
    script = script_of("正文。")
    script.state("公开日期", "2027-01-01", "网页标签 PubDate")
    described(script)
    assert texts_of(script, UNPLACED, "公开日期") == ["公开日期 2027-01-01 晚于 2026-11-21"]


def test_day_of_force_from_the_last_article() -> None:
    """The closing clause tells the day of coming into force, unless an amendment came later."""
    clause = "第三条 本办法自2020年5月1日起施行。"
    assert described(script_of("正文。", clause)).values["施行日期"] == date(2020, 5, 1)
    amended = script_of("正文。", clause, name="甲(2022-01-01).md")
    assert "施行日期" not in described(amended).values


def test_top_line_with_signer_and_day() -> None:
    """A line of signer and day below the title dates the text."""
    script = script_of("示例市人民政府办公室(2009年3月12日)", "正文。", *["段。"] * 9)
    values = described(script).values
    assert values["成文日期"] == date(2009, 3, 12)
    assert values["制定机关"] == "示例市人民政府办公室"
