/** Giving something to the person: a file to keep, a text to paste. */

/** @param {string} name @param {string | Uint8Array} content @param {string} type */
export function save(name, content, type) {
  const url = URL.createObjectURL(new Blob([/** @type {BlobPart} */ (content)], {type}));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000); // the download has begun by then
}

/**
 * Copies the text of a field; where that is not allowed (frames often may not) it selects it for copying by hand.
 * @param {HTMLInputElement | HTMLTextAreaElement} field @returns {Promise<boolean>} whether it was copied
 */
export async function copyFrom(field) {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.select();
    return false;
  }
}
