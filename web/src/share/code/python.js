/** Numbers and lists as Python and NumPy write them. */

/** Numbers in one line before it is broken. */
const WIDTH = 110;

/** @param {number} value */
export const py = (value) => (Number.isInteger(value) && Math.abs(value) < 1e15 ? `${value}` : String(value));

/** [1, 2, 3] @param {readonly number[]} values */
export const pyList = (values) => `[${values.map(py).join(', ')}]`;

/** Parts with commas between them, in brackets, over as many lines as it takes. @param {readonly string[]} parts @param {string} indent of the lines after the first */
function bracketed(parts, indent) {
  const oneLine = `[${parts.join(', ')}]`;
  if (oneLine.length <= WIDTH - indent.length) return oneLine;
  const lines = [''];
  for (const part of parts) {
    const line = lines[lines.length - 1];
    if (line !== '' && line.length + part.length + 2 > WIDTH - indent.length) lines.push(part);
    else lines[lines.length - 1] = line === '' ? part : `${line}, ${part}`;
  }
  return `[\n${indent}${lines.join(`,\n${indent}`)}]`;
}

/** A list that may be long. @param {readonly number[]} values @param {string} indent */
export const pyLongList = (values, indent) => bracketed(values.map(py), indent);

/** A list of lists. @param {readonly (readonly number[])[]} rows @param {string} indent */
export const pyRows = (rows, indent) => bracketed(rows.map(pyList), indent);

/** np.array(…) @param {readonly (readonly number[])[]} rows @param {string} indent */
export const npArray = (rows, indent) => `np.array(${pyRows(rows, indent)}, dtype=float)`;
