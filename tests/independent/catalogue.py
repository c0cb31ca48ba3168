"""The repository's tables of machines, days and training runs."""

import csv
from functools import cache
from pathlib import Path

CATALOG = Path(__file__).resolve().parents[2] / "src" / "catalog"


@cache
def table(file_name, key):
    """A table of the catalogue as a dictionary of its lines by the column `key`."""
    with open(CATALOG / file_name, newline="", encoding="utf-8") as file:
        return {line[key]: line for line in csv.DictReader(file)}
