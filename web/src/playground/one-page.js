/** The page that has everything inside: where it is had from, and what is inside the one that is open. */
let own = /** @type {string | null} */ (null);

/** The page that is open is one: it is itself what it takes to make another. @param {string} page its text */
export const isOnePage = (page) => void (own = page);

/** @param {string} site the site's first page @returns {Promise<string | null>} null: it cannot be had now */
export async function onePage(site) {
  if (own !== null) return own;
  const response = await fetch(new URL('downhill.html', site)).catch(() => null);
  return response?.ok ? response.text().catch(() => null) : null; // it can break off half-way
}

/** A file's text, where there is one. */
export const stateInside = () => document.getElementById('downhill-state')?.textContent ?? null;
