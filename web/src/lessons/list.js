/** The lessons there are: every file in web/lessons/, loaded when it is wanted. */

const files = /** @type {Record<string, () => Promise<unknown>>} */ (import.meta.glob('../../lessons/*.json', {import: 'default'}));

/** By their names, as links call them: the names of their files. @type {ReadonlyMap<string, () => Promise<unknown>>} */
export const LESSONS = new Map(Object.entries(files).map(([path, load]) => [path.slice(path.lastIndexOf('/') + 1, -'.json'.length), load]));
