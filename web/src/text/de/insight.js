/** German: looking into the network: one sample's way, a layer as matrices, histograms, hidden space. */
/** Neurons by their numbers, as many as one reads. @param {number[]} neurons */
const some = (neurons) => {
  const list = neurons.slice(0, 8).join(', ') + (neurons.length > 8 ? ', …' : '');
  return neurons.length === 1 ? `Neuron ${list} ist` : `${neurons.length} Neuronen (${list}) sind`;
};

/** @type {typeof import('../en/later/insight.js').insight} */
export const insight = {
  shownOf: (r0, r1, rows, c0, c1, columns) => `Zeilen ${r0}–${r1} von ${rows}, Spalten ${c0}–${c1} von ${columns}`,

  tracedPoint: 'Punkt',
  tracedPointHelp: 'Welcher Punkt durch das Netz verfolgt wird, nach seiner Nummer',
  ofPoints: (count) => `von ${count}`,
  previousPoint: 'Voriger Punkt',
  nextPoint: 'Nächster Punkt',
  previousPointHelp: 'Verfolgt den Punkt mit der nächstkleineren Nummer',
  nextPointHelp: 'Verfolgt den Punkt mit der nächstgrößeren Nummer',
  pickOnMap: 'Auf der Karte wählen',
  pickOnMapHelp: 'Ein Klick oder Tippen auf die Karte, oder die Eingabetaste am Fadenkreuz, wählt den nächsten Punkt, oder eine freie Stelle, wo keiner ist',
  freePlace: 'freie Stelle',
  traceTarget: 'Ziel',
  traceTargetHelp: 'Was das Netz hier antworten soll; der Verlust und jede Ableitung folgen daraus',
  noTrace: 'Noch gibt es keinen Punkt zu verfolgen: einen auf der Karte zeichnen.',

  traceAs: 'Den Weg zeigen als',
  traceWays: {steps: 'Schritte', paths: 'Pfade', table: 'Tabelle'},
  traceWaysHelp: {
    steps: 'Ein Schritt nach dem anderen, vorwärts zum Verlust und zurück',
    paths: 'Jeder Weg von einem Gewicht zum Verlust: die Kettenregel als Produkte, die sich addieren',
    table: 'Jede Zahl jedes Schritts, mit Namen und Probe'
  },
  pathsFrom: 'Von',
  pathsSay: 'An den Linien stehen die Faktoren, an den Neuronen ihre Steigung; so breit wie das, was hindurchfließt, gestrichelt, wo es negativ ist.',
  pathsLabel: (count) => `Zeichnung von ${count} Pfaden vom Parameter zum Verlust; die größten stehen darunter.`,
  pathsAddUp: (count) => (count === '1' ? 'ist das Produkt des einen Pfads' : `ist die Summe von ${count} Pfaden, jeder das Produkt seiner Faktoren; die größten zuerst`),
  pathsTooMany: (count) => `ist die Summe von ${count} Pfaden, zu vielen, um sie aufzuzählen; die Zeichnung hat alle`,
  pathsMore: (count) => `und ${count} kleinere`,
  pathHelp: 'Hebt diesen Pfad mit seinen Faktoren in der Zeichnung hervor',
  firstOf: (shown, all) => `die ersten ${shown} von ${all}`,
  traceSteps: 'Schritte durch das Netz und zurück',
  traceStep: 'Schritt',
  traceStepHelp: 'Welcher Teil des Wegs zu sehen ist; erst vorwärts, dann der Verlust, dann zurück',
  previousStep: 'Voriger Schritt',
  nextStep: 'Nächster Schritt',
  previousStepHelp: 'Geht auf dem Weg der Zahlen einen Schritt zurück',
  nextStepHelp: 'Geht zu dem, was als Nächstes ausgerechnet wird: erst vorwärts, dann der Verlust, dann zurück',
  stepOf: (at, count) => `${at} von ${count}`,
  forward: 'vorwärts',
  backward: 'zurück',
  stepName: (layer, what) => `${layer}: ${what}`,
  quantities: {
    sums: 'Summen z', outputs: 'Ausgaben y', loss: 'Verlust L', dOutputs: 'dL/dy', dSums: 'dL/dz', dWeights: 'dL/dw und dL/db', dInput: 'dL/dx'
  },
  quantitySays: {
    sums: 'Jedes Neuron multipliziert jeden Eingang mit dessen Gewicht und addiert die Produkte und seinen Bias.',
    outputs: 'Die Aktivierung biegt jede Summe; die nächste Schicht bekommt die Ergebnisse als Eingänge x.',
    answer: 'Die Aktivierung am Ausgang macht aus den Summen die Antwort des Netzes.',
    loss: 'Wie weit die Antwort y vom Ziel t entfernt ist, als eine Zahl. Das Training macht sie klein.',
    dOutputs: 'Wie sich der Verlust ändert, wenn sich eine Ausgabe ein wenig ändert. Von hier an geht alles rückwärts.',
    dSums: 'Die Steigung, die zurückkommt, mal die Steigung der Aktivierung an ihrer Summe.',
    straight: 'Verlust und Aktivierung am Ausgang heben sich auf: Es bleibt die Ausgabe minus ihr Ziel.',
    softmax: 'Jede Ausgabe einer Softmax hängt von jeder Summe ab, also haben alle ihren Teil daran.',
    dWeights: 'Die Steigung eines Gewichts ist sein Eingang mal die Steigung an der Summe. Ein Bias hat den Eingang 1.',
    dInput: 'Ein Eingang erreicht den Verlust durch jedes Neuron: Gewicht mal Steigung, zusammengezählt. Für die Schicht davor ist das dL/dy.'
  },
  relativeError: 'relativer Fehler',
  allAgree: (count, worst) => `✓ alle ${count} Ableitungen hier stimmen mit zentralen Differenzen überein, relativer Fehler höchstens ${worst}`,
  someDiffer: (count, worst) => `≠ von ${count} Ableitungen hier weichen einige von zentralen Differenzen ab, um bis zu ${worst}`,
  checkTitle: 'Zentrale Differenzen',
  checkPaused: 'Ein so großes Netz wird geprüft, solange das Training ruht.',
  checkStep: 'Schrittweite h',
  checkStepHelp: 'Ein größeres h lässt die Krümmung des Verlusts außer Acht; ein kleineres verliert Ziffern durch Runden',
  checkRule: 'Neben jeder Ableitung steht (L(v + h) − L(v − h)) / 2h: Nur v wird verschoben und der Verlust neu ausgerechnet.',
  errorOverStep: 'Größter relativer Fehler über h',
  errorAt: (step, error) => `h = ${step}: Fehler ${error}`,
  truncation: 'Krümmung außer Acht',
  roundOff: 'Ziffern durch Runden verloren',
  tracedGrid: (step) => `Zahlen zu ${step}`,
  quantity: 'Größe',

  matricesLayerHelp: 'Welche Schicht aufgefaltet wird',
  matricesStepHelp: 'Welcher Teil von vorwärts und rückwärts zu sehen ist, jeder mit den Zahlen desselben Batchs',
  matricesLabel: (step) => `${step}; Pfeiltasten wählen eine Zelle des Ergebnisses`,
  batchSteps: {sums: 'Z = X·W + b', outputs: 'Y = f(Z)', dSums: 'dZ', dWeights: 'dW = Xᵀ·dZ', dInput: 'dX = dZ·Wᵀ'},
  batchSays: {
    sums: 'Jede Zeile von X ist ein Punkt, jede Spalte von W ein Neuron.',
    outputs: 'Die Aktivierung biegt jede Zelle für sich.',
    dSums: 'Wie sich der mittlere Verlust des Batchs mit jeder Summe ändert.',
    dWeights: 'Jeder Punkt steuert seinen Eingang mal seine Steigung bei. Die letzte Zeile, mal Einsen, zählt die Spalten zusammen: db.',
    dInput: 'Was zur Schicht davor zurückgeht, als ihr dY.'
  },
  nextBatch: (samples) => `Der Batch, der als Nächstes kommt: ${samples} Punkte, nach ihren Nummern; auf der Karte eingekreist.`,

  ofLayer: (what, layer) => `${what}, ${layer}`,
  weightShort: (input, neuron) => `w ${input}→${neuron}`,
  biasShort: (neuron) => `b ${neuron}`,
  placeHelp: 'Das Gewicht oder der Bias, dessen Ableitung diese Achse ist',
  placeLayerHelp: 'Die Schicht, zu der es gehört',
  placeFrom: 'Von',
  placeFromHelp: 'Der Eingang, mit dem das Gewicht multipliziert wird; ein Bias hat keinen',
  placeTo: 'Nach',
  placeToHelp: 'Das Neuron, zu dem es gehört',
  mostAtOdds: 'Uneinigste',
  mostAtOddsHelp: 'Wählt die zwei Parameter, über deren Ableitungen die Punkte dieses Batchs am wenigsten einig sind',
  arrowsLabel: (across, up) =>
    `Gradienten der Punkte des nächsten Batchs nach ${across} und ${up}; Pfeiltasten gehen von Punkt zu Punkt.`,
  arrowsLegend: 'Dünn: der Gradient jedes Punktes. Dick: der des Batchs, ihr Mittel. Dick und gestrichelt: der aller Trainingspunkte.',
  arrowsPenalty: 'Nur der letzte enthält die Strafterme.',
  batchAgainstFull: (angle, ratio, parameters) =>
    `Über alle ${parameters} Parameter weicht der Gradient des Batchs um ${angle}° von dem aller Trainingspunkte ab und ist ${ratio}-mal so lang.`,
  sampleSays: (index, x, y) => `Punkt ${index}: ${x} waagrecht, ${y} senkrecht`,
  dial: 'Hätte ein Batch',
  dialHelp: 'Ein größerer Batch weicht weniger vom Gradienten aller Trainingspunkte ab: Die Streuung schrumpft mit der Wurzel seiner Größe',
  dialShown: (size, all) => `${size} von ${all} Punkten`,
  straySays: (size, long, short, from) =>
    `Die gestrichelte Ellipse: wo Gradienten von ${size} Punkten innerhalb einer Standardabweichung liegen, ${long} mal ${short}, geschätzt aus diesen ${from}.`,
  batchTooLarge: (samples) => `Die Gradienten von ${samples} Punkten sind zu viele, um sie einzeln anzusehen; ein kleinerer Batch hilft.`,
  gradientsTable: 'Gradienten als Tabelle',

  hiddenLayerHelp: 'Wessen Ausgaben der Raum sind; in der letzten verdeckten Schicht müssen gerade Linien die Klassen trennen',
  across: 'Waagrecht',
  up: 'Senkrecht',
  acrossHelp: 'Das Neuron, dessen Ausgabe diese Achse ist',
  hiddenLabel: (layer, across, up) =>
    `${layer}, Neuron ${across} waagrecht und Neuron ${up} senkrecht: das Gitter der Ebene und die Punkte, wie diese beiden sie sehen; Pfeiltasten gehen von Punkt zu Punkt.`,
  hiddenAxis: (neuron) => `Neuron ${neuron}`,
  hiddenPoint: (index, x, y, target) => `Punkt ${index}, ${target}: ${x} waagrecht, ${y} senkrecht`,
  hiddenNoRegions: 'Das Gitter der Ebene, von den Schichten bis hier gebogen: Linien längs x durchgezogen, längs y gestrichelt. Nur die letzte verdeckte Schicht hat Gebiete.',
  hiddenExact: 'Diese beiden sind alles, was die Ausgangsschicht sieht: Ihre Grenzen sind hier gerade Linien.',
  hiddenHeld: (count) => `Die Grenzen der Ausgangsschicht sind hier gerade Linien; ${count === 1 ? 'das andere Neuron ist' : `die anderen ${count} Neuronen sind`} auf dem Mittel festgehalten.`,
  hiddenTable: 'Punkte als Tabelle',
  noPair: 'Keine Schicht hat zwei Neuronen, durch die sich schauen ließe.',

  histogramsHelp: 'Schichten teilen ihre Achsen; Ausgaben dort, wo die Aktivierung dieselbe ist. Gradienten sind die des Verlusts über alle Trainingspunkte.',
  histogramOf: 'Histogramm der',
  histogramOfHelp: 'Gewichte wachsen, wo das Netz sicher ist; Gradienten, die von Schicht zu Schicht schrumpfen, lassen vorn nur langsam lernen',
  histogramKinds: {weights: 'Gewichte w', outputs: 'Ausgaben y', gradients: 'Gradienten dL/dw'},
  histogramLabel: (kind, layer) => `Histogramm der ${kind}, ${layer}; Pfeiltasten lesen die Balken`,
  bar: (layer, count, all, from, to) => `${layer}: ${count} von ${all} zwischen ${from} und ${to}`,
  histogramsTable: 'Streuungen als Tabelle',
  layerHead: 'Schicht',
  count: 'Anzahl',
  smallest: 'Kleinstes',
  mean: 'Mittel',
  deviation: 'Standardabweichung',
  largest: 'Größtes',
  troubleSays: {
    dead: 'Tot: Es antwortet auf jeden Trainingspunkt 0, und kein Gradient erreicht es. Neu beginnen lassen oder die Lernrate senken.',
    saturated: 'Gesättigt: Fast jeder Trainingspunkt liegt an einem flachen Ende, wo kaum ein Gradient durchkommt.',
    equal: 'Ein anderes Neuron hat dieselben Gewichte, hinein und hinaus: Beide werden immer dasselbe tun.'
  },
  troubles: {
    dead: (layer, neurons) => `${layer}: ${some(neurons)} tot, die Antwort ist 0 für jeden Trainingspunkt.`,
    saturated: (layer, neurons) => `${layer}: ${some(neurons)} gesättigt, fast jeder Trainingspunkt liegt an einem flachen Ende.`,
    equal: (layer, neurons) => `${layer}: ${some(neurons)} gleich, mit denselben Gewichten hinein und hinaus bleiben sie es auch.`
  },
  noTroubles: (samples) => `Kein Neuron ist tot, gesättigt oder einem anderen gleich, nach ${samples} Trainingspunkten beurteilt.`,
  troubleRule: (tanh, low, high, share, samples) =>
    `Tot: ein ReLU, das auf alle ${samples} Punkte 0 antwortet. Gesättigt: ein verdecktes tanh jenseits von ±${tanh}, ein ELU unter −${tanh}, oder ein Sigmoid unter ${low} oder über ${high}, bei mindestens ${share} von ihnen.`
};
