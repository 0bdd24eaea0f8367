"""Texts that hold personal data, as clerks write them: made from a seed, none of it real."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tests.personal import money, written
from tests.personal.made import FULL_WIDTH, Made, Text, cut, zero_width

SPOKEN = str.maketrans("0123456789", "零一二三四五六七八九")
SPOKEN_TOO = str.maketrans("0123456789", "〇一二三四五六七八九")
CAPITAL = str.maketrans("0123456789", "零壹贰叁肆伍陆柒捌玖")
TELEPHONED = str.maketrans("0123456789", "零幺二三四五六七八九")


def identities(made: Made) -> Iterator[Text]:
    """Identity numbers of eighteen digits in sentences, tables, forms and disguises."""
    new, who = made.identity, made.name
    for _ in range(2):
        yield "句中", f"经查，{who()}（身份证号码：{new()}）符合申请条件，现予公示。"
        yield "无语境", f"{who()} {new()} 清水镇"
        yield "括号", f"上诉人{who()}（{new()}），住示例市。"
        yield "小写x", f"公民身份号码{new(born='19800101').lower()}"
        yield "全角", f"身份证号：{new().translate(FULL_WIDTH)}，特此证明。"
        value = new()
        yield "空格三段", f"证件号 {cut(value, 6, 14)} 已核"
        yield "连字符", f"身份证：{cut(value, 6, 14, by='-')}"
        yield "四位一组", f"身份证号码 {cut(new(), 4, 8, 12, 16)}"
        yield "断行", f"兹有我村村民{who()}，身份证号{cut(new(), 10, by=chr(10))}，家庭困难。"
        yield "断行两次", f"申请人身份证号码：{cut(new(), 6, 14, by=chr(10))}"
        yield "零宽", f"身份证{zero_width(new())}"
        yield "字间空格", f"身份证号 {' '.join(new())}"
        yield (
            "残疾人证",
            f"残疾人证号：{new()}{made.random.randint(1, 7)}{made.random.randint(1, 4)}",
        )
        yield "残疾人证补发", f"残疾证{new()}44B1"
        yield "表格", f"| 序号 | 户主 | 身份证号 |\n|---|---|---|\n| 1 | {who()} | {new()} |"
        yield "表头不明", f"| 序号 | 内容 | 备注 |\n|---|---|---|\n| 1 | 补发 | {new()} |"
        yield "引用", f"> {who()}，{new()}，男，汉族"
        yield "列表", f"1. {who()} {new()}\n2. 其他"
        yield "顿号相连", f"{new()}、{new()}"
        yield "英文冒号", f"ID:{new()}"
        yield "字母前缀", f"SFZ{new()}"
        yield "信用代码之外", f"统一社会信用代码见附件；法定代表人{who()}，身份证{new()}。"
        yield "反斜杠", f"身份证号{cut(new(), 6, 14, by=chr(92) + '-')}"
        yield "不换行空格", f"身份证号{cut(new(), 6, 14, by=chr(160))}"
        yield "混合全角空格", f"身份证号：{cut(new().translate(FULL_WIDTH), 6, 14, by='　')}"
        yield "十四加四", f"身份证 {cut(new(), 14)}"
        yield "软连字符", f"公民身份号码{cut(new(), 6, 12, by=chr(173))}"
        yield "长横", f"身份证号{cut(new(), 6, 14, by='—')}"
        yield "斜体引用断行", f"> 证件号码：{cut(new(), 9, by=chr(10) + '> ')}"
        boxes = " | ".join(new())
        yield "一格一字", f"| 身份证号 | {boxes} |\n|{'---|' * 19}\n|{' |' * 19}"
        yield (
            "左格标签",
            f"| 姓名 | {who()} | 身份证号 | {new()} |\n|---|---|---|---|\n| 住所 |  |  |  |",
        )
        spoken = made.identity(born="19720203").translate(SPOKEN)
        yield "汉字数字", f"身份证号码为{spoken}"


def identities_again(made: Made) -> Iterator[Text]:
    """Identity numbers in places where nobody looks for them."""
    new, who = made.identity, made.name
    value = new()
    yield "三格", f"| 证件 | {value[:6]} | {value[6:14]} | {value[14:]} |\n|{'---|' * 4}\n| | | | |"
    yield "标题格", f"| 公民身份证号码 | 备注 |\n|---|---|\n| {new()} | 无 |"
    yield "紧接姓名", f"身份证{new()}{who()}"
    yield "编号之后", f"编号1 {who()} 身份证{new()}"
    yield "一串标签", f"姓名：{who()} 性别：男 民族：汉 身份证号：{new()} 学历：高中"
    yield "证件类型", f"证件类型：居民身份证 证件号码：{new()}"


def old_identities(made: Made) -> Iterator[Text]:
    """Identity numbers of fifteen digits, named as such."""
    for _ in range(4):
        yield "句中", f"身份证号（一代）：{made.old_identity()}"
        yield "表格", f"| 姓名 | 身份证号码 |\n|---|---|\n| 王*明 | {made.old_identity()} |"
        yield "全角", f"居民身份证{made.old_identity().translate(FULL_WIDTH)}号"


def foreigners(made: Made) -> Iterator[Text]:
    """Identity numbers of permanent residents, and certificates with a wrong number in them."""
    for _ in range(3):
        value = made.identity(region="912900")
        yield "永久居留证号", f"外国人永久居留身份证号码：{value}"
        sound = made.identity()
        last = next(char for char in "12" if char != sound[-1])
        yield "残疾人证号", f"残疾人证号{sound[:17]}{last}42"


def wrong_identities(made: Made) -> Iterator[Text]:
    """Numbers called an identity number with one digit wrong."""
    for _ in range(4):
        value = made.identity(born="19660708")
        last = "0123456789X".replace(value[-1], "")[made.random.randint(0, 9)]
        yield "末位录错", f"身份证号：{value[:17]}{last}"
        yield "录错分段", f"证件号码 {cut(value[:17] + last, 6, 14)}"


def mobiles(made: Made) -> Iterator[Text]:
    """Mobile numbers one by one and in rows."""
    new, who = made.mobile, made.name
    for _ in range(2):
        value = new()
        yield "联系人", f"联系人：{who()}，{value}。"
        yield "紧接汉字", f"如有异议请致电{new()}反映"
        yield "三四四空格", f"电话 {cut(new(), 3, 7)}"
        yield "三四四连字符", f"手机：{cut(new(), 3, 7, by='-')}"
        yield "国家码", f"+86 {new()}"
        yield "国家码连写", f"0086{new()}（手机）"
        yield "国家码连字符", f"+86-{cut(new(), 3, 7, by='-')}"
        yield "全角", f"联系电话：{new().translate(FULL_WIDTH)}"
        yield "汉字", f"手机号{new().translate(SPOKEN)}"
        yield "汉字圈零", f"电话：{new().translate(SPOKEN_TOO)}"
        yield "幺", f"请拨{new().translate(TELEPHONED)}"
        yield "零宽", f"{zero_width(new())}（微信同号）"
        yield "断行", f"具体事宜请与经办人{who()}联系，电话{cut(new(), 7, by=chr(10))}。"
        yield "断行三位", f"手机{cut(new(), 3, by=chr(10))}"
        yield "字间空格", f"联系电话：{' '.join(new())}"
        yield "点分", f"电话{cut(new(), 3, 7, by='.')}"
        yield "逗号相连", f"电话：0990-5550100,{new()}"
        yield "斜杠相连", f"0990-5550100/{new()}"
        yield "无语境", f"{who()}　{new()}"
        yield "括号", f"{who()}（{new()}）"
        yield "三五三", f"手机 {cut(new(), 3, 8)}"
        yield "括号前三位", f"电话（{cut(new(), 3, by='）')}"
        yield "长横", f"手机{cut(new(), 3, 7, by='—')}"
        yield "短横", f"手机{cut(new(), 3, 7, by=chr(0x2013))}"
        yield "七加四", f"致电 {cut(new(), 7)}"
        yield "汉字分组", f"手机号：{cut(new().translate(SPOKEN), 3, 7)}"
        value = new()
        yield "半汉半数", f"电话{value[:3]}{value[3:].translate(SPOKEN)}"
        yield "大写", f"手机{new().translate(CAPITAL)}"
        yield "引用断行", f"> 联系人{who()}，电话{cut(new(), 5, by=chr(10) + '> ')}"
        yield "不换行空格", f"联系电话{cut(new(), 3, 7, by=chr(160))}"
        yield "四三四", f"手机 {cut(new(), 4, 7)}"
        yield "前面是日期", f"2026年3月1日 {new()}"
        yield "表格", f"| 单位 | 联系方式 |\n|---|---|\n| 清水镇 | {new()} |"
        rows = "\n".join(f"| {n} | {who()} | {new()} |" for n in range(1, 5))
        yield "名单", f"| 序号 | 姓名 | 手机号 |\n|---|---|---|\n{rows}"
        yield "列表", "\n".join(f"- {who()} {new()}" for _ in range(4))


def mobiles_again(made: Made) -> Iterator[Text]:
    """Mobile numbers in other company."""
    new, who = made.mobile, made.name
    yield "字字连", f"手 机：{'-'.join(new())}"
    yield "后随括号", f"{cut(new(), 3, 7, by='-')}(微信)"
    yield "标签", f"<td>{new()}</td>"
    yield "链接", f"[电话](tel:{new()})"
    yield "微信号", f"微信号：{new()}"
    yield "支付宝", f"支付宝账号 {new()}"
    yield "分号", f"电话：{new()}；{new()}"
    yield "合同之后", f"合同编号2026001，联系电话{new()}"
    yield "统计员", f"统计员电话{new()}"
    yield "换行", f"{who()}\n{new()}"
    yield "通道号", f"短信发至1069{new()}"


KINDS: dict[str, Callable[[Made], Iterator[Text]]] = {
    "身份证号": identities,
    "身份证号/再": identities_again,
    "手机号/再": mobiles_again,
    "银行卡号/再": money.cards_again,
    "私人邮箱/再": written.mail_again,
    "住址/再": written.addresses_again,
    "旧身份证号": old_identities,
    "疑似身份证号": wrong_identities,
    "手机号": mobiles,
    "银行卡号": money.cards,
    "账号": money.accounts,
    "证件/居留": foreigners,
    "证件": written.permits,
    "车牌号": written.plates,
    "私人邮箱": written.mail,
    "住址": written.addresses,
    "身份名单": written.status_lists,
    "签名印章": written.signatures,
    "敏感列": written.headings,
    "遮盖不足": written.weak_masks,
}
"""The makers of texts by the kind that each text holds; 证件 names its kind in the case."""
