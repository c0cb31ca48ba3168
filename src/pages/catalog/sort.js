// Sorts a table by the column whose heading is pressed; once more turns the order round. Cells without a value stay last.
for (const table of document.querySelectorAll("table.sortable")) {
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const turn = head.getAttribute("aria-sort") === "ascending" ? -1 : 1;
      heads.forEach((other) => other.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", turn > 0 ? "ascending" : "descending");
      const key = (row) => row.cells[column].dataset.sort ?? row.cells[column].textContent;
      const numeric = head.classList.contains("n");
      const compared = (a, b) => (numeric ? a - b : a.localeCompare(b, "en", { numeric: true }));
      const rows = [...table.tBodies[0].rows].map((row) => [key(row), row]);
      rows.sort(([a], [b]) => (a === "") - (b === "") || (a === "" ? 0 : turn * compared(a, b)));
      table.tBodies[0].append(...rows.map(([, row]) => row));
    });
  });
}
