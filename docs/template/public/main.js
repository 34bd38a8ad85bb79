// What the template leaves out for keyboards and screen readers. It renders parts of a page late, so each change of the page is looked at.
const landmarks = { autocollapse: "Site", toc: "Pages", breadcrumb: "Where this page is", affix: "Headings" };
const scrolls = one => one.scrollWidth > one.clientWidth;

function mend() {
  document.querySelectorAll(".table-responsive, pre > code").forEach(one => scrolls(one) ? one.setAttribute("tabindex", "0") : one.removeAttribute("tabindex"));
  document.querySelectorAll("a.dropdown-toggle:not([role])").forEach(one => { one.setAttribute("role", "button"); one.setAttribute("href", "#"); });
  document.querySelectorAll("#affix > h5").forEach(one => { one.setAttribute("role", "heading"); one.setAttribute("aria-level", "2"); });
  for (const [id, label] of Object.entries(landmarks)) document.getElementById(id)?.setAttribute("aria-label", label);
  // The name stands beside it.
  document.querySelectorAll("#logo").forEach(one => one.setAttribute("alt", ""));
}

export default {
  start: () => {
    mend();
    new MutationObserver(mend).observe(document.body, { childList: true, subtree: true });
    addEventListener("resize", mend);
  },
};
