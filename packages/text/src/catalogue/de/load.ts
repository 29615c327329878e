/** The page about load: weeks of effort, fast metres and what the legs took. */
export const LOAD = {
  'load.title': 'Belastung',
  'load.weeks': '{title} je Woche',
  'load.no-runs': 'Noch keine Läufe',
  'load.no-runs-lead':
    'Importiere deine Läufe, um zu sehen, was dein Training von Herz, Lunge und Beinen verlangt.',
  'load.import': 'Läufe importieren',
  'load.too-little': 'Zu wenige Wochen für einen Vergleich',
  'load.too-little-lead':
    'Nach drei ganzen Wochen mit einem Lauf kennt Bell Lap deinen üblichen Bereich.',
  'load.spike': 'Du bist viel weiter gelaufen als zuletzt',
  'load.spike-lead':
    'Du bist {distanceM} gelaufen. Dein längster Lauf der 30 Tage davor war {longestM}.',
  'load.more-planned.achilles': 'Deine Waden tun mehr, wie geplant',
  'load.more-planned.tibia': 'Deine Schienbeine tun mehr, wie geplant',
  'load.more-planned.kneecap': 'Deine Knie tun mehr, wie geplant',
  'load.more.achilles': 'Deine Waden tun mehr als üblich',
  'load.more.tibia': 'Deine Schienbeine tun mehr als üblich',
  'load.more.kneecap': 'Deine Knie tun mehr als üblich',
  'load.more-lead':
    '{moreShare} mehr als in deiner üblichen Woche, zusammen mit dem, was noch geplant ist.',
  'load.less': 'Eine leichtere Woche als üblich',
  'load.less-lead':
    'Mit dem, was noch geplant ist, bleibt diese Woche unter deinem üblichen Bereich.',
  'load.usual': 'Eine übliche Woche',
  'load.usual-lead':
    'Mit dem, was noch geplant ist, bleibt diese Woche in deinem üblichen Bereich.',
  'load.effort': 'Anstrengung und Tempo',
  'load.legs': 'Was deine Beine getragen haben',
  'load.legs-why':
    'Ein Modell mit groben Konstanten: In welche Richtung jede Belastung geht, ist bekannt, wie weit, nicht. Es vergleicht dich mit deinen letzten sechs Wochen und sagt nichts über die Wahrscheinlichkeit einer Verletzung. Steigungen in deinen Aufzeichnungen zählen nicht mit.',
  'load.measure.loadAu': 'Belastung der Einheiten',
  'load.measure.fastM': 'Schnelle Meter',
  'load.measure.achilles': 'Achillessehne und Wade',
  'load.measure.tibia': 'Schienbein',
  'load.measure.kneecap': 'Knie',
  'load.measure.hamstringM': 'Hintere Oberschenkel',
  'load.good.loadAu':
    'Anstrengung × Minuten, oder Herzfrequenz oder Tempo, wenn du keine Anstrengung angegeben hast. Eine Stunde an der Schwelle ist 100. Gut, um Wochen zu vergleichen; wie hart der Boden zurückschlägt, steckt nicht darin.',
  'load.good.fastM':
    'Meter bei 97 % des Meilentempos oder schneller. Gut, um Tempo Schritt für Schritt aufzubauen; Steigungen stecken nicht darin.',
  'load.good.achilles':
    'Wächst am schnellsten mit dem Tempo, deshalb steigert der Plan sie am langsamsten. Wie stark deine Waden sind, steckt nicht darin.',
  'load.good.tibia':
    'Folgt eher der Strecke als dem Tempo. Bei Schmerz an einer Stelle am Knochen ist mit dem Laufen Schluss, egal was diese Zahl sagt.',
  'load.good.kneecap': 'Langsame Kilometer belasten es am meisten. Ein Meilenblock senkt es oft.',
  'load.good.hamstringM':
    'Meter nahe deiner Höchstgeschwindigkeit; über 90 % zählen sie vierfach. Kraft misst das nicht.',
  'load.hamstring-unknown':
    'Deine Höchstgeschwindigkeit ist nicht bekannt. Ein Sprinttest auf der Seite Schwelle zeigt sie.',
  'load.done-now': 'Bisher: {amount}',
  'load.expected': 'Erwartet diese Woche: {amount}',
  'load.times-usual': '{times} × deine übliche Woche',
  'load.no-usual': 'Noch kein üblicher Bereich',
  'load.budget':
    'Der Plan zählt {counted} von höchstens {amount}. Läufe nach Plan zählen wie geplant, Steigerungen halb, Rennen gar nicht.',
  'load.legend':
    'Voll: gelaufen. Strich: war geplant. Gestrichelt: geplant. Band: dein üblicher Bereich.',
  'load.legend-budget':
    'Stufen: das Höchste, was der Plan sich erlaubt; er zählt Steigerungen halb, die Balken zählen sie ganz.',
  'load.more-pages': 'Schuhe, Schmerz, Morgenwerte',
  'load.to-shoes': 'Schuhe ansehen',
  'load.week-of': 'Woche vom',
  'load.done': 'Gelaufen',
  'load.planned': 'Geplant',
  'load.says': 'Woche vom {day}: {done} gelaufen, {planned} geplant',
  'load.says-done': 'Woche vom {day}: {done}',
  'load.says-planned': 'Woche vom {day}: {planned} geplant',
  'load.sources': 'Woher die Belastung kommt',
  'load.source-effort':
    '{runs, plural, one {deine Anstrengung bei # Lauf} other {deine Anstrengung bei # Läufen}}',
  'load.source-heart':
    '{runs, plural, one {Herzfrequenz bei # Lauf} other {Herzfrequenz bei # Läufen}}',
  'load.source-speed': '{runs, plural, one {Tempo bei # Lauf} other {Tempo bei # Läufen}}',
  'load.source-unknown':
    '{runs, plural, one {# Lauf zählt nicht: ohne Zeit, Strecke oder Schwelle} other {# Läufe zählen nicht: ohne Zeit, Strecke oder Schwelle}}',
  'load.sources-line': 'In den letzten sechs Wochen: {parts}.',
  'load.spikes': 'Auffallend lange Läufe',
  'load.spikes-why':
    'Bei 5.205 Läufern folgten auf einen Lauf, der mehr als 10 % länger war als der längste der 30 Tage davor, mehr Verletzungen. Der Unterschied für einen einzelnen Lauf ist klein. Der Plan tut das nie.',
  'load.spike-line': '{day}: {distanceM}, längster davor {longestM}',
  'load.no-spikes':
    'Kein Lauf der letzten 30 Tage war mehr als 10 % länger als der längste der 30 Tage davor.',
  'load.monotony': 'Abwechslung',
  'load.monotony-fine': 'Deine letzten sieben Tage haben harte und leichte Tage.',
  'load.monotony-high':
    'Deine letzten sieben Tage sind einander sehr ähnlich. Ein leichter Tag, der leicht ist, und ein harter, der hart ist, bringen mehr.',
  'load.monotony-unknown': 'In den letzten sieben Tagen wurde zu wenig gelaufen.',
  'load.form': 'Fitness und Ermüdung',
  'load.form-why':
    'Zwei Mittel der täglichen Belastung, über etwa 42 und 7 Tage. Sie fassen dein Training zusammen; ein Rennen sagen sie nicht voraus, und der Plan benutzt sie nicht.',
  'load.form-sentence': 'Heute Fitness {fitness}, Ermüdung {fatigue}.',
  'load.fitness': 'Fitness',
  'load.fatigue': 'Ermüdung',
  'load.form-says': '{day}: Fitness {fitness}, Ermüdung {fatigue}',
  'load.day': 'Tag',
} as const
