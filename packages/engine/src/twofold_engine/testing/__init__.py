"""For people who add a database: samples of every logical type, a database in memory that can fail, and the
suite that any database must pass. The engine itself imports nothing from here.
"""

import sys

if "pytest" in sys.modules:  # so that a failing assert of the suite shows what it compared
    sys.modules["pytest"].register_assert_rewrite(
        "twofold_engine.testing.compliance", "twofold_engine.testing._questions"
    )
