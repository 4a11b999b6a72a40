/** German: how it learns. */
/** @type {typeof import('../en/learning.js').learning & typeof import('../en/later/learning.js').learning} */
export const learning = {
  learning: 'Lernen',
  none: 'kein',
  never: 'nie',
  byLayer: 'je Schicht',
  moreOf: (name) => `${name}: mehr`,
  sliderOf: (name) => `${name}, Regler`,

  loss: 'Verlust',
  lossHelp: 'Was das Training klein macht: wie weit die Ausgaben von den Zielen entfernt sind',
  losses: {
    'categorical-cross-entropy': 'Kreuzentropie', 'binary-cross-entropy': 'binäre Kreuzentropie',
    'squared-error': 'quadratischer Fehler', 'absolute-error': 'absoluter Fehler', huber: 'Huber', hinge: 'Hinge'
  },
  lossSays: {
    'categorical-cross-entropy': 'Je unwahrscheinlicher die richtige Klasse, desto größer; Ausgaben werden zu Wahrscheinlichkeiten (Softmax)',
    'binary-cross-entropy': 'Dasselbe mit jeder Ausgabe für sich (Sigmoid)',
    'squared-error': 'Weite Abstände zählen am meisten: doppelt so weit ist der vierfache Verlust',
    'absolute-error': 'Jeder Fehler zählt nach seinem Abstand, Ausreißer ziehen also weniger',
    huber: 'Quadratisch nahe am Ziel, nach Abstand jenseits von δ',
    hinge: 'Nichts, sobald ein Punkt mit Abstand auf der richtigen Seite liegt'
  },
  deltaHelp: 'Wo die Parabel zur Geraden wird; bei kleinerem δ ziehen Ausreißer weniger',

  optimizer: 'Optimierer',
  optimizerHelp: 'Wie aus einem Gradienten ein Schritt wird, oder wie ohne ihn nach Gewichten gesucht wird',
  optimizers: {
    sgd: 'SGD', momentum: 'Momentum', nesterov: 'Nesterov', adagrad: 'AdaGrad', rmsprop: 'RMSprop', adam: 'Adam', adamw: 'AdamW'
  },
  strategies: {'gradient-descent': 'Gradientenabstieg', 'random-search': 'Zufallssuche', 'random-local-search': 'lokale Zufallssuche'},
  optimizerSays: {
    sgd: 'Der einfache Schritt: Lernrate mal Gradient',
    momentum: 'Jeder Schritt behält etwas vom vorigen und nimmt in einem Tal Fahrt auf',
    nesterov: 'Momentum, der vorausschaut, wohin ihn seine Fahrt tragen wird',
    adagrad: 'Gewichte mit bisher großen Gradienten machen kleinere Schritte, immer kleinere',
    rmsprop: 'Jeder Schritt wird dadurch geteilt, wie groß die Gradienten zuletzt waren',
    adam: 'Momentum und RMSprop zusammen, für den kalten Anfang berichtigt',
    adamw: 'Adam, mit Gewichten, die bei jedem Update ein wenig schrumpfen',
    'random-search': 'Kein Gradient: zieht bei jedem Versuch alle Gewichte neu und behält die besten',
    'random-local-search': 'Kein Gradient: ändert die besten Gewichte zufällig und behält, was besser ist'
  },
  optimizerParameters: {momentum: 'Momentum', rho: 'ρ', beta1: 'β₁', beta2: 'β₂', epsilon: 'ε', weightDecay: 'Gewichtsabnahme'},
  optimizerParameterHelp: {
    momentum: 'Der Anteil des letzten Schritts, der bleibt; mehr läuft schneller und schießt weiter hinaus',
    rho: 'Wie lange quadrierte Gradienten nachwirken; mehr macht ruhigere Schritte',
    beta1: 'Wie lange Gradienten nachwirken; mehr glättet die Richtung',
    beta2: 'Wie lange quadrierte Gradienten nachwirken; mehr macht die Schrittlängen ruhiger',
    epsilon: 'Verhindert, dass eine Division durch fast nichts einen riesigen Schritt macht; mehr lässt winzige Gradienten weniger zählen',
    weightDecay: 'Der Anteil jedes Gewichts, mal Lernrate, der bei jedem Update weggenommen wird'
  },
  clip: 'Längster Gradient',
  clipHelp: 'Ein längerer Gradient wird vor dem Schritt darauf gekürzt, damit eine Klippe nicht weit hinauswirft; 0 kürzt nie',
  optimizerClipped: (name, norm) => `${name}, gekappt bei ${norm}`,
  scale: 'Streuung',
  scaleHelp: 'Wie weit zufällige Gewichte gestreut werden; kleiner sucht näher',

  rate: 'Rate',
  rateHelp: 'Wie weit jedes Update den Gradienten hinabgeht; zu weit, und es springt über das Tal',
  rateNow: (rate) => `Mit dem Plan ist die Lernrate des nächsten Updates ${rate}.`,

  schedule: 'Plan',
  scheduleHelp: 'Wie sich die Lernrate mit der Zeit ändert: erst große Schritte, dann kleine zum Einpendeln',
  schedules: {constant: 'gleichbleibend', 'inverse-time': 'umgekehrt zur Zeit', step: 'in Stufen', exponential: 'exponentiell', cosine: 'Kosinus'},
  scheduleSays: {
    constant: 'Immer dieselbe Lernrate',
    'inverse-time': 'Geteilt durch 1 + Abnahme · t: fällt schnell, dann immer langsamer',
    step: 'Nach jeweils so vielen Updates mit dem Faktor multipliziert',
    exponential: 'Bei jedem Update mit dem Faktor multipliziert',
    cosine: 'Fällt wie eine halbe Welle auf die kleinste Lernrate und bleibt dort'
  },
  scheduleStep: (factor, every) => `× ${factor} alle ${every}`,
  scheduleCosine: (period) => `Kosinus, ${period}`,
  scheduleWarm: (words, updates) => `${words}, Anlauf ${updates}`,
  scheduleParameters: {decay: 'Abnahme', every: 'Updates dazwischen', factor: 'Faktor', period: 'Dauer in Updates', minimum: 'Kleinster Anteil', warmUp: 'Anlauf in Updates'},
  scheduleParameterHelp: {
    decay: 'Nach 1/Abnahme Updates ist die Lernrate halb so groß; 0 lässt sie gleich',
    every: 'Wie viele Updates die Lernrate bleibt, bevor sie wieder fällt',
    factor: 'Womit die Lernrate multipliziert wird; näher an 1 fällt sie langsamer',
    period: 'Wie viele Updates der Abstieg dauert',
    minimum: 'Der Anteil der ersten Lernrate, der am Ende bleibt',
    warmUp: 'Über so viele Updates steigt die Lernrate von fast nichts an, damit die ersten Schritte nicht schaden; 0: kein Anlauf'
  },
  scheduleCurve: 'Lernrate über den Updates',
  scheduleNow: (update, rate) => `Nach ${update} Updates: ${rate}.`,
  scheduleAhead: (update, rate) => `Nach ${update}: ${rate}.`,

  penaltyOfWeights: 'Strafterm',
  penaltyHelp: 'Lässt große Gewichte etwas kosten, was die Grenze glatt hält; der gezeigte Verlust ist ohne ihn',
  penaltySays: 'Für alle Schichten auf einmal; eine einzelne Schicht wird im Netz eingestellt.',
  penalties: {l1: 'L1', l2: 'L2', biasL1: 'L1 der Biases', biasL2: 'L2 der Biases'},
  penaltyDiffers: (strengths) => `Jetzt je Schicht: ${strengths}. Eine Zahl hier gilt für alle.`,

  start: 'Anfang',
  startHelp: 'Die ersten Gewichte: wie sie gezogen werden, und aus welchem Seed',
  startAndSeed: (start, seed) => `${start} · Seed ${seed}`,
  starts: {course: '0,01 · randn', he: 'He', xavier: 'Xavier', uniform: 'gleichverteilt', zeros: 'Nullen', equal: 'alle gleich'},
  startSays: {
    course: 'Kleine Zufallszahlen, gezogen wie in NumPy',
    he: 'Zufällig, und weit genug, dass ReLU-Schichten die Größe dessen erhalten, was hindurchgeht',
    xavier: 'Zufällig, ein wenig enger: für tanh und Sigmoid',
    uniform: 'Zufällig, alles in einem Bereich gleich wahrscheinlich',
    zeros: 'Alle Gewichte 0: Neuronen einer Schicht können nie verschieden werden',
    equal: 'Alle Gewichte dieselbe Zahl: Auch so bleiben Neuronen einer Schicht gleich'
  },
  seeds: {weights: 'Seed der Gewichte', weightsSkip: 'Normalzahlen davor', order: 'Seed der Reihenfolge', dropout: 'Seed des Dropouts'},
  seedSays: {
    weights: 'Welche Zufallszahlen die ersten Gewichte sind; derselbe Seed gibt auf jedem Rechner dieselben Gewichte',
    weightsSkip: 'Wie viele Zahlen aus NumPys Folge schon gezogen waren, für die Daten eines Notebooks',
    order: 'In welcher Reihenfolge Punkte in Batches kommen; ein anderer Seed nimmt vom selben Anfang einen anderen Weg',
    dropout: 'Welche Ausgaben bei welchem Update ausfallen'
  },
  sameOrNew: 'Gleicher Anfang geht zu genau diesen Gewichten zurück. Neuer Anfang zieht andere, mit dem nächsten Seed.',
  newStart: 'Neuer Anfang',
  newStartHelp: 'Zieht andere erste Gewichte, mit dem nächsten Seed',

  stop: 'Ende',
  stopHelp: 'Wann das Training von selbst endet: nach einigen Epochen, bei einem Verlust, oder wenn es nicht besser wird',
  stops: {epochs: 'Nach einer Zahl von Epochen', target: 'Wenn der Verlust klein genug ist', plateau: 'Wenn der Verlust nicht weiter fällt'},
  stopSays: {
    epochs: 'Endet genau mit dieser Epoche; noch einmal Abspielen geht darüber hinaus',
    target: 'Endet mit der ersten Epoche, nach der der Verlust höchstens so groß ist',
    plateau: 'Endet, wenn der Verlust so viele Epochen lang nicht um mehr als dies gefallen ist'
  },
  afterEpochs: 'Epochen',
  lossOf: 'Verlust der',
  lossOfHelp: 'Der Verlust der Punkte, mit denen trainiert wird, oder der zum Testen zurückbehaltenen',
  sets: {train: 'Trainingspunkte', test: 'Testpunkte'},
  targetLoss: 'Höchstens',
  plateauBy: 'Abnahme um mehr als',
  plateauByHelp: 'Eine kleinere Abnahme zählt nicht',
  plateauEpochs: 'Innerhalb von Epochen',
  plateauEpochsHelp: 'Wie lange auf eine Abnahme gewartet wird, die zählt',
  stopAtEpoch: (epochs) => `${epochs} Epochen`,
  stopAtLoss: (set, loss) => `Verlust ${set} ≤ ${loss}`,
  stopAtPlateau: (epochs) => `Plateau über ${epochs}`,
  stopConditions: (count) => `${count} Bedingungen`,
  stopAlways: 'Es endet immer, wenn eine Zahl nicht mehr endlich ist.',
  noTestLoss: 'Kein Punkt ist zum Testen zurückbehalten, also gibt es keinen Testverlust, auf den zu warten wäre.',
  watchCost: 'Nach jeder Epoche wird der Verlust bestimmt, was dem Training Zeit nimmt.',
  watchShare: (share) => `Zuletzt ${share} davon.`,

  // why training ended
  stoppedAtEpoch: (epoch) => `Nach Epoche ${epoch} angehalten, wie gewünscht.`,
  stoppedAtTarget: (epoch, set, loss, target) => `Nach Epoche ${epoch} angehalten: Der Verlust der ${set} ist ${loss}, gewünscht war höchstens ${target}.`,
  stoppedAtPlateau: (epoch, set, patience, by, best) =>
    `Nach Epoche ${epoch} angehalten: ${patience} Epochen lang ist der Verlust der ${set} nicht um mehr als ${by} unter ${best} gefallen.`,
  brokeDown: (update, quantity, back, loss) =>
    `Bei Update ${update} war ${quantity} keine endliche Zahl mehr. Das Netz ist wieder bei Update ${back}${loss === null ? '' : `, wo der Verlust ${loss} war`}.`,
  brokenQuantities: {loss: 'der Verlust', gradient: 'ein Gradient', weight: 'ein Gewicht'},
  lowerRate: 'Ein Zehntel der Lernrate',
  lowerRateHelp: 'Spielt von hier mit einem Zehntel der Schrittlänge weiter',
  clipGradient: 'Gradienten kappen',
  nothingToTrainOn: 'Noch gibt es nichts, womit trainiert werden könnte: erst ein paar Punkte malen oder einen Datensatz wählen.',
  noWayBack: (update) => `Weiter als bis Update ${update} geht es nicht zurück: Dort wurde das Netz geändert, oder das Training aufgenommen.`,
  atTheStart: 'Dies ist der Anfang; davor ist nichts.',

  // what keeps it from learning
  complaints: {
    equal: (count, of, layer) =>
      `${layer}: ${count} von ${of} Neuronen sind gleich. Gleiche Gewichte bekommen gleiche Gradienten; sie bleiben gleich und sind so viel wert wie eines.`,
    dead: (count, of, layer) =>
      `${layer}: ${count} von ${of} Neuronen sind tot. Sie antworten auf jeden Trainingspunkt mit 0, und dort erreicht sie kein Gradient.`,
    saturated: (count, of, layer) =>
      `${layer}: ${count} von ${of} Neuronen sind gesättigt. Fast jeder Trainingspunkt liegt an einem flachen Ende, wo kaum ein Gradient durchkommt.`
  },
  startWithHe: 'Mit He beginnen',
  useActivation: (activation) => `${activation} nehmen`,
  useActivationHelp: 'Gibt der Schicht diese Aktivierung und macht mit den vorhandenen Gewichten weiter',

  // slow motion
  phases: 'Ein Update in Zeitlupe',
  phaseNames: {forward: 'Vorwärts', loss: 'Verlust', backward: 'Rückwärts', update: 'Schritt', try: 'Versuch', keep: 'Behalten oder nicht'},
  phaseWaits: {
    forward: 'der Batch geht durch das Netz', loss: 'wie weit es daneben liegt', backward: 'was zu ändern ist, Gewicht für Gewicht',
    update: 'der Schritt wird getan', try: 'andere Gewichte werden gezogen', keep: 'die besseren bleiben'
  },
  phaseForward: (batch, of, samples) => `${samples} Punkte von Batch ${batch} von ${of}`,
  phaseLoss: (loss) => `${loss} für diesen Batch`,
  phaseBackward: (norm, clipped) => `Gradient ${norm} lang${clipped === null ? '' : `, auf ${clipped} gekürzt`}`,
  phaseUpdate: (rate, place, change) => `Lernrate ${rate}; am meisten um ${change}: ${place}`,
  phaseNoUpdate: 'nichts ändert sich',
  phaseTry: (loss) => `gegen den bisher besten Verlust, ${loss}`,
  phaseKept: (loss) => `besser: ${loss}, behalten`,
  phaseNotKept: (loss) => `nicht besser; ${loss} bleibt`,
  nextPhase: 'Nächste Phase',
  nextPhaseHelp: 'Geht zur nächsten Phase des Updates weiter und wartet dort',
  phaseTime: 'Je Phase',
  phaseTimeHelp: 'Wie lange eine Phase bleibt, bevor die nächste kommt; länger lässt mehr Zeit zum Schauen',
  seconds: (seconds) => `${seconds} s`,

  precision: 'Bits',
  precisionHelp: 'Wie genau gerechnet wird: Bits jeder Zahl; die Gewichte bleiben, Zähler und das Gedächtnis des Optimierers beginnen neu',
  precisions: {float: '32', double: '64'},
  precisionNames: {float: '32 Bit', double: '64 Bit'},
  precisionSays: {
    float: 'Sieben Ziffern, wie neuronale Netze gewöhnlich trainiert werden, und schnell',
    double: 'Sechzehn Ziffern: um eine Rechnung von Hand zu prüfen, und langsamer'
  },

  runsTab: 'Läufe'
};
