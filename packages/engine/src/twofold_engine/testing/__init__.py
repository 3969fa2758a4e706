"""For people who add a database: samples of every logical type, a database in memory that can fail, and the
suite that any database must pass. The engine itself imports nothing from here.
"""
