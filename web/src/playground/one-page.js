/** The page that has everything inside: where it is had from, and what is inside the one that is open. */
import {onSite} from '../site.js';

/** Where it is open, it is itself what it takes to make another. @returns {Promise<string>} */
export async function onePage() {
  if (document.getElementById('downhill-packed')) return `<!doctype html>\n${document.documentElement.outerHTML}`;
  const response = await fetch(onSite('downhill.html'));
  if (!response.ok) throw new Error(response.statusText);
  return response.text();
}

/** A file's text, where there is one. */
export const stateInside = () => document.getElementById('downhill-state')?.textContent ?? null;
