// Adds what the page can do without: finding an agency in every table.
"use strict";
(() => {
  const search = document.querySelector(".search");
  const input = search.querySelector("input");
  const said = search.querySelector("output");
  const rows = [...document.querySelectorAll("tr[data-agency]")];
  const ranked = rows.filter((row) => row.closest("#ranking"));
  const find = () => {
    const asked = input.value.trim().toLowerCase();
    for (const row of rows) row.hidden = !row.dataset.agency.toLowerCase().includes(asked);
    for (const more of document.querySelectorAll("details.more")) more.open = asked !== "";
    const left = ranked.filter((row) => !row.hidden).length;
    said.textContent = asked ? said.dataset.words.replace("#", left) : "";
  };
  search.hidden = false;
  input.addEventListener("input", find);
})();
