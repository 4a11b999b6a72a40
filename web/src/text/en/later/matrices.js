/** English: matrices as blocks. */
export const matrices = {
  matricesSample: 'sample',
  matricesInput: 'input',
  matricesNeuron: 'neuron',
  matricesSides: (/** @type {string} */ down, /** @type {string} */ across) => `(a row for each ${down}, a column for each ${across})`,
  matricesRows: (/** @type {string} */ name) => `Rows of ${name}`,
  matricesColumns: (/** @type {string} */ name) => `Columns of ${name}`,
  matricesSizeHelp: 'Makes the block larger or smaller; it fits where columns on the left equal rows on the right',
  matricesTurn: (/** @type {string} */ name) => `Transpose ${name}`,
  matricesTurnHelp: 'Turns the block over its diagonal: rows become columns, and the other way round',
  matricesFit: (/** @type {number} */ columns, /** @type {string} */ left, /** @type {number} */ rows, /** @type {string} */ right) => `${columns} ${columns === 1 ? 'column' : 'columns'} of ${left} ${columns === 1 ? 'meets' : 'meet'} ${rows} ${rows === 1 ? 'row' : 'rows'} of ${right}: they fit.`,
  matricesRefuse: (/** @type {number} */ columns, /** @type {string} */ left, /** @type {number} */ rows, /** @type {string} */ right) => `${columns} ${columns === 1 ? 'column' : 'columns'} of ${left} ${columns === 1 ? 'meets' : 'meet'} ${rows} ${rows === 1 ? 'row' : 'rows'} of ${right}: they do not fit, some numbers find no partner.`,
  matricesCell: (/** @type {number} */ row, /** @type {number} */ column) => `Row ${row} × column ${column}:`,
  matricesCellHelp: 'Click a cell, or press the arrow keys; the row and the column it comes from light up',
  matricesResult: (/** @type {string} */ place, /** @type {string} */ value) => `${place}: ${value}`
};
