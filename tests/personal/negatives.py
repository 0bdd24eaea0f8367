"""Texts that look like personal data and are none: what offices publish every day."""

from __future__ import annotations

from collections.abc import Iterator

from tests.personal.made import Made

CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def credit_code(made: Made, head: str) -> str:
    """A credit code with a right check character, whose inner code is right too."""
    body = head + made.digits(6)
    organisation = made.digits(8)
    weights = (3, 7, 9, 10, 5, 8, 4, 2)
    total = sum(w * int(c) for w, c in zip(weights, organisation, strict=True))
    inner = "0123456789X0"[(11 - total % 11) % 11]
    body += organisation + inner
    total = sum(pow(3, place, 31) * CHARACTERS.index(char) for place, char in enumerate(body))
    return body + CHARACTERS[-total % 31]


def texts(made: Made) -> Iterator[tuple[str, str]]:
    """Yield the name of a case and the text, several of each."""
    for number in range(6):
        yield from _codes(made)
        yield from _numbers(made)
        yield from _contacts(made)
        yield from _documents(made, number)
        yield from _again(made)
        yield from _people(made)
        yield from _forms(made)


def _codes(made: Made) -> Iterator[tuple[str, str]]:
    region = f"{made.random.randint(11, 65)}{made.digits(4)}"
    day = f"20{made.random.randint(20, 26)}{made.random.randint(1, 12):02}15"
    yield "信用代码机关", f"统一社会信用代码：{credit_code(made, '11')}"
    yield "信用代码企业", f"示例市热力有限公司（{credit_code(made, '91')}）"
    yield "信用代码社团", f"登记证号{credit_code(made, '51')}"
    yield "信用代码表格", f"| 单位 | 代码 |\n|---|---|\n| 甲厂 | {credit_code(made, '92')} |"
    yield "组织机构代码", f"组织机构代码{made.digits(8)}-{made.digits(1)}"
    yield "项目代码", f"项目代码：2026-{region}-47-03-{made.digits(6)}"
    yield "区划加日期加流水", f"受理编号：{region}{day}{made.digits(4)}"
    yield "案卷号", f"案卷号{region}{day}{made.digits(4)}，已归档"
    yield "不动产单元", f"不动产单元号{region}{made.digits(6)}GB{made.digits(5)}W00000000"
    yield "时间戳十四", f"导出时间戳20260301{made.digits(6)}"
    yield "时间戳十七", f"流水号20260301{made.digits(9)}"
    yield "合同号", f"合同编号：1{made.random.randint(3, 9)}{made.digits(9)}"
    yield "订单", f"订单号62{made.digits(16)}"
    yield "运单", f"快递单号：1{made.random.randint(3, 9)}{made.digits(11)}"
    yield "条码", f"商品条码69{made.digits(11)}"
    yield "书号", f"ISBN 978-7-{made.digits(4)}-{made.digits(4)}-{made.digits(1)}"
    yield "刊号", f"ISBN 9787{made.digits(9)}"
    yield "网址", f"https://www.slsgov.example.cn/zfb/t20260301_{made.digits(7)}.html"
    yield "网址长号", f"https://www.slsgov.example.cn/item?id=1{made.digits(10)}"
    yield "散列", "校验：3f9a1380013" + made.digits(9) + "ab0c"
    yield "许可证", f"经营许可证编号：京B2-2009{made.digits(4)}"
    yield "备案", f"示ICP备{made.digits(8)}号-1　示公网安备{made.digits(14)}号"
    yield "网站标识码", f"网站标识码{made.digits(10)}"
    yield "标准号", f"按GB/T 1138{made.digits(1)}.1-2020和DB5101/T {made.digits(3)}执行"
    yield "设备号", f"机具号{made.digits(11)}，车架号LSVAA{made.digits(12)}"


def _numbers(made: Made) -> Iterator[tuple[str, str]]:
    mobile = f"1{made.random.randint(3, 9)}{made.digits(9)}"
    yield "金额", f"全年一般公共预算收入{mobile}元"
    yield "金额小数", f"合计{mobile}.{made.digits(2)}"
    yield "千分位", f"总计{made.random.randint(100, 999)},138,001,{made.digits(3)}元"
    yield "数量", f"发电量1{made.digits(10)}千瓦时"
    yield (
        "统计表",
        (
            "| 指标 | 2024年 | 2025年 |\n|---|---|---|\n"
            f"| 增加值 | {made.digits(6)} | {made.digits(6)} |\n"
            f"| 户籍人口 | {made.digits(6)} | {made.digits(6)} |"
        ),
    )
    yield "年份列", "年份 2019 2020 2021 2022 2023 2024\n增速 1.3 8.0 0.1 3.8 0.0 1.3"
    yield "单字数列", "得分 1 3 8 0 0 1 3 8 0 0 0 合计24"
    yield "日期相连", "2026-01-08 2026-01-12 2026-03-01"
    yield "日期区间", "公示期：2026年3月1日至2026年3月7日，20260301-20260307"
    yield "电话区间", "0990-5550100 0990-5550101 0990-5550102"
    yield "坐标", f"东经113.{made.digits(8)}，北纬39.{made.digits(8)}"
    yield "圆周率", "3.14159265358979323846"
    yield "汉字序号", "一、二、三、四、五、六、七、八、九、十、十一"
    yield "汉字年份", "二〇二五年十二月三十一日至二〇二六年一月三日"
    yield "目录", "一 总则 二 机构 三 职责 四 程序 五 监督 六 附则"
    yield "版本", "系统版本13.8.0.13800.1380"
    yield "邮编", "邮政编码990000，传真0990-5550199"
    yield "准考证", f"准考证号{made.digits(11)}"


def _contacts(made: Made) -> Iterator[tuple[str, str]]:
    seven = f"{made.random.randint(2, 8)}{made.digits(6)}"
    yield "热线", "请拨打12345、12315、12333或者400-810-8110、95598咨询"
    yield "热线四百", "客服热线4008108110、8008101234"
    yield "座机", f"联系电话：0990-{seven}，0990-{seven[::-1]}转8012"
    yield "座机八位", f"电话（010）8{made.digits(7)}"
    yield "座机连写", f"电话：09905{made.digits(6)}"
    yield "座机两个", f"电话：{seven} {seven[::-1]}"
    yield "公务邮箱", "邮箱：zfb@slsgov.example.cn"
    yield "办公地址", f"办公地址：示例市示范路{made.random.randint(1, 300)}号市政府东楼105室"
    yield "已遮盖", f"张*明，139****{made.digits(4)}，11*************{made.digits(3)}"
    yield "已遮盖星多", f"身份证号1199**********{made.digits(4)}"
    yield "已遮盖叉", f"电话138××××{made.digits(4)}"
    yield "已遮盖卡", f"银行卡号尾号{made.digits(4)}，************{made.digits(4)}"
    yield "单位账户", f"收款单位：示例市财政局；账号：{made.digits(15)}"
    yield "捐款账户", f"户名：示例市慈善会，捐款账号{made.digits(16)}"
    yield "公众账号", "关注“示例市发布”微信公众账号，账号：gh_8f2a1c"
    yield "保证金", f"保证金缴至专户，账号 62{made.digits(15)}"


def _documents(made: Made, number: int) -> Iterator[tuple[str, str]]:
    yield "文号", f"示政办发〔2026〕{number + 1}号、国办公开办函〔2021〕30号"
    yield "索引号", f"索引号 119900000099010835/2026-{made.digits(5)}"
    yield "法条护照", "公民申请普通护照的，应当提交居民身份证、户口簿；护照的有效期为10年。"
    yield "法条住址", "当事人的住所地、经常居住地，以及户籍所在地的派出所，按照第28号令执行。"
    yield (
        "村级数字",
        f"全村{made.random.randint(100, 900)}户，清水村{number + 1}号机井、3号水库已修复。",
    )
    yield "组道路", f"清水村{number + 1}组道路硬化2.3公里，石门社区第{number + 1}网格"
    yield "楼院", f"{number + 1}号楼前停车场、示范小区12号楼外墙"
    yield "法条签名", "申请书应当由申请人签名或者盖章；签名：指本人书写的姓名。"
    yield "法条残疾", "国家对残疾人、老年人、未成年人、孤儿给予特殊保护，发放残疾补贴、低保金。"
    yield "地名并列", "低保家庭分布：清水镇、映湖区、石门县、白河乡、高新区。"
    yield "项目并列", "救助对象享受康复、安置、医疗、教育、时间、金额等方面的照顾。"
    yield "地方简称加字母", "新H1N1流感、云E平台、京B股、川A级景区、藏C类"
    yield "英文型号", "采购A4纸、X12345型打印机、E12345678号公告牌"
    yield "残疾统计", "| 残疾类别 | 人数 |\n|---|---|\n| 肢体残疾 | 120 |\n| 视力残疾 | 33 |"
    yield "低保统计", "| 镇 | 低保户数 | 发放金额 |\n|---|---|---|\n| 清水镇 | 120 | 138001 |"


def _again(made: Made) -> Iterator[tuple[str, str]]:
    """Yield what was learnt from trying to break the detectors."""
    mobile = f"1{made.random.randint(3, 9)}{made.digits(9)}"
    yield "合同金额表", f"| 合同编号 | 金额 |\n|---|---|\n| {mobile} | {mobile[::-1]} |"
    yield "第几号", f"第{mobile}号决定"
    yield "表头计量", f"| 指标 | 地区生产总值（元） |\n|---|---|\n| 全市 | {mobile} |"
    rows = "\n".join(f"| {place} | 15{made.digits(9)} |" for place in "甲乙丙丁")
    yield "数值列", f"| 地区 | 增加值 |\n|---|---|\n{rows}"
    yield "面积小数", f"面积{mobile[:7]}.{made.digits(4)}平方米"
    yield "网址号码", f"http://x.example.cn/{mobile}.html"
    yield "村名并列", "李村、张村、王村纳入低保试点"
    yield "盖章处", "签名：\n盖章：\n加盖公章：示例市人民政府"
    yield "单元设计", "第一单元101室内设计规范；3栋2单元消防改造"
    yield "组道路", "白河乡下河村四组道路硬化工程"
    yield "填写示例", "前6位为110105，出生日期码8位19491231，顺序码3位"
    yield "序号行", " ".join(str(number) for number in range(1, 31))
    yield "残联任职", f"残疾人联合会：{made.name()}、{made.name()}、{made.name()}三名同志任副理事长"
    rows = "\n".join(f"| {made.name()} | 低保专干 | 0990-55501{n:02} |" for n in range(3))
    yield "专干电话", f"| 姓名 | 职务 | 联系电话 |\n|---|---|---|\n{rows}"
    yield (
        "某字遮盖",
        "| 户主姓名 | 低保类别 |\n|---|---|\n| 王某明 | A |\n| 李某国 | B |\n| 张某 | A |",
    )


def _people(made: Made) -> Iterator[tuple[str, str]]:
    names = [made.name() for _ in range(5)]
    rows = "\n".join(f"| {name} | 副主任 | 分管残疾人工作 |" for name in names)
    yield "领导分工", f"| 姓名 | 职务 | 分工 |\n|---|---|---|\n{rows}"
    yield "录用", f"拟录用公务员名单：{'、'.join(names)}。"
    yield "先进", f"全市残疾人工作先进个人名单\n\n{chr(10).join(names)}"
    yield (
        "委员会",
        f"市残疾人工作委员会组成人员：主任{names[0]}，委员{names[1]}、{names[2]}、{names[3]}。",
    )
    masked = "\n".join(f"| {name[0]}*{name[-1]} | A类 |" for name in names)
    yield "已遮盖低保", f"低保对象公示\n\n| 姓名 | 类别 |\n|---|---|\n{masked}"
    yield "两个姓名", f"本户纳入低保，经办人{names[0]}、复核人{names[1]}。"
    yield "会议", f"出席：{'、'.join(names)}。会议听取了城乡低保工作汇报。"
    yield "走访", f"{names[0]}走访慰问低保户、特困人员，{names[1]}、{names[2]}、{names[3]}参加。"


def _forms(made: Made) -> Iterator[tuple[str, str]]:
    yield "空白表", "| 姓名 | 身份证号 | 手机号码 | 家庭住址 |\n|---|---|---|---|\n|  |  |  |  |"
    yield "空白签名", "申请人（签名）：            年    月    日"
    yield "空白填写", "本人____，身份证号__________________，现住________________。"
    yield "材料清单", "| 事项 | 身份证 | 户口簿 |\n|---|---|---|\n| 低保申请 | 原件 | 复印件 |"
    yield "填写说明", "“身份证号”填18位公民身份号码，“联系电话”填11位手机号，“家庭住址”填到门牌号。"
    yield "遮盖说明", "身份证号只留前2位和后3位，手机号只留前3位和后4位，其余以*代替。"
    yield "加粗编号", f"**编号 1199{made.digits(4)}20260301** 已办结"
    yield "审签", f"审核：办公室　签发：分管副主任　印发份数：{made.digits(3)}份"
