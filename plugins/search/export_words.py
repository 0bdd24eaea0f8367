"""The Chinese words of ``gongkai export``."""

HELP = "把公开的公文导出成其他程序读取的形式"
FOLDER = "目录"
OPENSEARCH = "导出到目录：OpenSearch 或 Elasticsearch 的索引设置、批量写入文件和查询模板"
WHICH = "请写明导出成哪种形式，现有："
NO_RECORDS = "没有可以导出的公开公文：到这一天还没有公开的，或 --root 指的不是要导出的项目"
NO_FOLDER = "{folder} 不是目录，没有写入。请另指定一个空目录或尚不存在的目录"
FOREIGN = (
    "目录 {folder} 里有不是由导出写入的文件（如 {name}），没有写入，也没有改动其中任何文件。"
    "请另指定一个空目录，或先把这些文件移走"
)
WRITTEN = "已导出 {documents} 份公文到 {folder}，批量文件 {bulk} 个。载入办法见其中的 README.md。\n"

README = """\
# 载入 OpenSearch 或 Elasticsearch

本目录由 `gongkai export --opensearch` 写成，共 {count} 份公开的公文，草稿和不予公开的内容不在其中。
适用于 OpenSearch 2、3 和 Elasticsearch 8，不需要装插件。不要手工改动：再次导出会整体替换本目录。

| 文件 | 是什么 |
|---|---|
| `index.json` | 索引的设置（分词、归一、打分）和字段 |
| `bulk/*.ndjson` | 公文，每份两行，用批量接口写入 |
| `alias.json` | 把别名 `{alias}` 指向新索引 |
| `query.json` | 查询模板，把各处的 `{{{{检索词}}}}` 换成要查的词 |
| `export.json` | 本目录有哪些文件，下次导出时用 |

在本目录中依次执行（以本机的服务为例；有口令时给 curl 加 `-u 用户名`）：

```sh
# 1. 建立索引
curl --fail-with-body -X PUT 'http://localhost:9200/{index}' \\
  -H 'Content-Type: application/json' --data-binary @index.json

# 2. 写入公文。批量接口即使个别公文失败也返回 200，所以要看 errors
for file in bulk/*.ndjson; do
  curl --fail-with-body -s -X POST \\
    'http://localhost:9200/{index}/_bulk?filter_path=errors,items.*.error' \\
    -H 'Content-Type: application/x-ndjson' --data-binary "@$file" | tee /dev/stderr |
    grep -q '"errors":false' || {{ echo "没有全部写入：$file" >&2; break; }}
done

# 3. 核对份数，应为 {count}
curl --fail-with-body -X POST 'http://localhost:9200/{index}/_refresh'
curl --fail-with-body 'http://localhost:9200/{index}/_count'

# 4. 份数对了，再启用新索引：别名一次切换，旧索引随即不再被查到
curl --fail-with-body -X POST 'http://localhost:9200/_aliases' \\
  -H 'Content-Type: application/json' --data-binary @alias.json

# 5. 试查
sed 's/{{{{检索词}}}}/政府信息公开/g' query.json |
  curl --fail-with-body 'http://localhost:9200/{alias}/_search?pretty' \\
    -H 'Content-Type: application/json' --data-binary @-

# 6. 列出索引，删除不再使用的（把名字换成列出的旧索引）
curl 'http://localhost:9200/_cat/indices/{alias}-*'
# curl -X DELETE 'http://localhost:9200/{alias}-旧索引的编号'
```

撤回的公文不会留在新索引里，但旧索引里还有：启用新索引后应尽快做第 6 步。
"""
