"""質問文の正規化。"""

import re
import unicodedata

_SPACES = re.compile(r"\s+")


def normalize(text: str) -> str:
    """全角英数を半角にし、空白をまとめる。"""
    return _SPACES.sub(" ", unicodedata.normalize("NFKC", text)).strip()
