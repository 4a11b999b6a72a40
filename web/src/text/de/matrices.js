/** German: matrices as blocks. */

/** @type {typeof import('../en/later/matrices.js').matrices} */
export const matrices = {
  matricesSample: 'Beispiel',
  matricesInput: 'Eingang',
  matricesNeuron: 'Neuron',
  matricesSides: (down, across) => `(Zeilen: ${down}, Spalten: ${across})`,
  matricesRows: (name) => `Zeilen von ${name}`,
  matricesColumns: (name) => `Spalten von ${name}`,
  matricesSizeHelp: 'Macht den Block größer oder kleiner; es passt, wo links so viele Spalten sind wie rechts Zeilen',
  matricesTurn: (name) => `${name} transponieren`,
  matricesTurnHelp: 'Kippt den Block an seiner Diagonale: Zeilen werden Spalten und umgekehrt',
  matricesFit: (columns, left, rows, right) => `${columns} ${columns === 1 ? 'Spalte' : 'Spalten'} von ${left} ${columns === 1 ? 'trifft' : 'treffen'} auf ${rows} ${rows === 1 ? 'Zeile' : 'Zeilen'} von ${right}: Das passt.`,
  matricesRefuse: (columns, left, rows, right) => `${columns} ${columns === 1 ? 'Spalte' : 'Spalten'} von ${left} ${columns === 1 ? 'trifft' : 'treffen'} auf ${rows} ${rows === 1 ? 'Zeile' : 'Zeilen'} von ${right}: Das passt nicht, manche Zahlen finden keinen Partner.`,
  matricesCell: (row, column) => `Zeile ${row} × Spalte ${column}:`,
  matricesCellHelp: 'Eine Zelle anklicken oder die Pfeiltasten drücken; die Zeile und die Spalte, aus denen sie kommt, leuchten auf',
  matricesResult: (place, value) => `${place}: ${value}`
};
