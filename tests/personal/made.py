"""Fictional personal data with right check digits, made from a seed; none is anybody's."""

from __future__ import annotations

import random
from itertools import pairwise

Text = tuple[str, str]
"""A name of the case, and the text."""
FULL_WIDTH = str.maketrans("0123456789X-", "０１２３４５６７８９Ｘ－")
_WEIGHTS = [2 ** (17 - place) % 11 for place in range(17)]
_REGIONS = ["1199", "3399", "4299", "5199", "6199", "4499", "3799", "2199"]
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾田董潘袁蔡蒋余杜"
    "叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石贾夏傅方邹熊孟秦邱江尹薛"
)
_GIVEN = [
    "小明",
    "建国",
    "丽华",
    "桂英",
    "秀兰",
    "志强",
    "海燕",
    "国庆",
    "文静",
    "晓东",
    "雪梅",
    "永福",
    "金花",
    "玉珍",
    "春生",
    "德厚",
    "春燕",
    "家豪",
    "思远",
    "子涵",
    "雨桐",
    "浩然",
    "梓萱",
    "宇航",
    "欣怡",
    "佳琪",
    "俊杰",
    "诗雨",
    "天佑",
    "长贵",
    "凤仙",
    "满堂",
    "红",
    "伟",
    "芳",
    "敏",
    "静",
    "磊",
    "涛",
    "婷",
]


class Made:
    """One stream of made-up values; the same seed gives the same values."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def digits(self, count: int) -> str:
        """So many digits."""
        return "".join(self.random.choices("0123456789", k=count))

    def day(self, first: int = 1940, last: int = 2015) -> str:
        """A day as YYYYMMDD."""
        pick = self.random.randint
        return f"{pick(first, last)}{pick(1, 12):02}{pick(1, 28):02}"

    def identity(self, region: str = "", born: str = "") -> str:
        """An identity number of a region that does not exist."""
        head = region or self.random.choice(_REGIONS) + f"{self.random.randint(0, 99):02}"
        body = head + (born or self.day()) + self.digits(3)
        total = sum(weight * int(char) for weight, char in zip(_WEIGHTS, body, strict=True))
        rest = (12 - total) % 11
        return body + ("X" if rest == 10 else str(rest))

    def old_identity(self) -> str:
        """An identity number of fifteen digits."""
        full = self.identity(born="19" + self.day(1940, 1980)[2:])
        return full[:6] + full[8:17]

    def mobile(self) -> str:
        """A mobile number."""
        return f"1{self.random.randint(3, 9)}{self.digits(9)}"

    def card(self, head: str = "62", length: int = 19) -> str:
        """A bank card with the right last digit."""
        body = head + self.digits(length - 1 - len(head))
        total = 0
        for place, char in enumerate(reversed(body)):
            double = int(char) * 2 if place % 2 == 0 else int(char)
            total += double // 10 + double % 10
        return body + str(-total % 10)

    def name(self) -> str:
        """A name."""
        return self.random.choice(_SURNAMES) + self.random.choice(_GIVEN)

    def one(self, *choices: str) -> str:
        """One of some texts."""
        return self.random.choice(choices)


def zero_width(text: str) -> str:
    """A text with a character of no width after each of its own."""
    return "\u200b".join(text)


def cut(text: str, *places: int, by: str = " ") -> str:
    """A text cut at some places, with something between the parts."""
    ends = [0, *places, len(text)]
    return by.join(text[a:b] for a, b in pairwise(ends))
