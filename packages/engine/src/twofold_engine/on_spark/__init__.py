"""Joins of two databases in Apache Spark, where the rows are too many for one machine (decision 0020)."""
