/** German: points, and with what to draw them. */
/** @type {typeof import('../en/data.js').data & typeof import('../en/later/data.js').data} */
export const data = {
  data: 'Daten',
  datasets: {
    circle: 'Kreis', xor: 'Xor', gaussians: 'Zwei Wolken', spiral: 'Spirale', moons: 'Monde', rings: 'Ringe',
    checkerboard: 'Schachbrett', blobs: 'Haufen', 'course-spiral': 'Spirale des Kurses', 'course-vertical': 'Streifen des Kurses',
    sine: 'Sinus', plane: 'Schräge', 'multi-gaussian': 'Hügel'
  },
  datasetHelp: 'Nimmt stattdessen diese Punkte; das Netz lernt von dort weiter, wo es ist',
  dataset: 'Datensatz',
  taskKind: 'Art des Ziels',
  tasks: {classification: 'Klassen', regression: 'Werte', curve: 'Kurve'},
  taskHelp: {
    classification: 'Jeder Punkt gehört zu einer von zwei bis sechs Klassen; das Netz sagt, wie wahrscheinlich jede ist',
    regression: 'Jeder Punkt der Ebene hat einen Wert von −1 bis 1; das Netz lernt die Fläche',
    curve: 'Jede Stelle einer Geraden hat einen Wert, ihre Höhe; das Netz lernt die Kurve'
  },

  // with what to draw
  draw: 'Malen',
  tools: {brush: 'Pinsel', point: 'Punkt', select: 'Wählen', move: 'Ziehen', erase: 'Löschen'},
  toolHelp: {
    brush: 'Hinterlässt Punkte, solange er gezogen wird',
    point: 'Ein Druck auf die Karte, ein Punkt',
    select: 'Einen Rahmen um Punkte ziehen oder sie anwählen, Umschalt nimmt weitere dazu; dann ziehen, einer Klasse geben oder löschen',
    move: 'Bringt den nächsten Punkt an eine andere Stelle, mit allen ausgewählten',
    erase: 'Entfernt die Punkte, die es berührt'
  },
  clear: 'Leeren',
  clearHelp: 'Entfernt alle Punkte und lässt eine leere Ebene zum Zeichnen; Rückgängig bringt sie wieder',
  deletePoints: 'Löschen',
  deletePointsHelp: 'Entfernt die ausgewählten Punkte (Taste Entf auf der Karte)',
  undoHelp: 'Nimmt die letzte Änderung zurück, was immer sie war',
  redoHelp: 'Führt noch einmal aus, was zurückgenommen wurde',
  classNames: ['blauer Kreis', 'oranges Dreieck', 'grünes Quadrat', 'zinnoberrote Raute', 'violettes Kreuz', 'himmelblauer Stern'],
  classLabel: (index, look) => `Klasse ${index + 1}, ${look}`,
  classHelp: 'Was der Pinsel hinterlässt; sind Punkte ausgewählt, die Klasse, die sie bekommen',
  addClass: 'Eine Klasse mehr',
  addClassHelp: 'Schafft Platz für eine weitere Klasse; das Netz bekommt einen Ausgang für sie',
  brushValue: 'Wert',
  brushValueHelp: 'Der Wert der Punkte, die der Pinsel hinterlässt, von −1 (braun) bis 1 (violett); sind Punkte ausgewählt, der Wert, den sie bekommen',
  testPoints: 'Testpunkte',
  drawShort: 'malen',
  showShort: 'zeigen',
  drawTest: 'Testpunkte zeichnen',
  drawTestHelp: 'Der Pinsel hinterlässt Punkte, die zum Testen zurückbehalten werden: hohl, und nie trainiert',
  showTest: 'Testpunkte zeigen',
  showTestHelp: 'Zum Testen zurückbehaltene Punkte sind hohl; auch verborgene zählen',
  pointCount: (count) => `${count} Punkte`,
  selectedOf: (chosen, count) => `${chosen} von ${count}`,

  // what tools say
  placed: (index) => `Ein Punkt der Klasse ${index + 1} ist gesetzt.`,
  placedValue: (value) => `Ein Punkt mit dem Wert ${value} ist gesetzt.`,
  placedPoint: 'Ein Punkt ist gesetzt.',
  placedBefore: 'Hier liegt schon ein solcher Punkt.',
  forTestingToo: ' Er wird zum Testen zurückbehalten.',
  tooManyPoints: (most) => `Es sind ${most} Punkte, mehr passen nicht. Erst einige löschen.`,
  erased: (count) => (count === 1 ? 'Ein Punkt ist gelöscht.' : `${count} Punkte sind gelöscht.`),
  nothingHere: 'Kein Punkt ist in der Nähe.',
  selected: (count) =>
    count === 0 ? 'Nichts ist ausgewählt.' : `${count === 1 ? 'Ein Punkt ist' : `${count} Punkte sind`} ausgewählt. Pfeiltasten verschieben, Entf löscht, Alt mit Pfeiltasten bewegt das Fadenkreuz weiter.`,
  moved: (count) => (count === 1 ? 'Ein Punkt ist verschoben.' : `${count} Punkte sind verschoben.`),
  pickedUp: (count) => `${count === 1 ? 'Ein Punkt ist' : `${count} Punkte sind`} aufgenommen; mit den Pfeiltasten bewegen und mit der Eingabetaste ablegen.`,
  putDown: 'Abgelegt.',
  putBack: 'Zurückgelegt.',
  classChosen: (index) => `Klasse ${index + 1}.`,
  classGiven: (count, index) => `${count === 1 ? 'Ein Punkt ist' : `${count} Punkte sind`} jetzt in Klasse ${index + 1}.`,
  toolChosen: (name) => `Werkzeug ${name}.`,
  testingOn: 'Punkte werden zum Testen zurückbehalten.',
  testingOff: 'Punkte sind zum Trainieren da.',

  // settings of the data
  asNumber: (label) => `${label}, als Zahl`,
  noise: 'Rauschen',
  noiseHelp: 'Verschiebt jeden Punkt zufällig, als Anteil der halben Ebene; dieselben Punkte, weiter verschoben',
  samples: 'Punkte',
  samplesHelp: 'Mehr Punkte zeigen die Form genauer und machen eine Epoche länger',
  classes: 'Klassen',
  classesHelp: 'Wie viele Arme, Ringe oder Wolken; jede Klasse wird ein Ausgang des Netzes',
  testShare: 'Zum Testen',
  testShareHelp: 'Diese Punkte werden nie trainiert; sie zeigen, ob das Gelernte auch anderswo stimmt. Eine andere Zahl teilt alle Punkte neu auf',
  batch: 'Batch',
  batchHelp: 'Ein größerer Batch gibt einen ruhigeren Gradienten und weniger Updates je Epoche',
  ofAll: (all) => `von ${all}`,

  // the plane
  plane: 'Bereich',
  planeHelp: 'Welcher Teil der Ebene zu sehen ist und bemalt wird; eingebaute Datensätze füllen ihn aus',
  edgeFrom: (axis) => `${axis} von`,
  edgeTo: (axis) => `${axis} bis`,
  edgeHelp: 'Wo die Karte endet; eigene Punkte behalten ihren Ort, ob sichtbar oder nicht',
  fitPlane: 'An die Punkte anpassen',
  fitPlaneHelp: 'Verschiebt die Ränder der Karte auf runde Zahlen um alle Punkte herum',
  usualPlane: 'Üblicher Bereich',
  usualPlaneHelp: 'Legt die Ränder der Karte dorthin zurück, wo sie anfangs sind',

  // what is said on the map
  noPoints: 'Noch keine Punkte: eine Klasse wählen und hier welche zeichnen.',
  noValues: 'Noch keine Punkte: einen Wert wählen und hier welche zeichnen.',
  noHeights: 'Noch keine Punkte: hier welche zeichnen, so hoch wie ihre Werte.',
  onlyTestPoints: 'Alle Punkte sind zum Testen zurückbehalten. Das Training braucht mindestens einen, der es nicht ist.',
  oneClassOnly: 'Alle Punkte sind von einer Klasse, noch gibt es also nichts zu unterscheiden.',
  pointsOutside: (count, shown) => (count === 1 ? 'Ein Punkt liegt außerhalb.' : `${shown} Punkte liegen außerhalb.`),
  showAllPoints: 'Alle zeigen',
  tableOnMap: (inputs) => `Auf einer Karte ist Platz für zwei Eingänge, und diese Tabelle hat ${inputs}. Alles andere geht wie gewohnt.`,
  coordinate: (axis, value) => `${axis} ${value}`,

  // seeds
  seedsOfData: 'Seeds',
  seedsOfDataHelp: 'Aus welchen Zufallszahlen die Daten gemacht sind; gleiche Seeds geben auf jedem Rechner gleiche Daten',
  dataSeeds: {data: 'Seed der Punkte', noise: 'Seed des Rauschens', split: 'Seed der Aufteilung'},
  dataSeedHelp: {
    data: 'Wo die Punkte liegen, bevor das Rauschen sie verschiebt',
    noise: 'In welche Richtung das Rauschen jeden Punkt verschiebt',
    split: 'Welche Punkte zum Testen zurückbehalten werden'
  },
  otherSeed: {data: 'Andere Punkte', noise: 'Anderes Rauschen', split: 'Andere Aufteilung'},
  otherSeedHelp: {
    data: 'Zieht mit dem nächsten Seed andere Punkte; Rauschen und Aufteilung bleiben',
    noise: 'Verschiebt dieselben Punkte anders, mit dem nächsten Seed',
    split: 'Behält andere derselben Punkte zum Testen zurück, mit dem nächsten Seed'
  },

  // the points in words
  table: 'Tabelle',
  tableHelp: 'Alle Punkte in Worten, Zeile für Zeile',
  pointsTable: 'Punkte als Tabelle',
  inputShort: (index) => `x${index + 1}`,
  classShort: (index) => `${index + 1}`,
  classHeading: 'Klasse',
  side: 'Seite',
  testSide: 'Test',
  trainSide: 'Training',
  rows: (from, to, all) => `${from} bis ${to} von ${all}`,
  earlier: 'Frühere',
  earlierHelp: 'Die Zeilen davor',
  later: 'Spätere',
  laterHelp: 'Die Zeilen danach'
};
