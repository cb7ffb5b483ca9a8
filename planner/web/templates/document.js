"use strict";
for (const form of document.querySelectorAll("form.filter")) {
  const rows = [...document.getElementById(form.dataset.filter).rows];
  const show = () => {
    const wanted = form.elements.person.value.trim().toLowerCase();
    const skill = form.elements.skill.value;
    let shown = 0;
    for (const row of rows) {
      const text = (row.cells[0].textContent + " " + row.dataset.team).toLowerCase();
      row.hidden = !text.includes(wanted) || (skill !== "" && !JSON.parse(row.dataset.skills).includes(skill));
      shown += row.hidden ? 0 : 1;
    }
    form.querySelector("output").textContent = shown + " of " + rows.length + " people";
  };
  form.addEventListener("input", show);
  form.addEventListener("reset", () => setTimeout(show));
  form.addEventListener("submit", (event) => event.preventDefault());
}
