"""The Chinese words of what the search makes for others to read: descriptions, feeds, copies."""

DESCRIPTION = "检索{name}公开的全部信息：标题、正文、文号、索引号"
FEED_TITLE = "检索“{query}”_{name}"
NOT_A_SITE = (
    "{folder} 中没有完好的检索索引（search/manifest.json）。"
    "请先生成站点（make html 或 make publish），再把输出目录写在命令后面。"
)
OFFLINE_USAGE = "用法：python -m plugins.search.offline 输出目录，如 output\n"
OFFLINE_FAILED = "不能写入 {path}：{why}。请检查目录的权限和磁盘空间。\n"
OFFLINE_DONE = (
    "{folder} 已可离线使用：把整个目录复制走，打开其中的 index.html；检索数据 {count} 个。\n"
)
