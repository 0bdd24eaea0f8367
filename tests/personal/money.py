"""Texts that hold bank cards and accounts of persons."""

from __future__ import annotations

from collections.abc import Iterator

from tests.personal.made import FULL_WIDTH, Made, Text, cut, zero_width


def cards(made: Made) -> Iterator[Text]:
    """Bank cards, with words and without, whole and in groups."""
    for _ in range(3):
        value = made.card()
        yield "银联", f"开户行：示例银行，卡号{value}。"
        yield "无语境银联", f"请汇入{made.card()}"
        yield "四位一组", f"银行卡 {cut(made.card(), 4, 8, 12, 16)}"
        yield "六加十三", f"卡号：{cut(made.card(), 6)}"
        yield "十六位", f"信用卡卡号 {made.card('4', 16)}"
        yield "十六位五", f"卡号：{cut(made.card('52', 16), 4, 8, 12, by='-')}"
        yield "全角", f"一卡通账号{made.card().translate(FULL_WIDTH)}"
        yield "断行", f"补贴资金打入本人银行卡{cut(made.card(), 8, by=chr(10))}。"
        yield "表格", f"| 姓名 | 银行卡号 |\n|---|---|\n| 李*国 | {made.card()} |"
        yield "零宽", f"社保卡{zero_width(made.card())}"


def cards_again(made: Made) -> Iterator[Text]:
    """Bank cards beside the name of a bank or of a company."""
    yield "工资卡", f"工资卡{cut(made.card(), 4, 8, 12, 16)}"
    yield "建行", f"建行 {made.card()}"
    yield "括号银行", f"本人银行账户（农业银行）{made.card()}"
    yield "公司员工", f"示例公司员工{made.name()}银行卡号{made.card()}"


def accounts(made: Made) -> Iterator[Text]:
    """Accounts of persons that are no cards."""
    for _ in range(4):
        yield (
            "存折",
            f"请将救助金打入存折账号{made.digits(2)}0{made.digits(12)}，户主{made.name()}。",
        )
        yield "账号", f"收款人{made.name()}，账号：99{made.digits(13)}"
        yield "表格", f"| 户主姓名 | 一卡通号 |\n|---|---|\n| 张*华 | 99{made.digits(10)} |"
