/** German: links, files, receipts. */
/** @type {typeof import('../en/share.js').share} */
export const share = {
  share: 'Teilen',
  reproduced: (updates) => `Genau wiederholt: Nach ${updates} Updates hat dieser Rechner dieselben Gewichte bis aufs letzte Bit.`,
  notReproduced: (promised, found) =>
    `Nicht wiederholt: Der Link verspricht Gewichte mit der Prüfsumme ${promised}, hier ist sie ${found}. Wurde der Link geändert?`,
  hasReceipt: (updates) => `Zu diesem Ergebnis gehört ein Beleg: wie es in ${updates} Updates erreicht wurde.`,
  verify: 'Noch einmal trainieren',
  verifying: 'Trainiert noch einmal vom ersten Update an …',
  verified: (updates) => `Bestätigt: Über ${updates} Updates noch einmal trainiert, kam bis aufs letzte Bit dasselbe heraus.`,
  notVerified: (what) => `Nicht bestätigt: Noch einmal trainiert, weicht ${what} ab.`,
  fileTooLarge: (megabytes) => `Diese Datei ist zu groß; gelesen werden höchstens ${megabytes} MB.`
};
