"""The commands of gongkai, one file each."""
