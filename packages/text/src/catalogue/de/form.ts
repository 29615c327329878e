import type { FORM as ENGLISH } from '../en-GB/form.ts'

export const FORM: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'form.headline.none': 'Noch keine Laufdynamik',
  'form.headline.too-little': 'Noch etwas mehr Laufen, um deine Technik zu kennen',
  'form.headline.nothing': 'Nichts zu ändern',
  'form.cue.late-contact': 'Federn statt ausgreifen',
  'form.cue.overstride': 'Schnellere, leisere Füße',
  'form.cue.bounce': 'Laufen wie unter einer niedrigen Decke',
  'form.cue.sitting': 'Groß bleiben und die Bahn nach hinten drücken',
  'form.cue.trunk-lean': 'Aus den Knöcheln nach vorn lehnen',
  'form.lead.none':
    'Keine deiner Aufzeichnungen enthält Bodenkontaktzeit oder vertikale Bewegung. Deshalb lässt sich über deine Schritte noch nichts sagen.',
  'form.lead.too-little':
    'Deine Aufzeichnungen enthalten Laufdynamik. Für einen Vergleich mit dir selbst braucht es mehr davon.',
  'form.lead.nothing-to-compare':
    'Deine Lauftechnik ist wie gewohnt. Keine Einheit des letzten Jahres hatte genug gleichmäßiges Laufen, um frisch und müde zu vergleichen.',
  'form.lead.held':
    'Deine Technik hielt {kind, select, race {bis zum Ende des Rennens} ends {bis zum Ende jeder Wiederholung} repetitions {bis zu den letzten Wiederholungen} other {bis zum Ende des Laufs}}: Jeder Fuß war anfangs {freshMs, number} ms am Boden und spät {tiredMs, number} ms, bei gleichem Tempo. Weniger als {least, number} ms ist vom Zufall nicht zu unterscheiden. Behalte deine Steigerungen bei.',
  'form.lead.changed':
    '{kind, select, race {Spät im Rennen} ends {Spät in jeder Wiederholung} repetitions {Spät in der Einheit} other {Spät im Lauf}} änderte sich deine Technik: Jeder Fuß war anfangs {freshMs, number} ms am Boden und spät {tiredMs, number} ms, bei gleichem Tempo. {why, select, run {Spät in einem langen oder lockeren Lauf ist das üblich, und daran ist nichts zu ändern.} old {Das ist mehr als vier Wochen her, zu lange, um daran zu arbeiten.} other {Das ist nicht deutlich genug, um daran zu arbeiten.}} Behalte deine Steigerungen bei.',
  'form.measured.session':
    '{kind, select, race {Im letzten Drittel des Rennens} ends {Auf den letzten 100 m jeder Wiederholung} other {In den letzten Wiederholungen}} war jeder Fuß {excess, number} ms länger am Boden als {kind, select, race {im ersten Drittel} ends {auf den ersten 100 m} other {in den ersten}}, bei gleichen {speedMps}. Wahrscheinlich sind es {low, number} bis {high, number} ms. Weniger als {least, number} ms ist vom Zufall nicht zu unterscheiden.',
  'form.measured.trend.groundContactMs':
    'Seit {sinceDay_monthLong} ist jeder Fuß {excess, number} ms länger am Boden als in den Monaten davor, bei gleichen {speedMps}. Wahrscheinlich sind es {low, number} bis {high, number} ms. Weniger als {least, number} ms ist vom Zufall nicht zu unterscheiden.',
  'form.measured.trend.verticalOscillationMm':
    'Seit {sinceDay_monthLong} hebst du dich mit jedem Schritt {excess, number} mm höher als in den Monaten davor, bei gleichen {speedMps}. Wahrscheinlich sind es {low, number} bis {high, number} mm. Weniger als {least, number} mm ist vom Zufall nicht zu unterscheiden.',
  'form.measured.video.overstrideLegs':
    'Im Clip vom {day_date} setzte dein Fuß {value, number} % einer Beinlänge vor der Hüfte auf. Das sind {excess, number} Punkte über dem üblichen Bereich, wahrscheinlich {low, number} bis {high, number}. Weniger als {least, number} Punkte sind vom Zufall nicht zu unterscheiden.',
  'form.measured.video.hipRiseLegs':
    'Im Clip vom {day_date} hob sich deine Hüfte mit jedem Schritt um {value, number} % einer Beinlänge. Das sind {excess, number} Punkte über dem üblichen Bereich, wahrscheinlich {low, number} bis {high, number}. Weniger als {least, number} Punkte sind vom Zufall nicht zu unterscheiden.',
  'form.measured.video.kneeMidStanceDeg':
    'Im Clip vom {day_date} beugte sich dein Knie in der Mitte des Schritts auf {value, number}°. Das sind {excess, number}° über dem üblichen Bereich, wahrscheinlich {low, number} bis {high, number}°. Weniger als {least, number}° sind vom Zufall nicht zu unterscheiden.',
  'form.measured.video.trunkDeg':
    'Im Clip vom {day_date} war dein Oberkörper {value, number}° nach vorn geneigt. Das sind {excess, number}° außerhalb des üblichen Bereichs, wahrscheinlich {low, number} bis {high, number}°. Weniger als {least, number}° sind vom Zufall nicht zu unterscheiden.',
  'form.matters.late-contact':
    'Bei 18 Mittelstrecklern verlängerten drei erschöpfende Minuten den Bodenkontakt um 4 %, und das Sprunggelenk leistete 14 % weniger Arbeit. Eine Änderung ist kein Schaden, und die Kontaktzeit allein sagt wenig über die Ökonomie.',
  'form.matters.overstride':
    'Ein Fuß weit vor der Hüfte bremst und belastet das Knie stärker. Schnellere Schritte senken beides; Studien fanden keinen Gewinn an Ökonomie oder Tempo.',
  'form.matters.bounce':
    'Wer sich weniger hebt, braucht im Mittel weniger Sauerstoff. Jedes solche Maß erklärt aber nur 4 bis 12 % der Unterschiede zwischen Läufern.',
  'form.matters.sitting':
    'Bei 97 Läufern hing die Ökonomie damit zusammen, wie tief die Hüfte sinkt und wie weit das Knie beugt. Dass eine Änderung schneller macht, hat niemand gezeigt.',
  'form.matters.trunk-lean':
    'Trainer achten darauf; keine Studie verbindet es mit Tempo oder Verletzungen. Nimm es als Hinweis.',
  'form.helps.late-contact':
    'Trainerpraxis, keine Studie. Übungen sind Aufwärmen, Geschick und eine kleine dosierte Belastung. Es zählt, ob deine eigene Kontaktzeit hält.',
  'form.helps.overstride':
    'Trainerpraxis, keine Studie zu dieser Übung. Studien zu schnelleren Schritten senkten die Belastung des Beins und sonst nichts.',
  'form.helps.bounce': 'Trainerpraxis, keine Studie. Der Nachtest zeigt, ob es dir hilft.',
  'form.helps.sitting': 'Trainerpraxis, keine Studie. Der Nachtest zeigt, ob es dir hilft.',
  'form.helps.trunk-lean': 'Trainerpraxis, keine Studie. Der Nachtest zeigt, ob es dir hilft.',
  'form.stop.late-contact':
    'Lass sie weg, wenn deine Achillessehne mehr als 2 von 10 schmerzt, bei der Übung oder am nächsten Morgen.',
  'form.stop.overstride':
    'Lass sie weg, wenn deine Wade mehr als 2 von 10 schmerzt, bei der Übung oder am nächsten Morgen.',
  'form.stop.bounce':
    'Lass sie weg, wenn deine Achillessehne mehr als 2 von 10 schmerzt, bei der Übung oder am nächsten Morgen.',
  'form.stop.sitting':
    'Lass sie weg, wenn dein Knie mehr als 2 von 10 schmerzt, bei der Übung oder am nächsten Morgen.',
  'form.stop.trunk-lean':
    'Lass sie weg, wenn deine hintere Oberschenkelmuskulatur mehr als 2 von 10 schmerzt, bei der Übung oder am nächsten Morgen.',
  'form.drill-name': '{drill}, 2 × {distanceM_track}',
  'form.drill.ankling.1': 'Geh aufrecht mit sehr kurzen Schritten. Halte die Knie fast gestreckt.',
  'form.drill.ankling.2': 'Roll vom Ballen zu den Zehen und lass das Sprunggelenk arbeiten.',
  'form.drill.ankling.3': 'Mach die Schritte schneller, nicht länger. Geh zurück.',
  'form.drill.fast-feet.1': 'Steh aufrecht, die Füße unter der Hüfte.',
  'form.drill.fast-feet.2': 'Komm mit winzigen Schritten voran, so schnell und so leise du kannst.',
  'form.drill.fast-feet.3': 'Setz unter der Hüfte auf. Geh zurück.',
  'form.drill.skip-a.1': 'Hüpf vorwärts und heb mit jedem Hüpfer ein Knie bis auf Hüfthöhe.',
  'form.drill.skip-a.2': 'Steh auf einem langen Bein und halte die Hüfte hoch.',
  'form.drill.skip-a.3':
    'Setz den Fuß unter der Hüfte auf und drück den Boden nach hinten. Geh zurück.',
  'form.drill.skip-a-into-run.1': 'Hüpf 10 m mit den Knien auf Hüfthöhe.',
  'form.drill.skip-a-into-run.2': 'Lass den ganzen Körper aus den Knöcheln nach vorn lehnen.',
  'form.drill.skip-a-into-run.3': 'Lauf aus der Neigung heraus die nächsten 10 m. Geh zurück.',
  'form.no-stiffness.no-contact-time': 'Deine Aufzeichnungen enthalten keine Kontaktzeit.',
  'form.no-stiffness.no-flight':
    'Bei deinem Sensor dauert der Bodenkontakt so lang wie der ganze Schritt, für die Flugphase bleibt keine Zeit.',
  'form.no-stiffness.slopes':
    'An Steigungen gilt das Modell nicht, und mit diesem Sensor bist du nie in der Ebene gelaufen.',
  'form.no-stiffness.no-height':
    'Für die Beinsteifigkeit fehlt die Länge deines Beins. Deine Körpergröße genügt.',
  'form.no-stiffness.height-too-small':
    'Die Körpergröße in deinen Einstellungen ist zu klein für die Länge deiner Schritte.',
  'form.no-stiffness.too-little':
    'Dafür braucht es mit diesem Sensor 30 Minuten gleichmäßiges, flaches Laufen, davon 10 in etwa demselben Tempo.',
  'form.balance.apart':
    'Links {left, number} : rechts {right, number} % der Zeit am Boden, seit mindestens zwei Monaten. Erwähne es, wenn etwas wehtut; eine Übung dagegen ist nicht bekannt.',
  'form.balance.even':
    'Links {left, number} : rechts {right, number} % der Zeit am Boden. Weniger als ein Punkt Unterschied bedeutet nichts.',
  'form.course.not-enough':
    '{sessions, plural, =0 {Noch keine Einheit dieses Blocks ließ sich vergleichen.} one {Eine Einheit dieses Blocks ließ sich vergleichen.} other {# Einheiten dieses Blocks ließen sich vergleichen.}} Für einen Verlauf braucht es {needed, number}.',
  'form.course.less':
    'Deine Technik hält im Lauf des Blocks besser: {lowShare_signed} bis {highShare_signed} der Kontaktzeit in vier Wochen.',
  'form.course.more':
    'Deine Technik ändert sich im Lauf des Blocks stärker: {lowShare_signed} bis {highShare_signed} der Kontaktzeit in vier Wochen.',
  'form.course.no-clear-change':
    'Über diesen Block gibt es keine klare Änderung: {lowShare_signed} bis {highShare_signed} der Kontaktzeit in vier Wochen.',
  'form.missing.minutes':
    'Bisher {minutes, number} von {neededMin, number} Minuten gleichmäßigem Laufen. Etwa {leftMin, number} weitere Minuten genügen.',
  'form.missing.range':
    'Deine Technik wird nur in den Tempi verglichen, die du oft läufst. Mit ein paar Minuten im 5-km-Tempo oder schneller kommt ein schnelleres dazu.',
  'form.retest.session':
    'Lauf noch einmal eine solche Einheit oder ein Rennen. Die erste ab diesem Tag wird von allein verglichen.',
  'form.retest.trend':
    'Lauf weiter in diesem Tempo mit demselben Sensor. Die Monate ab diesem Tag werden mit denen vom Beginn verglichen.',
  'form.retest.video': 'Film dich noch einmal von derselben Seite, im selben Tempo.',
  'form.retest-title': 'Nachtest Lauftechnik: {cue}',
  'form.outcome.better':
    'Es ist besser geworden: {what} damals {before}, {when, select, month {im {day_monthLong}} other {am {day_date}}} {now}. Ein Unterschied ab {least} ist vom Zufall zu unterscheiden.',
  'form.outcome.worse':
    'Stärker als zuvor: {what} damals {before}, {when, select, month {im {day_monthLong}} other {am {day_date}}} {now}. Lass die Übung weg und schau zuerst auf deine Erholung. Ein Unterschied ab {least} ist vom Zufall zu unterscheiden.',
  'form.outcome.same':
    'Keine klare Änderung: {what} damals {before}, {when, select, month {im {day_monthLong}} other {am {day_date}}} {now}. Weniger als {least} ist vom Zufall nicht zu unterscheiden.',
  'form.outcome.what.session': 'längere Kontaktzeit bei Ermüdung',
  'form.outcome.what.groundContactMs': 'Kontaktzeit jedes Fußes',
  'form.outcome.what.verticalOscillationMm': 'Auf und Ab bei jedem Schritt',
  'form.outcome.what.overstrideLegs': 'Abstand des aufsetzenden Fußes von der Hüfte',
  'form.outcome.what.hipRiseLegs': 'Auf und Ab der Hüfte',
  'form.outcome.what.kneeMidStanceDeg': 'Beugung des Knies',
  'form.outcome.what.trunkDeg': 'Neigung des Rumpfs',
  'form.amount.milliseconds': '{value, number} ms',
  'form.amount.millimetres': '{value, number} mm',
  'form.amount.legs': '{value, number} % einer Beinlänge',
  'form.amount.degrees': '{value, number}°',
  'form.retest-not-yet.session':
    'Seit dem {day_date} ließ sich noch keine Einheit und kein Rennen vergleichen.',
  'form.retest-not-yet.sensor':
    'Seit dem {day_date} misst ein anderer Sensor deine Schritte. Was zwei Sensoren messen, wird nie verglichen: Lauf wieder mit dem ersten oder hör auf und beginn neu.',
  'form.retest-not-yet.month':
    'Der Vergleich braucht einen Monat nach dem Beginn mit mindestens zwei Minuten Laufen in diesem Tempo.',
  'form.retest-not-yet.clip': 'Seit dem {day_date} gibt es noch keinen Clip.',
  'form.retest-not-yet.clip-side':
    'Der Clip vom {day_date} zeigt dein anderes Bein. Film dieselbe Seite wie zuvor.',
  'form.retest-not-yet.clip-speed':
    'Der Clip vom {day_date} zeigt ein anderes Tempo, deshalb lässt er sich nicht vergleichen. Film dich im Tempo des ersten Clips.',
  'form.strides.now':
    'Steigerungen, Stufe {step, number} von 8: {parts}. Zwei Läufe mit höchstens 2 von 10 Schmerz führen zur nächsten Stufe.',
  'form.strides.strides':
    '{count, number} × {distanceM_track} im {pace, select, MI {Meilentempo} other {800-m-Tempo}}',
  'form.strides.hill-sprints': '{count, number} × {timeS_repetition} bergauf',
  'form.strides.wickets': 'Wickets oder Tempowechsel statt Steigerungen',
  'form.strides.keep': 'Steigerungen zweimal pro Woche',
}
