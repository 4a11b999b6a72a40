/** English: scores, probabilities and the loss. */
export const scores = {
  scoresColumns: 'Scores and probabilities of the classes',
  scoresHandle: (/** @type {string} */ number) => `Height of score ${number}`,
  scoresHandleHelp: 'Drag it up or down, or press the arrow keys; with Shift ten steps at once. All probabilities follow',
  scoresScore: (/** @type {string} */ number) => `Score z${number}`,
  scoresClass: 'class',
  scoresRight: 'right',
  scoresIsRight: (/** @type {string} */ number) => `Class ${number} is right`,
  scoresRightHelp: 'The loss looks at the probability of this class alone',
  scoresAdd: 'Added to every score',
  scoresAddHelp: 'Lifts or lowers all scores by the same number; watch what the probabilities do',
  scoresTooLarge: 'e to such a power is more than a computer’s number holds. The engine therefore first takes the largest score away from all of them.',
  scoresTable: 'Scores and probabilities in numbers',
  scoresCurve: 'Loss by the probability of the right class',
  scoresLoss: (/** @type {string} */ chance, /** @type {string} */ loss) => `−ln ${chance} = ${loss}`
};
