"""Reads report.html in a real browser: check_page.py FOLDER

FOLDER holds en, fr, es and vi with a report.html each, and hostile/report.html. Prints one line for each thing that was
looked at; anything odd ends it with a sentence and status 1. Pictures of the page are left in FOLDER.
"""
import base64
import json
import pathlib
import re
import shutil
import subprocess
import sys
import time
import urllib.parse
import zipfile

from selenium_axe_python import Axe
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

folder = pathlib.Path(sys.argv[1]).resolve()
LANGUAGES = ["en", "fr", "es", "vi"]


def same(found, expected, what):
    if found != expected:
        sys.exit(f"{what}: found {found!r}, expected {expected!r}")


def browser():
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or ""
    for argument in ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"]:
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    return webdriver.Chrome(options=options, service=webdriver.ChromeService(shutil.which("chromedriver")))


driver = browser()
driver.set_script_timeout(300)
script = driver.execute_script


def command(name, **values):
    return driver.execute_cdp_cmd(name, values)


def show(name, width=1440, height=1000, dark=False, scripts=True, scale=1, anchor=""):
    """Opens a page afresh."""
    command("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=scale, mobile=False)
    scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
    still = {"name": "prefers-reduced-motion", "value": "reduce"}
    command("Emulation.setEmulatedMedia", media="", features=[scheme, still])
    command("Emulation.setScriptExecutionDisabled", value=not scripts)
    driver.get("about:blank")
    driver.get((folder / name / "report.html").as_uri() + anchor)
    if scripts:
        for _ in range(100):
            if script("return [...document.querySelectorAll('.chart picture')].every((p) => p.hidden)"):
                break
            time.sleep(0.05)


def picture(name):
    size = command("Page.getLayoutMetrics")["cssContentSize"]
    clip = {"x": 0, "y": 0, "width": size["width"], "height": min(size["height"], 8000), "scale": 1}
    data = command("Page.captureScreenshot", captureBeyondViewport=True, clip=clip)["data"]
    (folder / name).write_bytes(base64.b64decode(data))


# Each number opens its evidence, and the documents there are as many as it says.
EVIDENCE = """
const wrong = [];
const links = [...document.querySelectorAll('main a[data-figure]')];
for (const link of links) {
  link.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}));
  const panel = document.querySelector('dialog[open] article');
  const id = link.dataset.figure;
  if (!panel) { wrong.push(`${id}: opens nothing`); continue; }
  if (document.activeElement !== panel.querySelector('h3')) wrong.push(`${id}: focus is elsewhere`);
  const leaves = (list) => list ? [...list.querySelectorAll('li')].filter((item) => !item.querySelector('li')).length : 0;
  const values = panel.querySelector('ol.values:not(.others)');
  const counts = values ? [leaves(values), values.children.length] : [leaves(panel.querySelector('ol:not(.others)'))];
  const others = leaves(panel.querySelector('ol.others'));
  const omitted = Number(panel.querySelector('[data-omitted]')?.dataset.omitted ?? 0);
  const {k, n} = link.dataset;
  if (k === undefined) continue;
  const sums = counts.map((count) => count + omitted);
  if (n === undefined ? !sums.includes(Number(k)) : !counts.some((count) => count + others + omitted === Number(n)))
    wrong.push(`${id}: k ${k}, n ${n}, but ${counts} + ${others} documents and ${omitted} left out`);
  else if (!omitted && !counts.includes(Number(k))) wrong.push(`${id}: k ${k}, but ${counts} documents`);
}
document.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape'}));
return [links.length, wrong];
"""


def check_evidence():
    show("en")
    count, wrong = script(EVIDENCE)
    if wrong or count == 0:
        sys.exit(f"evidence: {count} figures, " + "; ".join(wrong))
    print(f"evidence: {count} figures open as many documents as they say")


def check_keyboard():
    show("en")
    body = driver.find_element(By.TAG_NAME, "body")
    for _ in range(60):
        driver.switch_to.active_element.send_keys(Keys.TAB)
        if driver.switch_to.active_element.get_attribute("data-figure"):
            break
    link = driver.switch_to.active_element
    same(script("return document.querySelector('#tip').matches(':popover-open')"), True, "definition on focus")
    same(bool(script("return getComputedStyle(arguments[0]).outlineStyle", link) != "none"), True, "focus is seen")
    link.send_keys(Keys.ENTER)
    same(driver.switch_to.active_element.tag_name, "h3", "focus after Enter")
    driver.switch_to.active_element.send_keys(Keys.ESCAPE)
    same(driver.switch_to.active_element.get_attribute("data-figure"), link.get_attribute("data-figure"), "focus back")
    head = driver.find_element(By.CSS_SELECTOR, "#documents thead button")
    head.send_keys(Keys.ENTER)
    same(script("return arguments[0].parentElement.ariaSort", head), "ascending", "sorted with the keyboard")
    mark = driver.find_element(By.CSS_SELECTOR, ".chart svg a")
    script("arguments[0].focus()", mark)
    mark.send_keys(Keys.ENTER)
    same(driver.switch_to.active_element.tag_name, "h3", "focus after Enter on a mark of a chart")
    same(body.is_displayed(), True, "page")
    print("keyboard: numbers, marks and tables answer, the focus returns")


def check_tables():
    show("en")
    rows = "return [...document.querySelectorAll('#documents tbody tr')].filter((row) => row.getClientRects().length).map((row) => row.cells[arguments[0]].textContent)"
    output = "return document.querySelector('#documents output').textContent"
    same(len(script(rows, 0)), 10, "rows at first")
    same(script(output), "10 of 42 rows shown. A filter hides rows; it changes no number.", "what it says at first")
    heads = driver.find_elements(By.CSS_SELECTOR, "#documents thead button")
    heads[4].click()
    words = script(rows, 4)
    same(len(words), 42, "rows after sorting")
    same(words[-1], "lost", "a row without value comes last")
    smallest = sorted(number * 377 % 5000 for number in range(42) if number != 7)[:3]
    same(words[:3], [str(number) for number in smallest], "smallest first")
    heads[4].click()
    numbers = [int(re.sub(r"\D", "", text)) for text in script(rows, 4)[:-1]]
    same(numbers, sorted(numbers, reverse=True), "largest first")
    same(script(rows, 4)[-1], "lost", "a row without value comes last again")
    heads[4].click()
    same(script(rows, 0)[0][:11], "Document 1:", "the order of the report again")
    selects = driver.find_elements(By.CSS_SELECTOR, "#documents .tools select")
    same(len(selects), 3, "filters")
    selects[0].find_element(By.CSS_SELECTOR, "option[value='Syldavia']").click()
    same(set(script(rows, 1)), {"Syldavia"}, "countries after filtering")
    same(script(output), "14 of 42 rows shown. A filter hides rows; it changes no number.", "what a filter says")
    selects[2].find_element(By.CSS_SELECTOR, "option[value='plan']").click()
    same(len(script(rows, 1)), 7, "rows after a second filter")
    print("tables: sort by number and by text, filter by country, year and kind, and say what is hidden")


def check_download():
    show("en")
    target = folder / "downloads"
    target.mkdir(exist_ok=True)
    command("Browser.setDownloadBehavior", behavior="allow", downloadPath=str(target))
    link = driver.find_element(By.CSS_SELECTOR, "#documents a.download")
    script("arguments[0].click()", link)
    for _ in range(100):
        if (target / "documents.csv").exists():
            break
        time.sleep(0.05)
    found = (target / "documents.csv").read_bytes()
    same(found, urllib.parse.unquote_to_bytes(link.get_attribute("href").split(",", 1)[1]), "the file that comes down")
    same(found.count(b"\n"), 43, "lines of the file")
    print("download: the table comes down as CSV")


def check_without_script():
    show("en", scripts=False)
    links = driver.find_elements(By.CSS_SELECTOR, "main a[data-figure]")
    ids = {element.get_attribute("id") for element in driver.find_elements(By.CSS_SELECTOR, "[id]")}
    for link in driver.find_elements(By.CSS_SELECTOR, "a[href^='#']"):
        same(link.get_dom_attribute("href")[1:] in ids, True, f"place of {link.get_dom_attribute('href')}")
    links[0].click()
    place = driver.current_url.split("#", 1)[1]
    article = driver.find_element(By.CSS_SELECTOR, f"[id='{place}']")
    same(article.tag_name, "article", "what a number leads to")
    same(article.is_displayed() and bool(article.rect["height"]), True, "evidence is seen")
    for image in driver.find_elements(By.CSS_SELECTOR, ".chart img"):
        same(image.is_displayed() and image.rect["height"] > 50, True, "chart is seen")
    same(len(driver.find_elements(By.CSS_SELECTOR, "#documents tbody tr")), 42, "rows")
    picture("without-script.png")
    print(f"without script: {len(links)} numbers lead to their evidence, tables and charts are whole")


def check_widths():
    for width, scale in [(320, 1), (640, 2), (1024, 1), (1440, 1)]:
        for dark in [False, True]:
            show("en", width=width, height=800, dark=dark, scale=scale)
            wide = script("return document.documentElement.scrollWidth")
            same(wide <= width, True, f"{width} pixels: nothing reaches beyond, but {wide} does")
            picture(f"{width}{'-dark' if dark else ''}.png")
            shade = script("return getComputedStyle(document.body).backgroundColor")
            same(int(re.findall(r"\d+", shade)[0]) < 80, dark, f"background {shade}")
    show("en", width=320, height=640)
    script("document.querySelector('main a[data-figure]').click()")
    panel = driver.find_element(By.CSS_SELECTOR, "dialog[open]").rect
    same(panel["width"] <= 320 and panel["height"] <= 640, True, f"panel within the screen of a telephone: {panel}")
    picture("320-panel.png")
    print("widths: 320, 640 at 200 %, 1024 and 1440 pixels, light and dark, nothing reaches beyond")


def check_axe():
    options = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
    axe = Axe(driver)
    for language in LANGUAGES:
        for dark in [False, True]:
            for state, width in [("closed", 1440), ("panel", 1440), ("panel", 320)]:
                show(language, width=width, dark=dark)
                if state == "panel":
                    script("document.querySelector('main a[data-figure]').click()")
                else:
                    script("document.querySelectorAll('details').forEach((part) => part.open = true)")
                # What lies below the screen is laid out when it is scrolled to; places are measured as a reader sees them.
                script("document.querySelectorAll('article, li').forEach((part) => part.style.contentVisibility = 'visible')")
                axe.inject()
                found = axe.run(options=options)["violations"]
                if found:
                    lines = [f"{rule['id']}: {rule['nodes'][0]['html'][:200]} {rule['nodes'][0]['failureSummary']}" for rule in found]
                    sys.exit(f"axe, {language}, dark {dark}, {state}, {width}: " + "\n".join(lines))
    print("axe: nothing in four languages, light and dark, with and without the panel")


def check_print():
    show("en")
    data = command("Page.printToPDF", preferCSSPageSize=True, printBackground=True)["data"]
    (folder / "print.pdf").write_bytes(base64.b64decode(data))
    if shutil.which("pdftotext"):
        text = subprocess.run(["pdftotext", "-layout", folder / "print.pdf", "-"], capture_output=True, text=True, check=True).stdout
        pages = text.rstrip("\f\n").split("\f")
        for number, page in enumerate(pages, 1):
            same(f"{number}/{len(pages)}" in re.sub(r"\s", "", page), True, f"number of page {number}")
            same("what the lab learned" in page.splitlines()[0], True, f"running title of page {number}")
        print(f"print: {len(pages)} pages with running title and number")


# Twelve times the rows of the first table that can be sorted: it fills more than a page.
LONG_TABLE = """
const table = [...document.querySelectorAll('main table')].find((t) => t.querySelector('thead button'));
const rows = [...table.tBodies[0].rows];
for (let i = 0; i < 12; i++) table.tBodies[0].append(...rows.map((row) => row.cloneNode(true)));
return table.querySelector('thead th').innerText.trim();
"""


def check_print_heads():
    if not shutil.which("pdftotext"):
        print("print: no pdftotext, heads of tables unread")
        return
    show("en")
    head = script(LONG_TABLE).split()[0]
    data = command("Page.printToPDF", preferCSSPageSize=True, printBackground=True)["data"]
    (folder / "long.pdf").write_bytes(base64.b64decode(data))
    text = subprocess.run(["pdftotext", "-layout", folder / "long.pdf", "-"], capture_output=True, text=True, check=True).stdout
    pages = [page for page in text.split("\f") if re.search(rf"^ *{re.escape(head)}\b", page, re.MULTILINE)]
    same(len(pages) > 1, True, f"a table of several pages has its head, {head}, on each")
    print("print: heads of tables are repeated with their text")


def check_quiet():
    allowed = ("file:", "data:", "about:", "chrome")
    requests = []
    for name in [*LANGUAGES, "hostile"]:
        show(name)
        script("document.querySelectorAll('details').forEach((part) => part.open = true)")
    for entry in driver.get_log("performance"):
        message = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent":
            requests.append(message["params"]["request"]["url"])
    same([url for url in requests if not url.startswith(allowed)], [], "requests")
    files = {url for url in requests if url.startswith("file:") and not url.split("#")[0].endswith("/report.html")}
    same(files, set(), "files read")
    same([entry["message"] for entry in driver.get_log("browser")], [], "messages of the browser")
    same(bool(requests), True, "requests seen at all")
    print(f"quiet: {len(requests)} requests, none beyond the file and what it holds; no message")


def check_hostile():
    show("hostile")
    same(script("return typeof window.taken"), "undefined", "a script of the data")
    same(driver.find_elements(By.CSS_SELECTOR, "img[src='x'], iframe, object, script[src], [onerror], [onload], a[href^='javascript:' i]"), [], "elements of the data")
    same(len(driver.find_elements(By.TAG_NAME, "script")), 1, "scripts")
    same(len(driver.find_elements(By.TAG_NAME, "style")), 2, "styles")
    count, wrong = script(EVIDENCE)
    same(wrong, [], "evidence of hostile figures")
    same(script("return typeof window.taken"), "undefined", "a script of the data, after clicks")
    print(f"hostile: {count} figures open, nothing of the data runs")


def check_word_processor():
    if not shutil.which("soffice"):
        print("word processor: not there")
        return
    page = folder / "en" / "report.html"
    for kind in ["docx:MS Word 2007 XML", "pdf:writer_pdf_Export"]:
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        subprocess.run(
            ["soffice", profile, "--headless", "--infilter=HTML (StarWriter)", "--convert-to", kind, "--outdir", folder, page],
            check=True, capture_output=True, timeout=300)
    html = page.read_text()
    with zipfile.ZipFile(folder / "report.docx") as package:
        text = package.read("word/document.xml").decode()
        pictures = [name for name in package.namelist() if name.startswith("word/media/")]
    same(text.count("<w:tbl>"), html.count("<table>"), "tables in the document")
    same(text.count("<w:drawing>"), html.count("<picture>"), "pictures in the document")
    same(len(pictures) > 0, True, "pictures")
    same("{" in re.sub(r"<[^>]*>", "", text), False, "style or script in the text")
    print(f"word processor: {html.count('<table>')} tables and {html.count('<picture>')} pictures in DOCX and PDF")


checks = [
    check_evidence, check_keyboard, check_tables, check_download, check_without_script, check_widths, check_print,
    check_print_heads,
    check_quiet, check_hostile, check_axe,
]
try:
    for check in checks:
        if len(sys.argv) < 3 or check.__name__.removeprefix("check_") in sys.argv[2:]:
            check()
finally:
    driver.quit()
if len(sys.argv) < 3 or "word_processor" in sys.argv[2:]:
    check_word_processor()
