/** German: scores, probabilities and the loss. */

/** @type {typeof import('../en/later/scores.js').scores} */
export const scores = {
  scoresColumns: 'Scores und Wahrscheinlichkeiten der Klassen',
  scoresHandle: (number) => `Höhe von Score ${number}`,
  scoresHandleHelp: 'Auf oder ab ziehen oder die Pfeiltasten drücken; mit Umschalt zehn Schritte auf einmal. Alle Wahrscheinlichkeiten ziehen mit',
  scoresScore: (number) => `Der Score z${number}`,
  scoresClass: 'Klasse',
  scoresRight: 'richtig',
  scoresIsRight: (number) => `Klasse ${number} ist richtig`,
  scoresRightHelp: 'Der Loss schaut nur auf die Wahrscheinlichkeit dieser Klasse',
  scoresAdd: 'Zu jedem Score addiert',
  scoresAddHelp: 'Hebt oder senkt alle Scores um dieselbe Zahl; schau, was die Wahrscheinlichkeiten tun',
  scoresTooLarge: 'e hoch so viel passt in keine Zahl des Computers. Darum zieht die Engine zuerst den größten Score von allen ab.',
  scoresTable: 'Scores und Wahrscheinlichkeiten in Zahlen',
  scoresCurve: 'Loss nach der Wahrscheinlichkeit der richtigen Klasse',
  scoresLoss: (chance, loss) => `−ln ${chance} = ${loss}`
};
