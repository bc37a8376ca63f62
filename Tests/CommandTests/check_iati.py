"""Checks an IATI file by the rules of the standard's ruleset that are errors: check_iati.py FILE

Rules after https://github.com/IATI/IATI-Rulesets (standard.json, version 2.03) and the guidance of the standard: elements that
must be there, identifiers, sectors and recipients with their percentages, dates, results. One line for each breach;
ends with status 1 when there is any. A file of results alone is checked as far as results go.
"""
import re
import sys
import xml.etree.ElementTree as tree

LANG = "{http://www.w3.org/XML/1998/namespace}lang"
problems = []


def expect(truth, what):
    if not truth:
        problems.append(what)


def narrative(element, what):
    texts = [] if element is None else [n.text or "" for n in element.findall("narrative")]
    expect(texts and all(text.strip() for text in texts), f"{what}: no narrative")


def identifier(text, what):
    expect(text and re.fullmatch(r"[^\s/&|?]+", text), f"{what}: {text!r} is no identifier")


def hundred(elements, what):
    if len(elements) == 1 and elements[0].get("percentage") is None:
        return
    total = sum(float(element.get("percentage", "nan")) for element in elements)
    expect(not elements or abs(total - 100) <= 0.01, f"{what}: percentages sum to {total}")


def check_head(activity):
    for name in ("iati-identifier", "reporting-org", "title", "description", "participating-org", "activity-status",
                 "activity-date", "sector"):
        expect(activity.findall(name), f"{name}: missing")
    for name in ("iati-identifier", "reporting-org", "activity-status"):
        expect(len(activity.findall(name)) <= 1, f"{name}: more than one")
    for name in ("title", "description", "reporting-org"):
        narrative(activity.find(name), name)
    for organisation in activity.findall("participating-org"):
        expect(organisation.get("role") in ("1", "2", "3", "4"), "participating-org: no role")
        if organisation.get("ref") is None:
            narrative(organisation, "participating-org")
    expect(activity.find("activity-status").get("code") in set("123456") if activity.find("activity-status") is not None
           else False, "activity-status: no code")
    check_dates(activity)
    check_places(activity)


def check_dates(activity):
    dates = {}
    for element in activity.findall("activity-date"):
        kind, date = element.get("type"), element.get("iso-date")
        expect(kind in ("1", "2", "3", "4") and re.fullmatch(r"\d{4}-\d{2}-\d{2}", date or ""), "activity-date: odd")
        expect(kind not in dates, f"activity-date {kind}: more than one")
        dates[kind] = date
    expect("1" in dates or "2" in dates, "activity-date: no start")
    for start, end in (("1", "3"), ("2", "4")):
        expect(not (start in dates and end in dates) or dates[start] <= dates[end], "activity-date: ends before it starts")
    today = activity.get("last-updated-datetime", "9999")[:10]
    for kind in ("2", "4"):
        expect(dates.get(kind, "") <= today, f"activity-date {kind}: an actual date in the future")


def check_places(activity):
    places = activity.findall("recipient-country") + activity.findall("recipient-region")
    expect(places, "recipient-country, recipient-region: missing")
    hundred(places, "recipients")
    for country in activity.findall("recipient-country"):
        expect(re.fullmatch(r"[A-Z]{2}", country.get("code", "")), "recipient-country: no ISO 3166-1 alpha-2 code")
    for region in activity.findall("recipient-region"):
        expect(region.get("code") and region.get("vocabulary"), "recipient-region: no code or vocabulary")
    sectors = activity.findall("sector")
    for vocabulary in {sector.get("vocabulary") for sector in sectors}:
        expect(vocabulary, "sector: no vocabulary")
        own = [sector for sector in sectors if sector.get("vocabulary") == vocabulary]
        hundred(own, f"sectors of vocabulary {vocabulary}")
        digits = {"1": r"\d{5}", "2": r"\d{3}"}.get(vocabulary, r".+")
        expect(all(re.fullmatch(digits, s.get("code", "")) for s in own), f"sector: odd code for {vocabulary}")


def check_identity(activity):
    organisation = activity.find("reporting-org")
    own = activity.findtext("iati-identifier", "")
    identifier(own, "iati-identifier")
    if organisation is not None:
        reference = organisation.get("ref", "")
        identifier(reference, "reporting-org")
        expect(own != reference, "iati-identifier: the organisation's own")
        expect(own.startswith(reference + "-"), "iati-identifier: does not begin with the organisation's")
    expect(activity.get(LANG), "iati-activity: no default language")


def check_value(element, measure, what):
    value = element.get("value")
    if measure == "5":
        expect(value is None, f"{what}: a value of a qualitative result")
    else:
        expect(value is not None and re.fullmatch(r"-?\d+(\.\d+)?", value), f"{what}: no value")


def check_indicator(indicator, result):
    measure = indicator.get("measure")
    expect(measure in ("1", "2", "3", "4", "5"), "indicator: no measure")
    narrative(indicator.find("title"), "indicator")
    expect(result.find("reference") is None or indicator.find("reference") is None, "reference: of result and indicator")
    for baseline in indicator.findall("baseline"):
        expect(re.fullmatch(r"\d{4}", baseline.get("year", "")), "baseline: no year")
        check_value(baseline, measure, "baseline")
    for period in indicator.findall("period"):
        start, end = (period.find(name) for name in ("period-start", "period-end"))
        expect(start is not None and end is not None and start.get("iso-date") <= end.get("iso-date"), "period: odd")
        for element in period.findall("target") + period.findall("actual"):
            check_value(element, measure, element.tag)


def check_result(result):
    expect(result.get("type") in ("1", "2", "3", "9"), "result: no type")
    narrative(result.find("title"), "result")
    expect(result.findall("indicator"), "result: no indicator")
    for indicator in result.findall("indicator"):
        check_indicator(indicator, result)


root = tree.parse(sys.argv[1]).getroot()
expect(root.tag == "iati-activities" and root.get("version") == "2.03", "no file of version 2.03")
activities = root.findall("iati-activity")
expect(activities, "no activity")
for activity in activities:
    check_identity(activity)
    if activity.find("title") is not None:
        check_head(activity)
    for result in activity.findall("result"):
        check_result(result)
for problem in problems:
    print(problem)
print(f"ruleset: {len(activities)} activities, {len(root.findall('.//indicator'))} indicators, {len(problems)} errors")
sys.exit(1 if problems else 0)
