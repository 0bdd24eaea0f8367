"""The site as it was built, read again and held against the rules: ``gongkai check-site``.

A face over the domain: it reads an output folder with BeautifulSoup and hands what it notes to
the check ``built_pages``, whose rules give it words and weight.
"""
