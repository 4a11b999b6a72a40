/** The page that has everything inside: where it is had from, with the site around it too, and what is inside the one that is open. */
let own = /** @type {string | null} */ (null);

/** The page that is open is one: it is itself what it takes to make another. @param {string} page its text */
export const isOnePage = (page) => void (own = page);

/** @param {string} site the site's first page @returns {Promise<string | null>} null: it cannot be had now */
export async function onePage(site) {
  if (own !== null) return own;
  const response = await fetch(new URL('downhill.html', site)).catch(() => null);
  return response?.ok ? response.text().catch(() => null) : null; // it can break off half-way
}

/** Whether the page that is open is one. */
export const isAlone = () => own !== null;

/**
 * The whole site as an archive, where it can be had now.
 * @param {string} site the site's first page @returns {Promise<{address: string, bytes: number} | null>}
 */
export async function archiveOf(site) {
  if (isAlone()) return null;
  const address = new URL('downhill.zip', site).href;
  const response = await fetch(address, {method: 'HEAD'}).catch(() => null);
  return response?.ok ? {address, bytes: Number(response.headers.get('content-length'))} : null;
}

/** A file's text, where there is one. */
export const stateInside = () => document.getElementById('downhill-state')?.textContent ?? null;
