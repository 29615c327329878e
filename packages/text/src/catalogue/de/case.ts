import type { CASE as ENGLISH } from '../en-GB/case.ts'

export const CASE: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'case.from':
    '{day_date} · aus {runs, plural, one {# Lauf} other {# Läufen}} und {races, plural, one {# Rennergebnis} other {# Rennergebnissen}}',
  'case.headline.plateau': '{event}: seit {sinceDay_month} unverändert bei {timeS}',
  'case.headline.plateau-all': '{event}: seit deinem ersten Ergebnis unverändert bei {timeS}',
  'case.headline.plateau-runs':
    'Dein Tempo bei gleichem Puls ist seit {sinceDay_month} unverändert',
  'case.headline.improving': 'Du wirst schneller',
  'case.headline.decline': 'Deine Ergebnisse werden schlechter',
  'case.headline.not-enough': 'Noch zu wenig Daten, um ein Plateau zu erkennen',
  'case.lead.change':
    'Veränderung der Geschwindigkeit in einem halben Jahr: {lowShare_signed} bis {highShare_signed}, aus {races, plural, =0 {} other {# Rennen}}{hasBoth, select, true { und } other {}}{indexWeeks, plural, =0 {} one {# Woche mit gleichmäßigen Läufen samt Herzfrequenz} other {# Wochen mit gleichmäßigen Läufen samt Herzfrequenz}} in {weeks, plural, =26 {dem letzten halben Jahr} =52 {dem letzten Jahr} =104 {den letzten zwei Jahren} other {den letzten drei Jahren}}.',
  'case.lead.onset': 'Das Plateau begann zwischen {fromDay_month} und {toDay_month}.',
  'case.lead.experiment': 'Ein Meilenblock ist ein sinnvolles Experiment mit messbarem Ende.',
  'case.lead.decline':
    'Das ist kein Plateau, und Meilentraining ist nicht die Antwort. Schau zuerst auf Gesundheit, Schlaf und Trainingsbelastung.',
  'case.lead.leans-down':
    'Du bist wahrscheinlich langsamer geworden. Sicher ist das noch nicht, aber ein Plateau ist es auch nicht. Schau zuerst auf Gesundheit, Schlaf und Trainingsbelastung.',
  'case.lead.improving': 'Mach weiter so: Es gibt kein Plateau zu überwinden.',
  'case.lead.improving-mile':
    'Einen Meilenblock brauchst du nicht. Er könnte dich auf kurzen Distanzen trotzdem schneller machen; Zahlen und Termine stehen unten, falls du ihn ausprobieren möchtest.',
  'case.lead.improving-in-block': 'Dein Meilenblock läuft bis {mileDay_long}.',
  'case.lead.files-add':
    'Das beruht nur auf deinen Ergebnissen. Dateien deiner Läufe würden zeigen, wann ein Plateau begann, was in deinem Training gleich geblieben ist und wie lang dein langer Lauf ist.',
  'case.enough.races':
    '{needed} Rennergebnisse aus drei Jahren würden reichen. Du hast {races}.{trailRaces, plural, =0 {} one { Ein Trailrennen zählt nicht, weil Trails für einen Vergleich zu verschieden sind.} other { # Trailrennen zählen nicht, weil Trails für einen Vergleich zu verschieden sind.}}',
  'case.enough.files':
    'Oder Dateien deiner Läufe mit Herzfrequenz: {needed} Wochen in einem Jahr, {neededTwo} in zwei oder {neededThree} in drei Jahren.',
  'case.enough.weeks':
    'Oder Wochen mit einem gleichmäßigen Lauf samt Herzfrequenz: {needed} in einem Jahr, {neededTwo} in zwei oder {neededThree} in drei Jahren. Du hast {weeks}, {weeksTwo} und {weeksThree}. Läufe auf Trails und Laufbändern zählen nicht.',
  'case.enough.wait':
    'Deine Ergebnisse streuen heute zu stark für eine Antwort. Jedes Rennen und jede Woche mit gleichmäßigen Läufen samt Herzfrequenz macht sie klarer.',
  'case.chart.title.plateau': 'Unverändert seit dem Beginn',
  'case.chart.title.plateau-all': 'Unverändert seit dem ersten Ergebnis',
  'case.chart.title.improving': 'Es geht noch aufwärts',
  'case.chart.title.decline': 'Es geht abwärts',
  'case.chart.title.not-enough': 'Was bisher bekannt ist',
  'case.chart.caption-time':
    'Rennergebnisse, umgerechnet auf eine Zeit über {event} und um die Bedingungen bereinigt; kleine Punkte sind Wochen mit Läufen samt Herzfrequenz.',
  'case.chart.caption-races':
    'Rennergebnisse, umgerechnet auf eine Zeit über {event} und um die Bedingungen bereinigt.',
  'case.chart.caption-pace': 'Tempo bei {beats} Schlägen pro Minute, ein Punkt je Woche.',
  'case.chart.race-says': '{day_date}: {event} in {timeS}, entspricht {worthS}',
  'case.chart.index-says': 'Woche bis {day_date}: {speedMps} bei gleichem Puls',
  'case.cause.one-pace.title': 'Ein Tempo',
  'case.cause.one-pace.text': 'Läufen lagen im Schnitt bei {aroundMps}.',
  'case.cause.little-fast.title': 'Wenig Schnelles',
  'case.cause.little-fast.figure': '{fastM_track}',
  'case.cause.little-fast.text':
    'pro Woche im Meilentempo oder schneller, {fastShare_tenths} deiner Strecke. Ein Meilenblock bei {weekM_whole} pro Woche hat {blockLowM_track} bis {blockHighM_track}.',
  'case.cause.same-routes.title': 'Die gleichen Strecken',
  'case.cause.same-routes.text':
    'Läufen mit bekannter Strecke führten über {routes, plural, one {dieselbe Strecke} other {eine von # Strecken}}.',
  'case.cause.same-week.title': 'Immer die gleiche Woche',
  'case.cause.same-week.text':
    'Wochen hatten Läufe {days, plural, one {am gleichen Tag} other {an den gleichen # Tagen}}.',
  'case.cause.one-distance.title': 'Eine Distanz',
  'case.cause.one-distance.text': 'Läufen waren etwa {distanceM} lang.',
  'case.cause.count-of': '{count} von {of}',
  'case.cause.see-runs': '{count, plural, one {Den Lauf} other {Die # Läufe}} ansehen',
  'case.cause.you-now': 'Du, jetzt',
  'case.cause.block-from': 'Ein Meilenblock, von',
  'case.cause.block-to': 'bis',
  'case.cause.pace': '{speedMps}',
  'case.cause.route-runs': '{count, plural, other {#-mal}}',
  'case.cause.day': '{day_dayMonth}',
  'case.source.1500m': '1500 m in sieben Wochen um 21 s schneller; eine Studie, 18 Läufer',
  'case.source.mile': 'Nah an 1500 m; dieselbe Studie',
  'case.source.5k': '5 km um 48 s schneller; dieselbe Studie',
  'case.source.10k': '10 km in 36,3 statt 37,3 min; eine Studie, 12 Läufer',
  'case.source.half': 'Keine Studie; es würde aus einer besseren Schwelle folgen',
  'case.source.marathon': 'Keine Studie, und keine Änderung, bevor du wieder lange Läufe machst',
  'case.cost.long-run.label': 'Langer Lauf',
  'case.cost.long-run.figure': '{longM_planned} → {lowM_planned} bis {highM_planned}',
  'case.cost.long-run.text': '20 bis 40 % kürzer in der zweiten Hälfte, bis {day_dayMonth}',
  'case.cost.long-run-share.label': 'Langer Lauf',
  'case.cost.long-run-share.figure': '20 bis 40 % kürzer',
  'case.cost.long-run-share.text': 'in der zweiten Hälfte, bis {day_dayMonth}',
  'case.cost.time.label': 'Zeit',
  'case.cost.time.figure': '{weeks} Wochen',
  'case.cost.time.text': '{runs} Läufe pro Woche, zwei davon mit schnellen Teilen',
  'case.cost.legs.label': 'Beine',
  'case.cost.legs.figure': 'Mehr Belastung je Schritt',
  'case.cost.legs.text':
    'Schnelles Laufen belastet Waden und Achillessehnen stärker. Die schnellen Meter steigen um höchstens ein Viertel pro Woche.',
  'case.cost.long-races.label': 'Lange Rennen',
  'case.cost.long-races.figure': 'Keine bis {day_dayMonth}',
  'case.cost.long-races.text':
    'Danach wachsen die langen Läufe jeweils um höchstens ein Zehntel: 8 Wochen bis zum Halbmarathon, 14 bis zum Marathon.',
  'case.cost.after-race.label': 'Lange Rennen',
  'case.cost.after-race.figure': 'Keine vom {startDay_dayMonth} bis {day_dayMonth}',
  'case.cost.after-race.text':
    'Zuerst kommt das Rennen ({race}) am {raceDay_dayMonth}. Nach der Meile wachsen die langen Läufe jeweils um höchstens ein Zehntel.',
  'case.cost.next-race.label': 'Nächstes langes Rennen',
  'case.cost.next-race.figure': '{race} am {raceDay_dayMonth}',
  'case.cost.next-race.text':
    'Nach der Meile am {day_dayMonth} bleiben {weeksLeft} Wochen. Die langen Läufe wachsen jeweils um höchstens ein Zehntel.',
  'case.block.start': 'Beginn am {startDay_long}: {weeks} Wochen bis zur Meile am {mileDay_long}.',
  'case.block.runs':
    'Du bist in Woche {week} von {weeks} deines Meilenblocks. Er endet mit einer Meile am {mileDay_long}.',
  'case.block.begins':
    'Dein Meilenblock beginnt am {startDay_long}: {weeks} Wochen bis zur Meile am {mileDay_long}.',
  'case.block.base-runs':
    'Dein Grundlagenplan geht bis {mileDay_long}. Danach kann ein Meilenblock folgen.',
  'case.block.then-race':
    'Danach {weeks} Wochen bis zum nächsten langen Rennen ({race}) am {raceDay_long}.',
  'case.block.way-back':
    'Nach der Meile führt der Weg zurück in {fewest} bis {most} Wochen zu längeren Rennen.',
  'case.block.after-race':
    'Vor dem Rennen ({race}) am {raceDay_long} ist kein Platz für einen Meilenblock. Beginne danach, am {startDay_long}: {weeks} Wochen bis zur Meile am {mileDay_long}.',
  'case.exit.headline':
    'Läufst du die Meile bis {day_long} nicht in {mileS} oder schneller, ist das Experiment gescheitert.',
  'case.exit.text':
    'Das ist {gainShare} schneller als heute ({nowS}), das Mindeste, was als echter Gewinn zählt.',
  'case.checked.level': 'Die Ergebnisse werden nicht schlechter',
  'case.checked.no-race': 'Kein Rennen ab 10 km in 8 Wochen, kein Marathon in 14',
  'case.checked.enough-running':
    'Mindestens 3 Läufe und {leastWeekM_whole} pro Woche: deine übliche Woche hat {runs} Läufe und {weekM_whole}, aus {weeks} Wochen mit Läufen',
  'case.ask.pain':
    'Schmerzen ab 3 von 10 oder eine Verletzung an Wade, Achillessehne oder hinterem Oberschenkel in den letzten 12 Wochen',
  'case.ask.ill': 'In der letzten Woche krank oder jünger als 16',
  'case.ask.pregnant': 'Schwanger oder in den letzten 12 Wochen entbunden, ohne ärztliche Freigabe',
  'case.ask.decline-ill': 'Warst du krank oder bist du seit mehr als zwei Wochen müde?',
  'case.ask.decline-sleep':
    'Schläfst du weniger oder schlechter als sonst, oder hast du mehr Stress als sonst?',
  'case.ask.decline-hurt': 'Tut etwas weh, oder läufst du anders, um etwas zu schonen?',
  'case.ask.decline-load':
    'Hat sich dein Training verändert? In den letzten 4 Wochen bist du {nowM_whole} pro Woche gelaufen, in den 12 davor {beforeM_whole}.',
  'case.ask.decline-load-unknown':
    'Ist dein Training schnell gewachsen, oder bist du viel weniger gelaufen als sonst?',
  'case.gate.warning-sign.why': 'Ein Warnzeichen ist offen.',
  'case.gate.warning-sign.instead':
    'Geh zum Arzt. Melde es als vorbei, wenn du wieder laufen darfst.',
  'case.gate.pain.why': 'Du hast Schmerzen von {pain} von 10 gemeldet.',
  'case.gate.pain.instead':
    'Lauf locker oder pausiere, bis die Schmerzen unter 3 von 10 bleiben. Werden sie in einer Woche nicht besser, geh zum Arzt.',
  'case.gate.injury.why': 'Du hast eine Verletzung gemeldet, die noch nicht vorbei ist.',
  'case.gate.injury.instead':
    'Steig zuerst Schritt für Schritt wieder ein. Den nächsten Schritt zeigt Bell Lap unter „Heute“.',
  'case.gate.recent-injury.why':
    'Du hattest in den letzten 12 Wochen eine Verletzung an Wade, Achillessehne oder hinterem Oberschenkel. Schnelles Laufen belastet sie am stärksten.',
  'case.gate.recent-injury.instead':
    'Frag beim Arzt oder in der Physiotherapie, ab wann du wieder schnell laufen kannst. Hügel kommen vor schnellen Läufen in der Ebene.',
  'case.gate.returning.why': 'Du läufst seit weniger als 4 Wochen nach einer Verletzung wieder.',
  'case.gate.returning.instead': 'Lauf 4 Wochen locker und schau dann wieder hierher.',
  'case.gate.ill.why': 'Du bist krank oder warst es in den letzten 7 Tagen.',
  'case.gate.ill.instead':
    'Lauf nach dem letzten Symptom eine Woche locker und schau dann wieder hierher.',
  'case.gate.clearance.why':
    'Du hast angegeben, dass du für hartes Training eine ärztliche Freigabe brauchst.',
  'case.gate.clearance.instead':
    'Frag zuerst deinen Arzt. Ändere danach die Antwort in den Einstellungen.',
  'case.gate.pregnant.why': 'Du bist schwanger oder hast in den letzten 12 Wochen entbunden.',
  'case.gate.pregnant.instead':
    'Folge dem Rat deiner Hebamme oder deines Arztes. Für diese Zeit macht Bell Lap keinen Plan.',
  'case.gate.under-16.why': 'Du bist jünger als 16. Für dieses Alter macht Bell Lap keine Pläne.',
  'case.gate.under-16.instead': 'Trainiere mit einem Trainer oder in einem Verein.',
  'case.gate.decline.why': 'Deine Ergebnisse werden schlechter. Das ist kein Plateau.',
  'case.gate.decline.instead':
    'Geh die Fragen auf dieser Seite durch. Mach zwei lockere Wochen. Bleiben Ergebnisse oder Energie niedrig, geh zum Arzt.',
  'case.gate.long-race.why':
    '{race} am {raceDay_date}. Weniger als {weeks} Wochen vor so einem Rennen beginnt kein Meilenblock.',
  'case.gate.long-race.instead': 'Lauf zuerst dieses Rennen und beginne danach mit dem Block.',
  'case.gate.new-runner.why': 'Du läufst seit weniger als einem halben Jahr.',
  'case.gate.new-runner.instead': 'Bau zuerst eine Grundlage aus lockeren Dauerläufen auf.',
  'case.gate.little-running.why':
    'Du läufst {runs, plural, one {#-mal} other {#-mal}} und {weekM_whole} pro Woche. Ein Meilenblock braucht 3 Läufe und {leastWeekM_whole}.',
  'case.gate.little-running.instead':
    'Steigere dich auf 3 Läufe und {leastWeekM_whole} pro Woche und halte das einen Monat lang.',
  'case.gate.heat.why': 'Es ist sehr heiß, und du hast kein Laufband.',
  'case.gate.heat.instead':
    'Warte auf kühlere Wochen oder lauf schnelle Einheiten früh am Morgen oder drinnen.',
  'case.screen.heading': 'Was für die Meile spricht',
  'case.screen.not-now': 'Jetzt nicht',
  'case.screen.not-now-why': 'Ein Meilenblock ist heute nicht das Richtige.',
  'case.screen.instead': 'Stattdessen:',
  'case.screen.enough': 'Was reichen würde',
  'case.screen.causes': 'Was gleich geblieben ist',
  'case.screen.causes-of': 'Die letzten zwölf ganzen Wochen.',
  'case.screen.no-causes': 'In deinen letzten zwölf Wochen fällt keine Eintönigkeit auf.',
  'case.screen.sameness':
    'Gleichförmigkeit des Trainings: {monotony} von 100 in den letzten {weeks} Wochen{isPlateau, select, true {, {plateauMonotony} von 100 seit Beginn des Plateaus} other {}}. Ab 60 gilt es als eintönig. {isRoute, select, true {Läufe auf einer Strecke, die du mehr als einmal gelaufen bist: {sameRouteShare}.} other {Von zu wenigen Läufen ist die Strecke bekannt, um Wiederholungen zu zählen.}} Monotonie der Tagesbelastungen nach Foster: {foster}.',
  'case.screen.changes': 'Was ein Meilenblock ändern würde',
  'case.screen.changes-how':
    'Heute und nach {weeks} Wochen, in denen du vier von fünf Einheiten machst. Schätzungen mit 80-%-Bereichen, keine Versprechen.',
  'case.screen.distance': 'Distanz',
  'case.screen.today': 'Heute',
  'case.screen.after': 'Nach {weeks} Wochen',
  'case.screen.change': 'Änderung: ← schneller, langsamer →',
  'case.screen.how-sure': 'Wie sicher',
  'case.screen.sure.likely': 'Wahrscheinlich',
  'case.screen.sure.plausible': 'Plausibel',
  'case.screen.sure.unproven': 'Nicht belegt',
  'case.screen.grade': 'Grad {grade}',
  'case.screen.grades':
    'B: eine kontrollierte Studie. C: eine kleine Studie. D: Überlegung, keine Studie. Mit Läufern auf einem Plateau gibt es keine Studie.',
  'case.screen.change-range': '{lowShare_signed} bis {highShare_signed}',
  'case.screen.cost': 'Was es kostet',
  'case.screen.no-help': 'Wann es dir nicht helfen würde',
  'case.screen.checked': 'Heute in deinen Daten geprüft',
  'case.screen.only-you': 'Das weißt nur du',
  'case.screen.health': 'Schau zuerst darauf',
  'case.screen.report': 'Krankheit oder Verletzung melden',
  'case.screen.could-add': 'Was ein Meilenblock bringen könnte',
  'case.screen.exit': 'Der Abbruchtest',
  'case.screen.start': 'Wann beginnen',
  'case.screen.make-plan': 'Meilenplan erstellen',
  'case.screen.runs': 'Dein Plan jetzt',
  'case.screen.show-plan': 'Plan anzeigen',
  'case.screen.print': 'Drucken',
  'case.screen.save': 'Als Datei speichern',
  'case.screen.saved': 'Gespeichert als {name}.',
  'case.screen.not-now-kept': 'Du hast am {day_date} „Jetzt nicht“ gewählt.',
  'case.screen.one-question': 'Eine Frage',
  'case.screen.stuck': 'Mein Laufen fühlt sich festgefahren an',
  'case.screen.stuck-how': '0: gar nicht. 10: völlig. Du kannst die Frage auslassen.',
  'case.screen.stuck-save': 'Antwort speichern',
  'case.screen.stuck-skip': 'Auslassen',
  'case.screen.long-race': 'Dein nächstes Rennen ab 10 km',
  'case.screen.long-race-how': 'Der Block muss deutlich davor enden.',
  'case.screen.long-race-kept': '{race} am {day_date}',
  'case.screen.race-day': 'Renntag',
  'case.screen.race-distance': 'Distanz',
  'case.screen.race-save': 'Rennen speichern',
  'case.screen.race-clear': 'Kein solches Rennen',
  'case.screen.waiting':
    'Die Herzfrequenz von {count, plural, one {# Lauf} other {# Läufen}} wird noch gelesen. Die Antwort kann sich ändern.',
  'case.screen.suggestion.strong':
    'Ein Plateau und Training, das sich Woche für Woche gleicht: Es spricht viel für die Meile.',
  'case.screen.suggestion.moderate':
    'Ein Zeichen spricht für eine Veränderung: Es spricht einiges für die Meile.',
  'case.screen.suggestion.exploratory':
    'Nichts sagt, dass du sie brauchst. Ausprobieren kannst du sie trotzdem.',
  'case.screen.chart': 'Leistungen im Lauf der Zeit',
  'case.screen.column-value': 'Entspricht',
  'case.screen.column-what': 'Was',
  'case.screen.began': 'Beginn',
  'case.screen.plateau': 'Plateau',
  'case.screen.one-percent': '1 % schneller in jedem halben Jahr',
  'case.screen.index': 'Läufe mit Herzfrequenz',
  'case.screen.add-result': 'Rennergebnis eintragen',
  'case.screen.import': 'Läufe importieren',
}
