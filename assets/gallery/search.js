"use strict";
// The search box: hides what does not hold every word that is looked for. Without it the page shows everything.
(() => {
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const cards = [...document.querySelectorAll(".card")].map((card) => ({
    card,
    text: plain(`${card.dataset.of} ${card.querySelector(".words").textContent}`),
  }));
  const groups = [...document.querySelectorAll(".pack"), ...document.querySelectorAll(".lesson")];
  const wanted = document.getElementById("wanted");
  const found = document.getElementById("found");

  function look() {
    const words = plain(wanted.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const { card, text } of cards) {
      card.hidden = !words.every((word) => text.includes(word));
      shown += card.hidden ? 0 : 1;
    }
    for (const group of groups) {
      group.hidden = !group.querySelector(".card:not([hidden])");
    }
    found.textContent = words.length ? found.dataset.told.replace("{shown}", shown) : "";
  }

  wanted.addEventListener("input", look);
  document.getElementById("finder").hidden = false;
  look(); // a browser may bring back what was typed before
})();
