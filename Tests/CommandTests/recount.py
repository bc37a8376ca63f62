"""Counts forty figures anew from the pages of an archive and compares: recount.py PAGES REPORTS

What is counted comes from the pages alone, by rules written here: a plan asks for the challenge or the stage, a closing
for the top key insights, an experiment has the type tag. REPORTS, made of the whole archive by the years of the pages,
is read for the values to compare with, and for nothing else. One line for each figure; status 1 when any differs.
"""
import collections
import csv
import hashlib
import html
import math
import pathlib
import re
import sys
import unicodedata

TAG = re.compile(r"\[\[([^\[\]:\n]+):([^\[\]\n]*)\]\]")
STAGES = "To what stage(s) in the learning cycle does your learning question relate?"
HANDOVER = "Considering the outcomes of this learning challenge, which of the following best describe the handover"
CHANGES = ("country office programming", "public policy", "expanded", "private")
Page = collections.namedtuple("Page", "kinds tags lines")


def norm(text):
    return " ".join(unicodedata.normalize("NFC", html.unescape(text)).split())


def read(folder):
    """The pages, each content once."""
    seen = {}
    for path in sorted(pathlib.Path(folder).rglob("*")):
        if path.suffix in (".md", ".txt") and path.is_file():
            data = path.read_bytes()
            seen.setdefault(hashlib.sha256(data).digest(), data.decode("utf-8", "replace"))
    pages = [page(text) for text in seen.values()]
    return without_repeats(pages)


def page(text):
    tags = collections.defaultdict(set)
    for key, value in TAG.findall(text):
        if not key.strip().isdigit() and value.strip():
            tags[key.strip()].add(norm(value))
    lines = [norm(line) for line in text.split("\n")]
    prompts = [line.lstrip("> ") for line in lines if line.startswith(">")]
    kinds = set()
    if any(prompt.startswith(("Challenge statement:", STAGES)) for prompt in prompts):
        kinds.add("plan")
    if any(prompt.startswith("What are the top") and "key insights" in prompt for prompt in prompts):
        kinds.add("closing")
    if "experiment" in tags["type"] and not kinds:
        kinds.add("experiment")
    return Page(kinds, tags, lines)


def without_repeats(pages):
    """Of pages whose words are the same, whatever stands between them, one."""
    kept = {}
    for each in pages:
        words = re.sub(r"\W+", " ", " ".join(TAG.sub("", line) for line in each.lines)).lower()
        kept.setdefault((words, tuple(sorted(each.tags["year"]))) if len(words) > 400 else id(each), each)
    return list(kept.values())


def answers(each, prompt):
    """The ticked lines below each prompt that begins so."""
    found, inside = [], False
    for line in each.lines:
        if line.startswith(">"):
            inside = line.lstrip("> ").startswith(prompt)
        elif inside and line.startswith("-"):
            found.append(line.lstrip("- "))
    return found


def of(pages, kinds, year=None):
    return [each for each in pages if each.kinds & set(kinds) and (year is None or year in each.tags["year"])]


def share(pages, has):
    return sum(map(bool, map(has, pages))), len(pages)


def names(key, value):
    return lambda each: value.casefold() in {tag.casefold() for tag in each.tags[key]}


def documents(pages):
    """Figures of documents: page 1 and "Documents by year"."""
    yield "documents/all/tag/all", len(pages), None
    for kind in ("plan", "closing", "experiment"):
        yield f"documents/{kind}/tag/all", len(of(pages, [kind])), None
    for kind in ("plan", "closing"):
        for year in ("2021", "2022", "2023", "2024", "2025"):
            yield f"documents/{kind}/tag/{year}", len(of(pages, [kind], year)), None
    for name in ("solution", "blog", "publications"):
        yield f"documents/type={name}/all/tag/all", len([each for each in pages if name in each.tags["type"]]), None
    yield "documents/all/tag/2025", len([each for each in pages if "2025" in each.tags["year"]]), None


def shares(pages):
    """Shares of page 1 and of the tables."""
    for year in ("2021", "2022", "2023", "2024", "2025"):
        late = share(of(pages, ["plan"], year),
                     lambda each: {"Test", "Grow"} & {line.rstrip(".") for line in answers(each, STAGES)})
        yield (f"stage-late-share/plan/tag/{year}", *late)
    for stage in ("Sense", "Explore"):
        yield (f"stage-mix/stage={stage.lower()}/plan/tag/2023",
               *share(of(pages, ["plan"], "2023"), lambda each: stage in answers(each, STAGES)))
    for year in ("2023", "2024", "2025"):
        asked = [each for each in of(pages, ["closing"], year) if answers(each, HANDOVER)]
        yield (f"handover-scaled-share/closing/tag/{year}", *share(asked, is_scaled))
        if year == "2024":
            policy = share(asked, lambda each: any("public policy" in line for line in answers(each, HANDOVER)))
            yield ("handover-institutional-share/change=policy/closing/tag/2024", *policy)


def is_scaled(each):
    return any(part in line.lower() for line in answers(each, HANDOVER) for part in CHANGES)


def labels(pages):
    """Names in plans and closings, and in plans."""
    forms = [each for each in of(pages, ["plan", "closing"]) if each.tags["methods"]]
    for value, id in (("Co-creation", "co-creation"), ("Collective Intelligence", "collective-intelligence"),
                      ("Solutions Mapping", "solutions-mapping")):
        yield (f"methods/{id}/plan+closing/tag/2023",
               *share(of(forms, ["plan", "closing"], "2023"), names("methods", value)))
    plans = [each for each in of(pages, ["plan"]) if each.tags["sdgs"]]
    for number in (8, 11, 17):
        yield (f"sdgs/sdg-{number}/plan/tag/all",
               *share(plans, lambda each: any(re.match(rf"{number}\D", tag) for tag in each.tags["sdgs"])))
    yield "methods-documents/plan+closing/tag/all", len(forms), len(of(pages, ["plan", "closing"]))


def trends(pages, reports):
    """Rows of trends.csv, for names that no list joins with other spellings: numbers and mid-p."""
    with open(pathlib.Path(reports) / "data/trends.csv", newline="", encoding="utf-8") as file:
        rows = {(row["dimension"], row["value_id"], row["kind"], row["from_year"], row["to_year"], row["year_basis"]): row
                for row in csv.DictReader(file)}
    for dimension, value, id, first, last in (
            ("methods", "Behavioral Insights", "behavioral-insights", "2021", "2023"),
            ("datasources", "focus group", "focus-group", "2022", "2023"),
            ("datasources", "qualitative interviews", "qualitative-interviews", "2022", "2023"),
            ("datasources", "ethnographic data", "ethnographic-data", "2022", "2023")):
        row = rows[dimension, id, "plan", first, last, "tag"]
        sides = [share([each for each in of(pages, ["plan"], year) if each.tags[dimension]], names(dimension, value))
                 for year in (first, last)]
        mine = (*sides[0], *sides[1], f"{mid_p(*sides):.4f}")
        theirs = (*(int(row[f"{side}_{part}"]) for side in ("from", "to") for part in ("numerator", "denominator")),
                  f"{float(row['p_value']):.4f}")
        yield f"trends {dimension} {id} plan {first}–{last}", mine, theirs


def mid_p(one, other):
    """Two-sided mid-p of Fisher's exact test."""
    (k1, n1), (k2, n2) = one, other
    hits = k1 + k2
    weights = {k: math.comb(n1, k) * math.comb(n2, hits - k) for k in range(max(0, hits - n2), min(n1, hits) + 1)}
    seen = weights[k1]
    return (sum(each for each in weights.values() if each < seen)
            + sum(each for each in weights.values() if each == seen) / 2) / sum(weights.values())


def main(folder, reports):
    pages = read(folder)
    with open(pathlib.Path(reports) / "data/figures.csv", newline="", encoding="utf-8") as file:
        told = {row["id"]: row for row in csv.DictReader(file)}
    found = []
    for id, k, n in [*documents(pages), *shares(pages), *labels(pages)]:
        row = told.get(id, collections.defaultdict(str))
        mine = (str(k),) if n is None else (str(k), str(n))
        found.append((id, mine, (row["numerator"],) if n is None else (row["numerator"], row["denominator"])))
    found += trends(pages, reports)
    for id, mine, theirs in found:
        print(f"{'equal ' if mine == theirs else 'DIFFER'} {id}: recounted {mine}, reported {theirs}")
    equal = sum(mine == theirs for _, mine, theirs in found)
    print(f"{equal} of {len(found)} equal")
    return 0 if equal == len(found) else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
