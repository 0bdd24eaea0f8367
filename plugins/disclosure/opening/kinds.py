"""The words of the remarks and of what hides a text: checks and rules go by them."""

from __future__ import annotations

WRONG_NAME, UNREAD, ENCRYPTED, DAMAGED = "扩展名不符", "未检", "加密", "损坏"
DOCTYPE, OVER_LIMIT, BAD_PATH = "外部实体", "超限", "路径"
HIDDEN_SHEET, HIDDEN_LINES, HIDDEN_NAME, PIVOT = "隐藏工作表", "隐藏行列", "隐藏名称", "透视表缓存"
HIDDEN_TEXT, HIDDEN_SLIDE, NOTES = "隐藏文字", "隐藏幻灯片", "演讲备注"
COMMENT, REVISION = "批注", "修订"
PROPERTIES, POSITION, DEVICE = "文档属性", "定位", "拍摄设备"
EMBEDDED, EXTERNAL, MACRO = "内嵌文件", "外部链接", "宏"
PICTURE, CROPPED = "图片", "裁剪图片"

KINDS = (
    *(WRONG_NAME, UNREAD, ENCRYPTED, DAMAGED, DOCTYPE, OVER_LIMIT, BAD_PATH),
    *(HIDDEN_SHEET, HIDDEN_LINES, HIDDEN_NAME, PIVOT, HIDDEN_TEXT, HIDDEN_SLIDE, NOTES),
    *(COMMENT, REVISION, PROPERTIES, POSITION, DEVICE, EMBEDDED, EXTERNAL, MACRO),
    *(PICTURE, CROPPED),
)
"""Every kind of remark; a test holds that a rule answers for each."""
