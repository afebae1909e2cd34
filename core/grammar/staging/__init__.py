"""Who stands where and in which pose."""
