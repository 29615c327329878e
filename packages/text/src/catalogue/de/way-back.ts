/** Nach dem Meilenblock: was er gebracht hat, das Jahr als Diagramm, Rennen vorher und jetzt, wie es weitergeht. */
export const WAY_BACK = {
  'way-back.headline.none': 'Noch ist kein Meilenblock zu Ende',
  'way-back.headline.running': 'Dein Meilenblock läuft bis zum {raceDay_dayMonth}',
  'way-back.headline.stopped':
    'Dein Meilenblock endete am {stoppedDay_dayMonth}, vor seinem Rennen',
  'way-back.headline.no-result':
    'Dein Meilenblock endete am {raceDay_dayMonth}. Das Ergebnis ist noch nicht bekannt.',
  'way-back.headline.passed':
    '{isMile, select, true {Deine Meile: von {beforeS} auf {ranS}.} other {{event}: von {beforeS} auf {ranS}.}} {next}',
  'way-back.headline.failed':
    '{isMile, select, true {Deine Meile: {beforeS} vor dem Block, {ranS} danach.} other {{event}: {beforeS} vor dem Block, {ranS} danach.}} Der Versuch ist gescheitert.',
  'way-back.go.longer':
    'Jetzt zurück {to, select, 5k {zu 5 km} 10k {zu 10 km} half {zum Halbmarathon} other {zum Marathon}}.',
  'way-back.go.again': 'Als Nächstes: noch ein Meilenblock.',
  'way-back.go.stop': 'Hier hast du aufgehört.',
  'way-back.lead.shows':
    'Nach einem Meilenblock vergleicht diese Seite die Meile vorher und nachher mit dem, was zu erwarten war. Sie zeigt, was du vorher und jetzt über längere Distanzen laufen kannst und ab wann ein längeres Rennen sicher ist.',
  'way-back.lead.none': 'Am Anfang steht ein Plan für eine Meile.',
  'way-back.lead.running': 'Lauf die Meile am {raceDay_long} und trag dann deine Zeit ein.',
  'way-back.lead.stopped':
    'Ohne das Rennen lässt sich nicht sagen, was der Block gebracht hat. Die Prognosen unten folgen deinen anderen Ergebnissen.',
  'way-back.lead.no-result':
    'Trag die Zeit deines Rennens ein. Vorher lässt sich nicht sagen, was der Block gebracht hat; die Prognosen unten folgen deinen anderen Ergebnissen.',
  'way-back.lead.promised': 'Am {day_date} hat Bell Lap {lowS}–{highS} erwartet.',
  'way-back.lead.promised-faster':
    'Am {day_date} hat Bell Lap {lowS}–{highS} erwartet. Du warst schneller.',
  'way-back.lead.promised-inside':
    'Am {day_date} hat Bell Lap {lowS}–{highS} erwartet. Deine Zeit liegt in diesem Bereich.',
  'way-back.lead.promised-slower':
    'Am {day_date} hat Bell Lap {lowS}–{highS} erwartet. Du warst langsamer.',
  'way-back.lead.plain-day':
    'An einem kühlen, windstillen Tag auf flacher Strecke entspricht deine Zeit von {timeS} einer {plainS}; davon aus zählt der Gewinn.',
  'way-back.lead.passed':
    'Du bist {gainShare_tenths} schneller geworden und hast den Abbruchtest bestanden.',
  'way-back.lead.failed':
    '{isFaster, select, true {Du bist {gainShare_tenths} schneller geworden.} other {Du warst {gainShare_tenths} langsamer.}} Der Abbruchtest verlangte {exitS} oder schneller, also 1 % Gewinn. Du hast ihn nicht bestanden.',
  'way-back.lead.failed-then':
    'Vermutlich hat dich nicht fehlendes Tempo gebremst. Schau vor einem weiteren Block auf Schlaf, Gesundheit und Belastung.',
  'way-back.lead.gain-promised':
    'Erwartet war, dass der Plan deine Zeit um {fromShare_signed} bis {toShare_signed} verändert.',
  'way-back.lead.plan':
    '{weeks, plural, one {# Woche führt} other {# Wochen führen}} zu {event} am {raceDay_long}, mit Meilentempo mindestens alle zehn Tage.',
  'way-back.lead.possible':
    '{weeks, plural, one {# Woche würde} other {# Wochen würden}} zu {event} am {raceDay_long} führen, mit Meilentempo mindestens alle zehn Tage. Diesen Plan hast du noch nicht erstellt.',
  'way-back.lead.again': 'Ein weiterer Meilenblock läuft bis {day_long}.',
  'way-back.lead.refused': 'Heute ist kein Plan zu längeren Rennen möglich.',
  'way-back.chart.title': 'Das Jahr: vor dem Block, der Meilenblock, der Weg zurück',
  'way-back.chart.caption':
    'Form als Zeit, der sie entspricht ({event}), schneller ist oben, mit dem Bereich, der in vier von fünf Fällen stimmt. Punkte sind Rennen. Umrandete Wochen sind geplant.',
  'way-back.chart.form-says': '{day_date}: entspricht {timeS} ({event}, {lowS}–{highS})',
  'way-back.chart.race': '{event} {timeS}',
  'way-back.chart.week-ran':
    'Woche vom {day_date}: längster Lauf {longM_planned}, {fastM_track} schnell',
  'way-back.chart.week-planned':
    'Woche vom {day_date}, geplant: längster Lauf {longM_planned}, {fastM_track} schnell',
  'way-back.phase.before-marathon': 'Marathontraining',
  'way-back.phase.before-half': 'Halbmarathontraining',
  'way-back.phase.before-any': 'Vor dem Block',
  'way-back.phase.block': 'Meilenblock',
  'way-back.phase.back': 'Weg zurück',
  'way-back.phase.weeks': '{weeks, plural, one {# Woche} other {# Wochen}}',
  'way-back.phase.possible':
    '{weeks, plural, one {# Woche} other {# Wochen}}, wenn du weitermachst',
  'way-back.missing.nothing': 'Nichts. Lauf das Rennen, wann du willst.',
  'way-back.missing.easy-week': 'Eine lockere Woche nach der Meile.',
  'way-back.missing.weeks':
    'Die ersten {weeks} Wochen nach der Meile: eine lockere, dann längere Wiederholungen.',
  'way-back.missing.long-run':
    'Ein langer Lauf von {needM_planned}; dein längster in 30 Tagen: {longM_planned}. {longRuns, plural, one {Ein längerer Lauf} other {# längere Läufe}}, {weeks, plural, one {# Woche} other {# Wochen}} mit Entlastung{taperWeeks, plural, =0 {} one {, dann eine leichtere Woche} other {, dann # leichtere Wochen}}.',
  'way-back.missing.not-in-sight':
    'Ein langer Lauf von {needM_planned}; dein längster in 30 Tagen: {longM_planned}. Für mehr sind deine Wochen zu kurz.',
  'way-back.missing.state': 'Nicht, solange das offen ist: {what}.',
  'way-back.missing.unknown': 'Läufe der letzten Wochen: Bell Lap kennt deinen langen Lauf nicht.',
  'way-back.wish.yes': 'Ja. Mit deinem Training und den Wochen bis dahin ist es sicher.',
  'way-back.wish.no':
    'Nein. {isByLongRun, select, true {Es braucht einen langen Lauf von {needM_planned}. Dein längster in 30 Tagen: {longM_planned}. Jedes Mal ein Zehntel mehr, das sind {longRuns, plural, one {ein längerer Lauf} other {# längere Läufe}} und {weeks, plural, one {# Woche} other {# Wochen}}.} other {Es kommt zu früh nach der Meile.}} Sicher ist es ab {earliestDay_date}. {instead}',
  'way-back.wish.instead': 'Sicher am {raceDay_dayMonth}: {other}.',
  'way-back.wish.state': 'Nein, nicht, solange das offen ist: {what}.',
  'way-back.wish.not-in-sight':
    'Nein. Es braucht einen langen Lauf von {needM_planned}, und nichts, was Bell Lap von deinem Training weiß, führt dorthin.',
  'way-back.keep.fast.label': 'Schnelle Meter',
  'way-back.keep.fast.figure': '{fastM_track} pro Woche',
  'way-back.keep.fast.text':
    '{fastShare} der {blockM_track} in den Meilenwochen des Blocks. Erfahrung von Trainern; keine Studie sagt, wie viel einen Gewinn erhält.',
  'way-back.keep.mile-pace.label': 'Meilentempo',
  'way-back.keep.mile-pace.figure': '{session_capital}',
  'way-back.keep.mile-pace.text':
    'Zuerst diese Einheit, dann andere, mindestens alle zehn Tage: {repS} für {repM_track}, nie mit letzter Kraft.',
  'way-back.keep.strength.label': 'Kraft',
  'way-back.keep.strength.figure':
    '{times, plural, =0 {Weniger als einmal pro Woche} one {Einmal pro Woche} other {#-mal pro Woche}}, {minutes} min',
  'way-back.keep.strength.text':
    '{blockTimes, plural, =0 {Weniger als einmal pro Woche} one {Einmal pro Woche} other {#-mal pro Woche}} in den Meilenwochen des Blocks.',
  'way-back.keep.slipped.label': 'Probe',
  'way-back.keep.slipped.figure': '{event}: heute {nowS}, langsamer als {limitS}',
  'way-back.keep.slipped.text':
    'Mehr als {allowedShare} der Geschwindigkeit sind verloren. Lauf einmal pro Woche nach einem lockeren Dauerlauf ein wenig im 800-m-Tempo oder ein paar Sprints bergauf, und behalte die Einheit im Meilentempo. Wie viel reicht, sagt keine Studie.',
  'way-back.keep.check.label': 'Probe',
  'way-back.keep.check.figure': '{event} um den {day_dayMonth} noch unter {limitS}',
  'way-back.keep.check.text':
    'Die Prognose von heute ist {nowS}. {allowedShare} langsamer ist erlaubt. Ist ein Rennen oder Testlauf langsamer, nimm eine Einheit im Meilentempo dazu.',
  'way-back.screen.above-race': 'Der Weg zurück · {day_date}, der Tag des Rennens',
  'way-back.screen.above-days':
    'Der Weg zurück · {day_date}, {days, plural, one {ein Tag} other {# Tage}} nach dem Rennen',
  'way-back.screen.chart': 'Form, längste Läufe und schnelle Meter des Jahres',
  'way-back.screen.long-run': 'Längster Lauf',
  'way-back.screen.fast': 'Schnelle Meter',
  'way-back.screen.week': 'Woche oder Tag',
  'way-back.screen.what': 'Was',
  'way-back.screen.today': 'heute',
  'way-back.screen.races': 'Was du laufen konntest und jetzt kannst',
  'way-back.screen.races-how':
    'Grau vorher, grün jetzt. Die Bereiche stimmen in vier von fünf Fällen.',
  'way-back.screen.race': 'Rennen',
  'way-back.screen.before': 'Vorher, {day_dayMonth}',
  'way-back.screen.before-unknown': 'Vorher',
  'way-back.screen.now': 'Jetzt, {day_dayMonth}',
  'way-back.screen.faster-slower': '← schneller, langsamer →',
  'way-back.screen.missing': 'Was fehlt',
  'way-back.screen.earliest': 'Frühestens sicher',
  'way-back.screen.now-safe': 'jetzt',
  'way-back.screen.not-known': 'unbekannt',
  'way-back.screen.wish': 'Ein längeres Rennen, das du laufen willst',
  'way-back.screen.wish-how': 'Bell Lap sagt, ob es bis dahin sicher ist.',
  'way-back.screen.wish-answer': '{race}, {day_date}:',
  'way-back.screen.ladder': 'Der lange Lauf, jedes Mal ein Zehntel mehr',
  'way-back.screen.ladder-how':
    'Längster Lauf jeder Woche. Blasse Wochen sind leichter. Längster der letzten 30 Tage: {nowM_planned}.',
  'way-back.screen.ladder-heard': 'Woche vom {day_dayMonth}: {longM_planned}',
  'way-back.screen.ladder-heard-race': 'Woche vom {day_dayMonth}: {longM_planned} und das Rennen',
  'way-back.screen.refused': 'Warum heute nicht',
  'way-back.screen.keeps': 'Das Tempo, das du behältst',
  'way-back.screen.next': 'Wie geht es weiter?',
  'way-back.screen.back-up':
    'Zurück {to, select, 5k {zu 5 km} 10k {zu 10 km} half {zum Halbmarathon} other {zum Marathon}}',
  'way-back.screen.answered.again': 'Du hast am {day_date} einen weiteren Meilenblock gewählt.',
  'way-back.screen.answered.longer': 'Du hast am {day_date} längere Rennen gewählt.',
  'way-back.screen.answered.stop':
    'Du hast am {day_date} gewählt, hier aufzuhören. Es gibt keinen Plan.',
  'way-back.screen.change': 'Antwort ändern',
  'way-back.screen.again': 'Noch einen Meilenblock planen',
  'way-back.screen.stop': 'Hier aufhören',
  'way-back.screen.stopped-told': 'Plan archiviert.',
  'way-back.screen.go-on': 'Planformular öffnen',
  'way-back.screen.enter': 'Rennzeit eintragen',
} as const
