// What report.html does beyond reading: it opens the evidence of a number beside the text, sorts and filters tables, and
// draws charts into the page. Everything it shows stands in the page already; without it, numbers lead to the end.
"use strict";

(() => {
  const words = JSON.parse(document.body.dataset.words);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const make = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  };
  const filled = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

  // MARK: Evidence

  const panel = make("dialog", { class: "panel", "aria-labelledby": "panel-title" });
  const wide = matchMedia("(min-width: 64rem)");
  let opener = null;

  const evidence = (link) => document.getElementById(link.getAttribute("href").slice(1));

  // The passages that a list of documents names, in its place.
  function told(links) {
    return links.map((link) => {
      const passage = evidence(link)?.cloneNode(true);
      passage?.removeAttribute("id");
      return passage ?? make("li", {}, link.textContent);
    });
  }

  // What stands behind a number: its definition, and its documents with their words.
  function assembled(source) {
    const copy = source.cloneNode(true);
    copy.removeAttribute("id");
    for (const list of all("ol:not(.values)", copy)) list.replaceChildren(...told(all("a", list)));
    for (const item of all("ol.values > li", copy)) {
      const documents = make("ol", {}, ...told(all("a", item)));
      item.replaceChildren(item.querySelector("b"), documents);
    }
    return copy;
  }

  function open(link) {
    const source = evidence(link);
    if (!source) return false;
    const copy = assembled(source);
    const title = copy.querySelector("h3");
    title.id = "panel-title";
    title.tabIndex = -1;
    const button = make("button", { class: "close", type: "button" }, words.close);
    button.addEventListener("click", () => shut(true));
    shut(false);
    panel.replaceChildren(button, copy);
    opener = link;
    link.setAttribute("aria-expanded", "true");
    if (wide.matches) panel.show();
    else panel.showModal();
    panel.scrollTop = 0;
    title.focus();
    return true;
  }

  function shut(returns) {
    if (!panel.open) return;
    panel.close();
    opener?.removeAttribute("aria-expanded");
    if (returns) opener?.focus();
    opener = null;
  }

  panel.addEventListener("cancel", (event) => {
    event.preventDefault();
    shut(true);
  });
  panel.addEventListener("click", (event) => {
    if (event.target === panel) shut(true);
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-figure]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    hide();
    if (open(link)) event.preventDefault();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    if (tip.matches(":popover-open")) hide();
    else if (panel.open) shut(true);
  });
  wide.addEventListener("change", () => shut(false));
  document.body.append(panel);

  // MARK: Definitions

  const tip = make("div", { class: "tip", id: "tip", role: "tooltip", popover: "manual" });
  document.body.append(tip);
  let shown = null;
  let leaving = 0;

  // What a number, a mark of a chart or the head of a column means.
  function meaning(element) {
    if (element.dataset.about) return element.dataset.about;
    const name = element.getAttribute("aria-label");
    const title = element.dataset.figure && evidence(element)?.querySelector("h3")?.textContent;
    return [name, title].filter(Boolean).join("\n");
  }

  function tell(element) {
    clearTimeout(leaving);
    if (shown === element || element.getAttribute("aria-expanded")) return;
    const text = meaning(element);
    if (!text) return;
    hide();
    shown = element;
    tip.replaceChildren(...text.split("\n").map((line) => make("div", {}, line)));
    tip.showPopover();
    const place = element.getBoundingClientRect();
    const size = tip.getBoundingClientRect();
    const left = Math.max(8, Math.min(place.left, document.documentElement.clientWidth - size.width - 8));
    const above = place.top - size.height - 6;
    tip.style.left = `${left + scrollX}px`;
    tip.style.top = `${(above > 0 ? above : place.bottom + 6) + scrollY}px`;
    element.setAttribute("aria-describedby", "tip");
  }

  function hide() {
    if (tip.matches(":popover-open")) tip.hidePopover();
    shown?.removeAttribute("aria-describedby");
    shown = null;
  }

  const explained = (event) => event.target.closest?.("[data-about], main a[data-figure]");
  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch" || tip.contains(event.target)) return clearTimeout(leaving);
    const element = explained(event);
    if (element) tell(element);
    else if (shown) leaving = setTimeout(hide, 250);
  });
  document.addEventListener("focusin", (event) => {
    const element = explained(event);
    if (element?.matches(":focus-visible")) tell(element);
    else hide();
  });

  // Definitions of columns: a title reaches neither keyboard nor touch.
  for (const element of all("main th[title]")) {
    const text = make("span", { "data-about": element.title, tabindex: "0" });
    text.append(...element.childNodes);
    element.append(text);
    element.removeAttribute("title");
  }

  // MARK: Tables

  // The key of a cell: its number, else its text; a cell without value comes last both ways.
  function key(row, column) {
    const cell = row.cells[column];
    if (!cell || cell.classList.contains("none") || !cell.textContent) return null;
    const number = cell.dataset.v ?? cell.textContent;
    return number !== "" && !isNaN(number) ? Number(number) : cell.textContent;
  }

  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });

  function compare(left, right, sign) {
    if (left === null || right === null) return (left === null) - (right === null);
    if (typeof left === "number" && typeof right === "number") return sign * (left - right);
    return sign * collator.compare(left, right);
  }

  function sort(table, column, direction) {
    const rows = table.ordered;
    const sorted = direction
      ? rows.map((row) => [key(row, column), row])
          .sort((a, b) => compare(a[0], b[0], direction === "ascending" ? 1 : -1)).map((pair) => pair[1])
      : rows;
    table.body.append(...sorted);
    all("thead th", table).forEach((head, index) => {
      if (index === column && direction) head.setAttribute("aria-sort", direction);
      else head.removeAttribute("aria-sort");
    });
  }

  function sortable(table) {
    all("thead th", table).forEach((head, column) => {
      const button = make("button", { type: "button" });
      const about = head.querySelector("[data-about]");
      if (about) {
        button.dataset.about = about.dataset.about;
        button.append(...about.childNodes);
        about.remove();
      } else button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const next = { ascending: "descending", descending: null };
        const now = head.getAttribute("aria-sort");
        table.figure.classList.remove("short");
        sort(table, column, now ? next[now] : "ascending");
        report(table);
      });
    });
  }

  function filterable(table) {
    all("thead th[data-filter]", table).forEach((head) => {
      const column = head.cellIndex;
      const values = [...new Set(table.ordered.flatMap((row) => parts(row, column)))].sort(collator.compare);
      if (values.length < 2) return;
      const select = make("select", { "data-column": column }, new Option(words.all, ""));
      for (const value of values) select.append(new Option(value, value));
      table.tools.append(make("label", {}, head.textContent, select));
      select.addEventListener("change", () => filter(table));
    });
    if (table.ordered.length < 25) return;
    const input = make("input", { type: "search" });
    table.tools.append(make("label", {}, words.find, input));
    input.addEventListener("input", () => filter(table));
  }

  // A cell may name several countries or kinds.
  function parts(row, column) {
    return (row.cells[column]?.textContent ?? "").split(/[,;] /).map((part) => part.trim()).filter(Boolean);
  }

  function filter(table) {
    const chosen = all("select", table.tools).filter((select) => select.value);
    const text = table.tools.querySelector("input")?.value.toLocaleLowerCase() ?? "";
    table.figure.classList.remove("short");
    for (const row of table.ordered) {
      const matches = chosen.every((select) => parts(row, select.dataset.column).includes(select.value));
      row.hidden = !matches || !row.textContent.toLocaleLowerCase().includes(text);
    }
    report(table);
  }

  // Says how many rows are shown when any is not.
  function report(table) {
    const shown = table.ordered.filter((row) => row.getClientRects().length > 0).length;
    const total = table.ordered.length;
    table.output.textContent = shown < total ? filled(words.shown, { k: shown, n: total }) : "";
    table.more.hidden = !table.figure.classList.contains("short");
  }

  function enliven(table) {
    table.body = table.tBodies[0];
    table.ordered = all("tbody tr", table);
    if (table.ordered.length < 2) return;
    table.figure = table.closest("figure");
    table.tools = make("div", { class: "tools" });
    table.output = make("output");
    table.figure.append(make("p", { class: "note more" }, filled(words.cut, { n: table.ordered.filter((row) => row.className).length })));
    table.more = make("button", { type: "button", hidden: "" }, filled(words.everyRow, { n: table.ordered.length }));
    table.more.addEventListener("click", () => {
      table.figure.classList.remove("short");
      report(table);
    });
    sortable(table);
    filterable(table);
    const isCut = table.querySelector(".rest") !== null;
    if (isCut) table.figure.classList.add("short");
    if (isCut || table.tools.childElementCount) {
      table.tools.append(table.output, table.more);
      table.parentElement.before(table.tools);
      report(table);
    }
  }

  all("main figure table").forEach(enliven);

  // A table that is wider than the page can be scrolled with the keyboard.
  const widths = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const scrolls = target.scrollWidth > target.clientWidth;
      for (const [name, value] of [["tabindex", "0"], ["role", "region"], ["aria-label", target.dataset.name]]) {
        if (scrolls) target.setAttribute(name, value);
        else target.removeAttribute(name);
      }
    }
  });
  for (const element of all(".scroll")) {
    element.dataset.name = element.querySelector("caption")?.textContent ?? "";
    widths.observe(element);
  }

  // MARK: Charts

  // A picture drawn into the page takes its colours, and its marks can be reached.
  function draw(image) {
    const source = image.currentSrc || image.src;
    const text = new TextDecoder().decode(Uint8Array.from(atob(source.slice(source.indexOf(",") + 1)), (c) => c.charCodeAt(0)));
    const svg = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
    if (svg.nodeName !== "svg") return;
    svg.setAttribute("role", "group");
    svg.setAttribute("aria-label", image.alt);
    const picture = image.parentElement;
    picture.parentElement.querySelector("svg")?.remove();
    picture.after(document.importNode(svg, true));
    picture.hidden = true;
  }

  for (const image of all(".chart picture img")) {
    image.addEventListener("load", () => draw(image));
    if (image.complete) draw(image);
  }

  // MARK: Contents

  for (const section of all("main section[id]")) {
    const heading = section.firstElementChild;
    if (!/^H\d$/.test(heading?.tagName)) continue;
    heading.append(make("a", { class: "link", href: `#${section.id}`, "aria-label": `${words.link}: ${heading.textContent}` }, "#"));
  }

  const links = all(".contents a[href^='#']");
  const targets = links.map((link) => document.getElementById(link.hash.slice(1)));

  function follow() {
    let current = 0;
    targets.forEach((target, index) => {
      if (target && target.getBoundingClientRect().top < innerHeight / 3) current = index;
    });
    links.forEach((link, index) => {
      if (index === current) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    });
  }

  let waiting = false;
  addEventListener("scroll", () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      follow();
    });
  }, { passive: true });
  follow();

  const print = make("button", { type: "button" }, words.print);
  print.addEventListener("click", () => window.print());
  document.querySelector(".contents .tools")?.prepend(print);

  // A link to a part that is folded opens it; one to a number's evidence opens the panel.
  function reveal() {
    const target = location.hash && document.getElementById(location.hash.slice(1));
    if (!target) return;
    const link = target.tagName === "ARTICLE" && document.querySelector(`a[href="${CSS.escape(location.hash)}"]`);
    if (link) return open(link);
    for (let part = target; part; part = part.parentElement) if (part.tagName === "DETAILS") part.open = true;
    target.scrollIntoView();
  }

  document.getElementById("evidence")?.removeAttribute("open");
  addEventListener("hashchange", reveal);
  reveal();
})();
