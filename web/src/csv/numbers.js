/** Numbers as people and their programs write them: with a decimal point or comma, with or without marks between thousands. */

/** @typedef {'.' | ','} Mark */

/** Blanks of all widths, a true minus sign. */
const clean = (/** @type {string} */ text) => text.replace(/[\s\u00a0\u202f\u2009]/g, ' ').replace(/\u2212/g, '-').trim();

/** @param {Mark} mark */
function patternFor(mark) {
  const [decimal, other] = mark === '.' ? ['\\.', ','] : [',', '\\.'];
  const grouped = [other, ' ', "['’]"].map((group) => `\\d{1,3}(?:${group}\\d{3})+`).join('|');
  return new RegExp(`^[+-]?(?:(?:${grouped}|\\d+)(?:${decimal}\\d*)?|${decimal}\\d+)(?:[eE][+-]?\\d+)?$`);
}
const PATTERNS = {'.': patternFor('.'), ',': patternFor(',')};

/** The number a cell holds, or NaN. @param {string} cell @param {Mark} mark */
export function numberIn(cell, mark) {
  const text = clean(cell);
  if (!PATTERNS[mark].test(text)) return NaN;
  const digits = text.replace(mark === '.' ? /[, '’]/g : /[. '’]/g, '').replace(',', '.');
  return Number(digits) + 0; // no −0
}

/**
 * Which decimal mark cells are written with. "1,5" and "1.234,5" can only be one thing; "1,234" and "1.234" can be two, and
 * do not count unless there is nothing else: then a point is a decimal one, and so is a comma that separates no cells.
 * @param {Iterable<string>} cells @param {boolean} commaSeparates cells
 * @returns {Mark}
 */
export function recogniseMark(cells, commaSeparates) {
  let [points, commas, unsure] = [0, 0, 0];
  for (const cell of cells) {
    const [point, comma] = [!Number.isNaN(numberIn(cell, '.')), !Number.isNaN(numberIn(cell, ','))];
    if (point && !comma) points += 1;
    else if (comma && !point) commas += 1;
    else if (point && comma && cell.includes(',') && !cell.includes('.')) unsure += 1;
  }
  if (points === commas) return unsure > 0 && !commaSeparates ? ',' : '.';
  return commas > points ? ',' : '.';
}
