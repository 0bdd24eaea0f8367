"""The formats of attachments, one a module: each has ``read(reading, stream)``.

Libraries that know a format are imported here and nowhere else in the domain, and each module
only when a file needs it.
"""
