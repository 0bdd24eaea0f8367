"""The Chinese words of the search that Python says."""

from collections.abc import Iterable

INSTITUTIONS = "政府信息公开制度"
REPRINT, REPRINTED = "转载。", "转载自{origin}。"

HELP = "在公开的公文中检索，排序与网站的检索页相同"
QUERY = (
    '要查的词，如 政府信息公开 申请；支持 "短语"、-不含、'
    "标题: 文号: 索引号: 机构: 栏目: 年份: 效力: 体裁: 主题:"
)
LIMIT = "最多列出多少条，默认 10"
SORT = "relevance 按相关程度，date 按日期，新的在前"
FORMAT = "text 供人阅读，json 供程序读取，atom 供订阅"
NOTHING = "没有找到与“{query}”有关的公文。可以换一个词，或减少条件。\n"
FOUND = "找到 {total} 份公文，列出前 {shown} 份：\n"
EMPTY = "没有可查的词：请写出至少一个字、词或编号。"
LONG = "检索词太长，只用了前 {count} 个字。"
UNKNOWN = "没有任何公文写到：{words}。"
TITLES_ONLY = "只有一个字时，只在标题中查找。"
LITERAL = "没有按词找到，已按原样查找。"
FIELD_EMPTY = "没有符合“{name}:{value}”的公文。"
NO_NAME = "政府信息公开"
MEANT = "您要找的是不是：{queries}\n"
BUILT = "检索索引 {files} 个文件，{size:.1f} MB。\n"


def synonyms(pairs: Iterable[tuple[str, str]]) -> str:
    """Return what a reader is told of words that were looked for in other words as well."""
    said = "、".join(f"“{word}”→“{other}”" for word, other in pairs)
    return f"也查了同义的写法：{said}，这些结果排序靠后。"
