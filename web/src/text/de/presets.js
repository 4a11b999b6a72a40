/** German: experiments worth opening, and why they work or fail. */

/** @typedef {import('../en/later/presets.js').Numbers} Numbers */
/** @param {string} name @param {(n: Numbers) => string} comment */
const preset = (name, comment) => ({name, comment});

/** @type {typeof import('../en/later/presets.js').presets} */
export const presets = {
  presetsTitle: 'Experimente, die das Öffnen lohnen',
  presetsNote: 'Jedes öffnet sich an seinem Anfang und beginnt zu trainieren; Rückgängig bringt wieder, was vorher hier war.',
  presetGroups: {shapes: 'Formen', steps: 'Schritte', starts: 'Anfänge', neurons: 'Neuronen', generalising: 'Was auch anderswo stimmt'},
  presets: {
    spiral: preset('Eine Spirale, umwickelt', ({epochs, percent}) =>
      `Zwei Schichten von Biegungen genügen, um drei Armen zu folgen: Nach ${epochs} Epochen sind mehr als ${percent} % der Trainingspunkte richtig, was immer der Anfang war.`),
    xorLine: preset('Xor mit einer Geraden', ({epochs, percent}) =>
      `Ohne verdeckte Schicht gibt es eine gerade Linie, und keine trennt gegenüberliegende Ecken: Nach ${epochs} Epochen sind weniger als ${percent} % richtig. Eine Schicht hinzufügen hilft.`),
    xorBend: preset('Xor mit vier Biegungen', ({neurons, percent, fewer, fewerPercent}) =>
      `${neurons} verdeckte Neuronen ziehen ${neurons} Linien, und meist sind mehr als ${percent} % richtig. Mit ${fewer} bleibt es unter ${fewerPercent} %. Ein anderer Anfang kann stecken bleiben: Ein paar zu probieren lohnt sich.`),
    squares: preset('Ein Kreis aus Quadraten', ({epochs, percent, linePercent}) =>
      `Mit x² und y² als Eingängen ist ein Kreis eine gerade Linie, und es braucht keine verdeckte Schicht: mehr als ${percent} % nach ${epochs} Epochen. Mit x und y bleibt es unter ${linePercent} %.`),
    sineOne: preset('Eine Welle aus einem Neuron', ({rSquared}) =>
      `Ein tanh-Neuron kann sich einmal biegen, und eine Welle biegt sich auf und ab: R² bleibt unter ${rSquared}. Die Schicht braucht mehr Neuronen.`),
    sineWide: preset('Eine Welle aus acht', ({rSquared, epochs}) =>
      `Acht Neuronen biegen sich achtmal, und ihre Summe folgt der Welle: R² liegt nach ${epochs} Epochen über ${rSquared}.`),
    slope: preset('Eine Gerade', ({rSquared, epochs}) =>
      `Ziele auf einer Schräge brauchen keine Biegung: Ein lineares Neuron hat nach ${epochs} Epochen ein R² über ${rSquared}.`),
    tooFast: preset('Zu schnell', ({updates, lower, rSquared}) =>
      `Jeder Schritt springt über das Tal und landet auf der anderen Seite höher; innerhalb von ${updates} Updates sind die Zahlen nicht mehr endlich. Mit einer Rate von ${lower} kommt R² über ${rSquared}.`),
    tooSlow: preset('Zu langsam', ({epochs, loss, faster, fasterLoss}) =>
      `Die Richtung stimmt, und die Schritte sind winzig: Nach ${epochs} Epochen liegt der Verlust noch über ${loss}. Mit einer Rate von ${faster} ist er bis dahin meist unter ${fasterLoss}.`),
    ravine: preset('Eine Schlucht, Schritt für Schritt', ({updates, times}) =>
      `x² ist viel größer als x, das Tal also quer steil und längs flach: Für das eine muss die Rate klein sein, für das andere ist sie dann zu klein. Mit Momentum ist der Verlust nach ${updates} Updates meist ${times}-mal kleiner.`),
    momentum: preset('Eine Schlucht, mit Momentum', ({updates, times, momentum}) =>
      `Dasselbe Tal bei derselben Rate, doch jeder Schritt behält ${momentum} des vorigen: Quer heben sie sich auf, längs summieren sie sich. Meist weniger als 1/${times} des Verlusts nach ${updates} Updates.`),
    search: preset('Auf gut Glück gesucht', ({tries, percent, epochs, descentPercent}) =>
      `Alle Gewichte ein wenig zufällig ändern und behalten, was besser ist: Nach ${tries} Versuchen sind weniger als ${percent} % richtig. Gradientenabstieg (Adam wählen) hat nach ${epochs} Epochen mehr als ${descentPercent} %.`),
    zeros: preset('Ein Anfang bei null', ({epochs, percent}) =>
      `Sind alle Gewichte 0, sagt jedes verdeckte Neuron 0, und kein Gradient sagt ihm etwas. Nur die Biases am Ausgang lernen: Nach ${epochs} Epochen hat sich kein Gewicht bewegt, und höchstens ${percent} % sind richtig.`),
    equal: preset('Alle gleich', ({percent, usualPercent}) =>
      `Gewichte, die gleich beginnen, bekommen gleiche Gradienten und bleiben gleich: Acht Neuronen zählen wie eines, und unter ${percent} % sind richtig. Mit He als Anfang: über ${usualPercent} %.`),
    dead: preset('Tote Neuronen', ({dead, neurons, epochs, lower}) =>
      `Ein zu großer Schritt wirft ReLU-Neuronen dorthin, wo sie auf jeden Punkt 0 antworten; dort erreicht sie kein Gradient. Innerhalb von ${epochs} Epochen sind meist ${dead} von ${neurons} tot; bei einer Rate von ${lower} keines.`),
    vanishing: preset('Ein Gradient, der verschwindet', ({times, percent, tanhTimes, epochs}) =>
      `Jedes Sigmoid gibt höchstens ein Viertel zurück. Durch sechs davon ist der Gradient der ersten Schicht kleiner als 1/${times} dessen der letzten, und nach ${epochs} Epochen sind meist weniger als ${percent} % richtig. Mit tanh bleibt er innerhalb des Faktors ${tanhTimes}.`),
    overfit: preset('Auswendig gelernt', ({points, trainPercent, testPercent, epochs, times}) =>
      `${points} Punkte und zwei breite Schichten: Nach ${epochs} Epochen sind ${trainPercent} % der Trainingspunkte richtig, von den Testpunkten höchstens ${testPercent} %. Der Testverlust ist dann meist mehr als das ${times}-fache dessen bei Epoche 10.`),
    penalty: preset('Zurückgehalten', ({l2, testPercent, loss}) =>
      `Dieselben Punkte und Schichten, mit einem Strafterm von ${l2} auf quadrierte Gewichte: eine glattere Grenze, mindestens ${testPercent} % der Testpunkte richtig, und ein Testverlust unter ${loss}.`)
  }
};
