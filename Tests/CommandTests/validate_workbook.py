"""Validates every part of workbooks against the schemas of ISO 29500: validate_workbook.py SCHEMAS WORKBOOK...

Prints one line for each fault; ends with status 1 when there is any. Attributes that later versions of Excel add, and
that the standard lets readers pass over, are taken out first.
"""
import sys
import zipfile

from lxml import etree

SCHEMAS = {
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main": "sml.xsd",
    "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing": "dml-spreadsheetDrawing.xsd",
    "http://schemas.openxmlformats.org/drawingml/2006/chart": "dml-chart.xsd",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "dml-main.xsd",
    "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties": "shared-documentPropertiesExtended.xsd",
    "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties": "shared-documentPropertiesCustom.xsd",
    "http://schemas.openxmlformats.org/package/2006/relationships": "opc-xsd/opc-relationships.xsd",
    "http://schemas.openxmlformats.org/package/2006/content-types": "opc-xsd/opc-contentTypes.xsd",
}
LATER = ("{http://schemas.microsoft.com/office/", "{http://schemas.openxmlformats.org/markup-compatibility/",
         "{http://www.w3.org/XML/1998/namespace}")
loaded = {}


def schema(folder, name):
    if name not in loaded:
        loaded[name] = etree.XMLSchema(etree.parse(f"{folder}/{name}"))
    return loaded[name]


def faults(folder, path):
    with zipfile.ZipFile(path) as book:
        for part in book.namelist():
            if not part.endswith((".xml", ".rels")):
                continue
            root = etree.fromstring(book.read(part))
            name = SCHEMAS.get(etree.QName(root).namespace)
            if name is None:
                continue
            for element in root.iter():
                for key in [key for key in element.attrib if key.startswith(LATER)]:
                    del element.attrib[key]
            checked = schema(folder, name)
            if not checked.validate(root):
                yield from (f"{path}:{part}:{error.line}: {error.message}" for error in checked.error_log)


found = [fault for path in sys.argv[2:] for fault in faults(sys.argv[1], path)]
print("\n".join(found) or f"{len(sys.argv) - 2} workbooks, 0 faults")
sys.exit(1 if found else 0)
