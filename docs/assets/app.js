/*
 * What every page needs of script: drawer, colour scheme, copying, and the doors to search and tables.
 * The page is complete without it. No words here: they stand in the page, in the page's language.
 */
{
  // Whoever reads the address after this can decode it.
  try { decodeURIComponent(location.hash) } catch { location.replace("#") }
  const $ = selector => document.querySelector(selector);
  const live = $("#live");

  // The live region is shown as well as read out. Emptied first, so that the same words are announced twice.
  let fading;
  const say = words => {
    clearTimeout(fading);
    live.textContent = "";
    requestAnimationFrame(() => { live.textContent = words });
    fading = setTimeout(() => { live.textContent = "" }, 4000);
  };

  /* Drawer. The checkbox stays the one truth (the style sheet reads it); the button speaks for it. */
  const toggle = $("#__drawer"), menu = $("#menu"), drawer = $("#drawer");
  if (drawer) {
    const show = open => {
      toggle.checked = open;
      menu.setAttribute("aria-expanded", open);
      // What lies behind the overlay must not take the focus.
      for (const part of document.querySelectorAll(".md-content, .toc, .md-footer")) part.inert = open;
      if (open) drawer.querySelector("a")?.focus();
    };
    const close = () => { if (toggle.checked) { show(false); menu.focus() } };
    menu.addEventListener("click", () => toggle.checked ? close() : show(true));
    toggle.addEventListener("change", () => show(toggle.checked));
    document.addEventListener("keydown", event => { if (event.key === "Escape") close() });
    // A window made wide shows the navigation beside the text: nothing may stay inert then.
    matchMedia("(min-width: 76.25em)").addEventListener("change", () => { if (toggle.checked) show(false) });
    if (toggle.checked) show(false);
  } else menu.remove();

  /* Colour scheme: system, light or dark. */
  const scheme = $("#scheme");
  scheme.value = applyScheme();
  scheme.addEventListener("change", () => {
    try {
      if (scheme.value === "system") localStorage.removeItem("marsad-scheme");
      else localStorage.setItem("marsad-scheme", scheme.value);
    } catch { /* storage refused: the choice holds for this page only */
      document.documentElement.dataset.mdColorScheme = scheme.value === "dark" ? "slate" : "default";
      return;
    }
    applyScheme();
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", applyScheme);

  /* The link to the other language keeps what the reader has chosen, and where the reader is. */
  const here = () => {
    const inSight = part => { const { top, bottom } = part.getBoundingClientRect(); return bottom > 0 && top < innerHeight };
    const target = $(":target");
    if (target && inSight(target)) return target.id;
    if (scrollY < 96) return "";
    const places = [...document.querySelectorAll("main :is(h1, h2, h3, section, tr)[id]")];
    // What is not shown stands nowhere.
    return places.filter(part => part.getClientRects().length && part.getBoundingClientRect().top < 96).at(-1)?.id ?? "";
  };
  for (const link of document.querySelectorAll(".languages a")) {
    for (const event of ["pointerdown", "click"]) link.addEventListener(event, () => {
      const address = new URL(link.href);
      address.search = location.search;
      address.hash = here();
      link.href = address;
    });
  }

  /* Copying: a text of the page, or the address with the reader's sorting and filters in it. */
  const copy = async (text, source) => {
    try {
      await navigator.clipboard.writeText(text);
      say(live.dataset.copied);
    } catch {
      if (source) getSelection().selectAllChildren(source);
      say(live.dataset.copyFailed);
    }
  };
  document.addEventListener("click", event => {
    const button = event.target.closest?.("[data-copy], [data-copy-link], [data-load]");
    if (!button) return;
    if (button.dataset.load) return copy(`timm.create_model("${button.dataset.load}", pretrained=True)`);
    // By id, not by selector: an id may hold a full stop.
    const source = button.dataset.copy && document.getElementById(button.dataset.copy.slice(1));
    copy(source ? source.textContent.trim() : location.href, source);
  });

  /* What a link leads to is open when the reader comes, and stands where the browser looks for it; so does what one
     comes back to. Whether it is the first time: then the browser has looked among guessed heights. */
  const { classList } = document.documentElement;
  const lead = to => to && !classList.contains("led") && !classList.add("led");
  document.addEventListener("click", event => lead(event.target.closest?.("a[href*='#']")));
  lead(location.hash || performance.getEntriesByType("navigation")[0].type !== "navigate");
  const unfold = () => {
    const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const folded = place?.closest("article")?.querySelector(":scope > details.fold") ?? place?.closest("details");
    return folded?.open === false && (folded.open = true); // then the place has moved
  };
  addEventListener("hashchange", () => {
    if (lead(location.hash) | unfold()) $(":target")?.scrollIntoView();
  });
  unfold();

  /* Search: nothing of it is loaded before it is asked for. */
  const dialog = $("#search");
  const openSearch = () => {
    if (dialog.open) return;
    if (toggle.checked) toggle.click();
    dialog.showModal();
    dialog.querySelector("input").select();
    import("./search.js").then(search => search.start(dialog), () => {
      dialog.querySelector("[role=status]").textContent = dialog.dataset.failed;
    });
  };
  for (const door of document.querySelectorAll("[data-search-open]")) door.addEventListener("click", openSearch);
  document.addEventListener("keydown", event => {
    const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
    const slash = event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (slash || (event.code === "KeyK" && (event.ctrlKey || event.metaKey))) {
      event.preventDefault();
      openSearch();
    }
  });

  /* Words of the glossary. A tap shows the sentence, where a click leads to the glossary as without script. */
  const explain = (event, fits) => {
    const link = event.target.closest?.("a.gloss");
    if (!link || !fits(link)) return;
    if (event.type === "click") event.preventDefault();
    import("./gloss.js").then(gloss => gloss.show(link)).catch(() => { if (event.type === "click") location = link.href });
  };
  document.addEventListener("pointerover", event => explain(event, () => event.pointerType === "mouse"));
  document.addEventListener("focusin", event => explain(event, link => link.matches(":focus-visible")));
  document.addEventListener("click", event => explain(event, () => event.pointerType === "touch"));

  /* What is typed with the digits of Arabic is a number too. */
  const western = text => text.replace(/[٠-٩۰-۹]/g, digit => digit.charCodeAt() & 15).replace("٫", ".");
  document.addEventListener("input", ({ target }) => {
    const value = target.inputMode ? western(target.value) : target.value;
    if (value !== target.value) target.value = value;
  }, true);

  /* Tables and lists with something to operate. */
  if ($("table[data-sortable], form[data-for]")) import("./tables.js").then(tables => tables.start(say, western));

  /* Any other part with something to operate names its own module. */
  for (const part of document.querySelectorAll("[data-module]")) {
    import(`./${part.dataset.module}.js`).then(module => module.start(part, say, western));
  }
}
