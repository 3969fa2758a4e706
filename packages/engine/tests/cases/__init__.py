"""The cases that comparisons get wrong, one by one; tests and the comparison with other tools read them here.

Imports nothing outside of this folder.
"""

from __future__ import annotations

from .keys import CASES as _KEYS
from .model import EVERYWHERE, FILLER, SQL, Case, Phrase, Row, literal, statements
from .values import CASES as _VALUES

CASES: dict[str, Case] = {case.name: case for case in (*_KEYS, *_VALUES)}

__all__ = ["CASES", "EVERYWHERE", "FILLER", "SQL", "Case", "Phrase", "Row", "literal", "statements"]
