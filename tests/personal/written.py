"""Texts that hold personal data in words more than in numbers: permits, plates, names, places."""

from __future__ import annotations

from collections.abc import Iterator

from tests.personal.made import FULL_WIDTH, Made, Text


def permits(made: Made) -> Iterator[Text]:
    """Passports and travel permits."""
    for _ in range(4):
        yield "护照号", f"护照号码：E{made.digits(8)}"
        yield "护照号", f"持因私护照（EA{made.digits(7)}）出境"
        yield "往来通行证号", f"港澳居民来往内地通行证号H{made.digits(8)}"
        yield "往来通行证号", f"回乡证 M{made.digits(10)}"
        yield "往来通行证号", f"台胞证号：{made.digits(8)}"
        yield "护照号", f"| 姓名 | 护照号码 |\n|---|---|\n| 甲 | G{made.digits(8)} |"


def plates(made: Made) -> Iterator[Text]:
    """Number plates."""
    for _ in range(3):
        five = made.digits(5)
        yield "句中", f"当事人驾驶皖A{five}小型普通客车"
        yield "点", f"车牌号：粤B·{made.digits(3)}D{made.digits(1)}"
        yield "新能源", f"苏ED{five}号新能源车"
        yield "挂车", f"鲁H{made.digits(4)}挂"
        yield "小写", f"车牌为浙c{five}"
        yield "全角", f"号牌号码冀Ａ{five.translate(FULL_WIDTH)}"


def mail(made: Made) -> Iterator[Text]:
    """Private mail."""
    for host in ("qq.com", "163.com", "126.com", "sina.com", "foxmail.com", "gmail.com"):
        yield "句中", f"意见请发至example{made.digits(4)}@{host}。"
        yield "全角", f"邮箱：zhang_san{made.digits(3)}＠{host}"


def addresses(made: Made) -> Iterator[Text]:
    """Addresses with a house in them."""
    for _ in range(3):
        house, part = made.random.randint(1, 200), made.random.randint(1, 9)
        yield "住址", f"家庭住址：示例市清水镇石门村{part}组{house}号"
        yield "家住", f"{made.name()}，女，家住映湖区滨湖路{house}号"
        yield "楼栋", f"{made.name()}住示范小区{part}栋2单元{house + 100}室"
        yield "号楼", f"现住址为幸福里小区{part}号楼{part}单元{part}01"
        yield "村门牌", f"{made.name()}，石门村{house}号村民"
        yield "社区", f"湖滨社区{house}号{made.name()}"
        yield "表格", f"| 姓名 | 家庭住址 |\n|---|---|\n| 甲 | 清水镇石门村{part}组{house}号 |"
        yield "户籍", f"户籍地址 清水镇中心街{house}号"


def status_lists(made: Made) -> Iterator[Text]:
    """Names beside a status that reveals."""
    who = made.name
    for status in ("低保对象", "特困人员", "孤儿", "残疾人两项补贴", "困难学生", "大病救助"):
        rows = "\n".join(f"| {n} | {who()} | 清水镇 |" for n in range(1, 6))
        yield "表格", f"2026年{status}公示\n\n| 序号 | 姓名 | 单位 |\n|---|---|---|\n{rows}"
        names = "、".join(who() for _ in range(5))
        yield "句中", f"经审核，下列人员纳入{status}：{names}。"
        lines = "\n".join(f"{n}. {who()}" for n in range(1, 6))
        yield "逐行", f"## {status}名单\n\n{lines}"
    first, second, third = who(), who(), who()
    yield "括注", f"{first}（低保户）、{second}（残疾人）、{third}（五保户）"
    yield "空格", f"受助学生：{first} {second} {third}"
    yield (
        "带说明",
        f"残疾人名单\n{first}，男，肢体残疾二级\n{second}，女，视力残疾\n{third}，男，听力残疾",
    )
    yield "逐行注明", f"1. {first} 低保户\n2. {second} 低保户\n3. {third} 特困人员"
    yield "紧接身份", f"低保户{first}、{second}、{third}三户"
    yield "紧接患者", f"肺结核患者{first}、{second}、{third}确诊"
    rows = (
        f"| {first} | {second} | 因病 |\n| {third} | {who()} | 因残 |\n| {who()} | {who()} | 因学 |"
    )
    yield "监护人", f"| 监护人 | 儿童姓名 | 致贫原因 |\n|---|---|---|\n{rows}"
    for head, value in (("残疾类别", "肢体残疾"), ("致贫原因", "因病"), ("低保类别", "A类")):
        rows = "\n".join(f"| {who()} | {value} |" for _ in range(4))
        yield "表头", f"| 户主姓名 | {head} |\n|---|---|\n{rows}"
    rows = "\n".join(
        f"| {who()} | {value} |" for value in ("低保户", "特困人员", "残疾儿童", "低保户")
    )
    yield "单元格", f"| 姓名 | 备注 |\n|---|---|\n{rows}"


def mail_again(made: Made) -> Iterator[Text]:
    """Private mail in disguise."""
    yield "号码邮箱", f"邮箱：{made.digits(9)}@qq.com"
    yield "改写", f"邮箱 abc{made.digits(3)} # qq.com"
    yield "换写", f"邮箱 abc{made.digits(3)}(at)163.com"


def addresses_again(made: Made) -> Iterator[Text]:
    """Addresses in Chinese numerals and beside other labels."""
    yield "汉字组", "现居住于白河乡下河村四组"
    yield "户籍地", f"户籍地：示例市清水镇石门村{made.random.randint(1, 9)}组"
    yield "路号栋", "家住示例市映湖区滨湖路12号3栋1单元501"


def signatures(made: Made) -> Iterator[Text]:
    """Signatures and seals that are named as such."""
    for _ in range(3):
        yield "签名", f"申请人（签名）：{made.name()}　　2026年3月1日"
        yield "签字", f"承诺人签字: {made.name()}"
        yield "图片", f"![经办人签名](2026-00001.{made.digits(3)}.png)"
        yield "方括号", f"签名: 【{made.name()}】"
        yield "手印", "![申请人手印](2026-00001.图1.jpg)"


def headings(made: Made) -> Iterator[Text]:
    """Columns of numbers or of conditions that have not been masked."""
    for _ in range(3):
        rows = f"| 张*华 | {made.digits(9)} |"
        yield "证号", f"| 姓名 | 社会保障卡号 |\n|---|---|\n{rows}"
        yield "病种", f"| 姓名 | 病种 |\n|---|---|\n| {made.name()} | 尿毒症 |"
        yield "监护人", f"| 学生姓名 | 监护人姓名 |\n|---|---|\n| {made.name()} | {made.name()} |"
        yield "出生日期", f"| 姓名 | 出生日期 |\n|---|---|\n| {made.name()} | 2015-03-02 |"


def weak_masks(made: Made) -> Iterator[Text]:
    """Masks that hide too little."""
    for _ in range(3):
        value = made.identity(born="19700505")
        yield "露出生日", f"身份证号{value[:14]}****"
        yield "遮两位", f"身份证{value[:15]}**{value[17]}"
        yield "乘号", f"证件号{value[:14]}××××"
        yield "手机两位", f"电话{made.mobile()[:8]}**{made.digits(1)}"
