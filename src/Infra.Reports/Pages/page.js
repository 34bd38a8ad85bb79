// Tables that sort and filter. Without it the page says the same.
const collator = new Intl.Collator("en", { numeric: true });
const keyOf = (row, column) => row.cells[column].dataset.sort ?? row.cells[column].textContent.trim();

function addSorting(table) {
  const headings = [...table.tHead.rows[0].cells];
  headings.forEach((heading, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = heading.textContent;
    heading.replaceChildren(button);
    button.addEventListener("click", () => {
      const isDescending = heading.getAttribute("aria-sort") === "ascending";
      headings.forEach(other => other.removeAttribute("aria-sort"));
      heading.setAttribute("aria-sort", isDescending ? "descending" : "ascending");
      const body = table.tBodies[0];
      const rows = [...body.rows].sort((a, b) => collator.compare(keyOf(a, column), keyOf(b, column)));
      body.append(...(isDescending ? rows.reverse() : rows));
    });
  });
}

function addFilter(table) {
  const rows = [...table.tBodies[0].rows];
  const filter = document.createElement("div");
  const label = document.createElement("label");
  const input = document.createElement("input");
  const count = document.createElement("span");
  filter.className = "filter";
  input.type = "search";
  label.append(`Filter ${table.caption.textContent} `, input);
  count.setAttribute("role", "status");
  filter.append(label, count);
  input.addEventListener("input", () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(word => word);
    for (const row of rows) row.hidden = !words.every(word => row.textContent.toLowerCase().includes(word));
    count.textContent = words.length ? `${rows.filter(row => !row.hidden).length} of ${rows.length}` : "";
  });
  table.closest(".wide").before(filter);
}

for (const table of document.querySelectorAll("table")) {
  const rows = table.tBodies[0]?.rows.length ?? 0;
  if (rows > 1) addSorting(table);
  if (rows > 5) addFilter(table);
}

function openTarget() {
  const target = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  if (target?.tagName === "DETAILS") target.open = true;
}

addEventListener("hashchange", openTarget);
openTarget();
