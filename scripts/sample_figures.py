"""What the sample city's requests add up to: the figures of its annual reports."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

NOW = date(2026, 11, 18)
REVIEWED = 2025
"""The year whose report tells of reviews, and of a meeting that two asked for."""
KINDS = ("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他")
"""The columns of all figures below."""
OPEN, PARTLY, ABSENT = "予以公开", "部分公开", "本机关不掌握相关政府信息"
INTERNAL, PROCESS = "属于三类内部事务信息", "属于四类过程性信息"
THIRD, MAKE = "保护第三方合法权益", "没有现成信息需要另行制作"
PETITION, AGAIN = "信访举报投诉类申请", "重复申请"
THIRD_PARTY = (THIRD,)

CARRIED = {"zfb": (1, 0, 0, 0, 0, 0)}
"""What was carried over into the first year."""
NEW = {
    ("zfb", 2024): (28, 4, 0, 1, 2, 0),
    ("zfb", 2025): (31, 3, 1, 0, 3, 0),
    ("zfb", 2026): (30, 4, 1, 0, 2, 0),
    ("fgw", 2024): (9, 5, 0, 0, 1, 0),
    ("fgw", 2025): (12, 6, 1, 0, 1, 0),
    ("fgw", 2026): (12, 7, 0, 0, 1, 0),
    ("gsgs", 2024): (9, 3, 0, 0, 0, 0),
    ("gsgs", 2025): (11, 4, 0, 0, 1, 0),
    ("gsgs", 2026): (9, 4, 0, 0, 1, 0),
}
RESULTS: dict[tuple[str, int], dict[str, tuple[int, ...]]] = {
    ("zfb", 2024): {
        OPEN: (14, 2, 0, 1, 1, 0),
        PARTLY: (3, 1, 0, 0, 0, 0),
        INTERNAL: (1, 0, 0, 0, 0, 0),
        PROCESS: (2, 0, 0, 0, 0, 0),
        ABSENT: (6, 1, 0, 0, 1, 0),
        PETITION: (1, 0, 0, 0, 0, 0),
    },
    ("zfb", 2025): {
        OPEN: (15, 1, 1, 0, 2, 0),
        PARTLY: (4, 1, 0, 0, 0, 0),
        PROCESS: (1, 0, 0, 0, 0, 0),
        ABSENT: (8, 1, 0, 0, 1, 0),
        PETITION: (2, 0, 0, 0, 0, 0),
        AGAIN: (1, 0, 0, 0, 0, 0),
    },
    ("zfb", 2026): {
        OPEN: (15, 2, 1, 0, 1, 0),
        PARTLY: (4, 1, 0, 0, 0, 0),
        PROCESS: (1, 0, 0, 0, 0, 0),
        ABSENT: (7, 1, 0, 0, 1, 0),
        PETITION: (2, 0, 0, 0, 0, 0),
    },
    ("fgw", 2024): {
        OPEN: (6, 3, 0, 0, 1, 0),
        PARTLY: (1, 0, 0, 0, 0, 0),
        PROCESS: (0, 1, 0, 0, 0, 0),
        ABSENT: (2, 0, 0, 0, 0, 0),
    },
    ("fgw", 2025): {
        OPEN: (7, 3, 1, 0, 1, 0),
        PARTLY: (1, 1, 0, 0, 0, 0),
        THIRD: (0, 1, 0, 0, 0, 0),
        ABSENT: (3, 1, 0, 0, 0, 0),
    },
    ("fgw", 2026): {
        OPEN: (7, 3, 0, 0, 1, 0),
        PARTLY: (1, 1, 0, 0, 0, 0),
        THIRD: (0, 1, 0, 0, 0, 0),
        ABSENT: (3, 1, 0, 0, 0, 0),
    },
    ("gsgs", 2024): {
        OPEN: (5, 2, 0, 0, 0, 0),
        PARTLY: (1, 0, 0, 0, 0, 0),
        THIRD: (1, 0, 0, 0, 0, 0),
        ABSENT: (1, 1, 0, 0, 0, 0),
    },
    ("gsgs", 2025): {
        OPEN: (6, 3, 0, 0, 0, 0),
        PARTLY: (1, 0, 0, 0, 1, 0),
        THIRD: (1, 0, 0, 0, 0, 0),
        ABSENT: (2, 0, 0, 0, 0, 0),
        MAKE: (1, 1, 0, 0, 0, 0),
    },
    ("gsgs", 2026): {
        OPEN: (6, 3, 0, 0, 1, 0),
        PARTLY: (1, 0, 0, 0, 0, 0),
        ABSENT: (2, 0, 0, 0, 0, 0),
        MAKE: (0, 1, 0, 0, 0, 0),
    },
}
LATE = dict.fromkeys(NEW, (1, 0)) | {("zfb", 2025): (3, 0), ("fgw", 2026): (1, 3)}
"""How many answers were extended, and how many were late without."""
AVERAGES = {("zfb", 2025): 441}
"""The working days that the year's answers took together, where the report says so."""

MATTERS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "zfb": (
        tuple(
            f"{what}的"
            for what in (
                "市政府常务会议审议老旧小区改造",
                "市级政务公开培训",
                "政府公报免费赠阅点设置",
                "市长公开电话受理中心人员配置",
                "建议提案办理",
                "督查发现问题整改",
                "公务用车平台运行",
                "机关食堂采购",
                "档案数字化",
                "政务信息采用",
                "规范性文件清理",
                "公文处理质量检查",
                "办公用房调配",
                "示范路沿线改造协调会",
            )
        ),
        (
            "工作方案",
            "年度总结",
            "资金安排",
            "统计数据",
            "通报文件",
            "会议纪要要点",
            "合同主要条款",
            "责任分工",
            "进度安排",
        ),
    ),
    "fgw": (
        tuple(
            f"{what}的"
            for what in (
                "城东热电联产项目",
                "节能审查",
                "粮食储备轮换",
                "居民用气价格调整",
                "市级重点项目",
                "公共停车收费",
                "社会信用修复",
                "充电桩建设规划",
            )
        ),
        (
            "批复文件",
            "听证材料",
            "成本监审结论",
            "年度计划",
            "专家评审意见",
            "进度数据",
            "公示材料",
            "测算依据",
        ),
    ),
    "gsgs": (
        tuple(
            f"{what}的"
            for what in (
                "老旧小区供水改造",
                "水压测试",
                "二次供水水箱清洗",
                "管网漏损",
                "水质检测",
                "报装费用",
                "计划停水",
            )
        ),
        ("计划安排", "检测记录", "验收资料", "收费明细", "实施进度", "台账数据", "招标文件"),
    ),
}


def _zfb(rows: list[dict[str, Any]]) -> None:
    """The review cases of 2025, the meeting that two asked for, the request made twice."""
    of_2025 = [
        row for row in rows if row.get("answered_on") and row["answered_on"].year == REVIEWED
    ]
    held = next(row for row in of_2025 if row["result"] == PROCESS)
    absent = [row for row in of_2025 if row["result"] == ABSENT]
    held["review_result"], absent[-1]["review_result"] = "结果维持", "尚未审结"
    same = [row for row in of_2025 if row["result"] == OPEN and row["applicant_kind"] == KINDS[0]][
        -2:
    ]
    for row in same:
        row.update(matter="政务服务提升工作推进会的会议要点", note="已转为主动公开")
    again = next(row for row in of_2025 if row["result"] == AGAIN)
    first = next(r for r in rows if r["applicant_kind"] == KINDS[0] and r.get("result") == OPEN)
    again.update(applicant=first["applicant"], matter=first["matter"])
    for number, row in enumerate([row for row in rows if row.get("result") == PETITION]):
        places = ("示范路施工噪声", "小区物业服务", "门店占道经营", "公交候车亭破损", "道路积水")
        row["matter"] = f"反映{places[number % len(places)]}并要求处理"


SPECIAL: dict[str, tuple[Callable[[list[dict[str, Any]]], None], ...]] = {"zfb": (_zfb,)}
"""What is said of single requests in the reports."""
