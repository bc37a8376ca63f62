"""Which name read from a page means which labelled partner."""

import html
import re
import unicodedata

ARTICLES = {"the", "la", "le", "el", "los", "las", "les", "l"}


def folded(name):
    """Letters and digits in small ASCII where there is one, plurals levelled, no leading article."""
    text = unicodedata.normalize("NFKD", html.unescape(name or "")).casefold()
    text = "".join(c for c in text if not unicodedata.combining(c))
    words = re.findall(r"\w+", text)
    if words and words[0] in ARTICLES:
        words = words[1:]
    return tuple(re.sub(r"ies$", "y", w) if len(w) > 5 else w[:-1] if len(w) > 4 and w.endswith("s") else w for w in words)


def spellings(name):
    """A name with and without what stands in brackets."""
    return {folded(name), folded(re.sub(r"\([^)]*\)", " ", html.unescape(name or "")))} - {()}


def likeness(name, partner):
    """1 for an equal spelling, less for words in common, 0 for too few."""
    known = set().union(*(spellings(partner.get(key)) for key in ("name", "span", "acronym")))
    best = 0.0
    for mine in spellings(name):
        for theirs in known:
            if mine == theirs:
                return 1.0
            common = len(set(mine) & set(theirs)) / len(set(mine) | set(theirs))
            best = max(best, common if common >= 0.6 else 0.0)
            shorter, longer = sorted((" ".join(mine), " ".join(theirs)), key=len)
            if shorter in longer and 2 * len(shorter) >= len(longer):
                best = max(best, 0.7)
    return best


def matched(names, partners):
    """Pairs of places, best first, each name and each partner once."""
    pairs = sorted((-likeness(name, partner), i, j) for i, name in enumerate(names) for j, partner in enumerate(partners))
    left, right, found = set(), set(), {}
    for unlike, i, j in pairs:
        if unlike < 0 and i not in left and j not in right:
            left.add(i)
            right.add(j)
            found[i] = j
    return found
