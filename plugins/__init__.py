"""The code of 公开栏: the disclosure domain and its faces."""
