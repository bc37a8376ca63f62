#!/usr/bin/env python3
"""Write Sources/Lookups/Data/country_names.csv: the countries of countries.csv in the languages of reports.

Names come from the Unicode CLDR as the Python package Babel carries it: pip install babel==2.19.0. English names are
not written: reports in English use those of countries.csv. Run from the root of the repository.
"""

import csv
import sys

from babel import Locale
from babel.core import get_global

LANGUAGES = ["fr", "es", "vi"]
COUNTRIES = "Sources/Lookups/Data/countries.csv"
NAMES = "Sources/Lookups/Data/country_names.csv"
# Codes in use that CLDR has no three letters for.
OTHERS = {"XKX": "XK"}


def alpha2(alpha3):
    """The two letters of a country, which CLDR knows it by; None where it knows none."""
    return OTHERS.get(alpha3) or (get_global("territory_aliases").get(alpha3) or [None])[0]


def main():
    with open(COUNTRIES, encoding="utf-8", newline="") as file:
        codes = sorted({row["iso3"] for row in csv.DictReader(file) if row["iso3"]})
    locales = {language: Locale.parse(language) for language in LANGUAGES}
    missing = [code for code in codes if alpha2(code) is None]
    with open(NAMES, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["iso3", *LANGUAGES])
        for code in codes:
            if code not in missing:
                writer.writerow([code, *(locales[language].territories[alpha2(code)] for language in LANGUAGES)])
    if missing:
        print("no CLDR name for " + ", ".join(missing), file=sys.stderr)


if __name__ == "__main__":
    main()
