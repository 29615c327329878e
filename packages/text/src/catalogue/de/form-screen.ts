import type { FORM_SCREEN as ENGLISH } from '../en-GB/form-screen.ts'

export const FORM_SCREEN: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'form.screen.title': 'Lauftechnik',
  'form.screen.from': 'Lauftechnik · aus {title} am {day_date}',
  'form.screen.from-run': 'Lauftechnik · aus dem Lauf am {day_date}',
  'form.screen.as-of': 'Lauftechnik · {day_long}',
  'form.screen.waiting':
    '{count, plural, one {Eine Aufzeichnung wird} other {# Aufzeichnungen werden}} noch gelesen. Diese Seite folgt.',
  'form.screen.pending': 'Deine Läufe werden gerade ausgewertet. Diese Seite folgt.',
  'form.screen.fresh-tired': 'Frisch und müde, bei gleichem Tempo',
  'form.screen.fresh-tired-what': 'Ein Schritt in Millisekunden, bei {speedMps}.',
  'form.screen.fresh': 'Frisch',
  'form.screen.tired': 'Müde',
  'form.screen.contact': 'Fuß am Boden',
  'form.screen.flight': 'in der Luft',
  'form.screen.ms': '{ms, number} ms',
  'form.screen.says-step':
    '{side}: {contactMs, number} ms am Boden{flightMs, plural, =0 {} other {, # ms in der Luft}}',
  'form.screen.reps': 'Kontaktzeit, Wiederholung für Wiederholung',
  'form.screen.reps-what':
    'Jede Wiederholung mit ihrem wahrscheinlichen Bereich.{hasUsual, select, yes { Das Band ist dein üblicher Bereich bei diesem Tempo.} other {}}',
  'form.screen.reps-sentence':
    'Die Kontaktzeit ging von {firstMs, number} ms in der ersten Wiederholung auf {lastMs, number} ms in der letzten.',
  'form.screen.rep': 'Wiederholung',
  'form.screen.rep-says':
    'Wiederholung {number, number}: {ms, number} ms, wahrscheinlich {low, number} bis {high, number}',
  'form.screen.usual': 'üblich für dich, {low, number}–{high, number}',
  'form.screen.state-held': 'Gehalten',
  'form.screen.state-changing': 'Im Wandel',
  'form.screen.state-clearly-changed': 'Deutlich verändert',
  'form.screen.not-damage': 'Eine Änderung ist kein Schaden.',
  'form.screen.range':
    'Die Änderung liegt wahrscheinlich zwischen {low} und {high} ms. Weniger als {least, number} ms könnte Zufall sein.',
  'form.screen.windows':
    'Verglichen: {early, number} frühe und {late, number} späte Abschnitte von 10 s, im Tempo auf 3 % gleich',
  'form.screen.what-to-do': 'Was zu tun ist',
  'form.screen.also': 'Außerdem',
  'form.screen.trains-same': 'Einheiten, die dasselbe trainieren: {sessions}.',
  'form.screen.add': '{drill} in den Plan aufnehmen',
  'form.screen.add-no-plan': 'Nachtest festlegen',
  'form.screen.see': 'Änderungen ansehen',
  'form.screen.would':
    '{count, plural, =0 {Kein lockerer Lauf der nächsten vier Wochen ist dafür frei.} one {Ein lockerer Lauf der nächsten vier Wochen bekommt die Übung:} other {# lockere Läufe der nächsten vier Wochen bekommen die Übung:}}',
  'form.screen.no-plan':
    'Du hast keinen Plan. Mach die Übung vier Wochen lang zweimal pro Woche vor deinen Steigerungen.',
  'form.screen.refused': 'Vorerst keine Übung: {why}',
  'form.screen.added':
    '{count, plural, =0 {Nachtest am {day}} one {In einen Lauf aufgenommen} other {In # Läufe aufgenommen}}',
  'form.screen.session-on': '{day}: {session}',
  'form.screen.evidence': 'Wie gut ist das belegt?',
  'form.screen.it-matters': 'Dass es etwas ausmacht',
  'form.screen.it-helps': 'Dass die Übung hilft',
  'form.screen.grade-A': 'stark',
  'form.screen.grade-B': 'gut',
  'form.screen.grade-C': 'mäßig',
  'form.screen.grade-D': 'schwach',
  'form.screen.grade-X': 'unbekannt',
  'form.screen.retest': 'Nachtest',
  'form.screen.retest-calendar': 'Der Tag steht in deinem Kalender und im Plan.',
  'form.screen.retest-plan': 'Nachtest der Lauftechnik',
  'form.screen.retest-on': '{day}: {cue}. Bis dahin {drill} in zwei lockeren Läufen pro Woche.',
  'form.screen.working': 'Du arbeitest an: {cue}',
  'form.screen.working-since': '{drill} seit {day}.',
  'form.screen.due': 'Fällig seit {day}.',
  'form.screen.end': 'Nicht mehr daran arbeiten',
  'form.screen.ended': 'Beendet. Die kommenden Läufe sind wieder ohne die Übung.',
  'form.screen.months': 'Monat für Monat',
  'form.screen.months-what':
    'Im Vergleich mit dir selbst bei diesem Tempo, in der Ebene. Jeder Punkt ist ein Monat mit seinem wahrscheinlichen Bereich; das Band ist dein üblicher Bereich.',
  'form.screen.speed': 'Tempo',
  'form.screen.at-speed': 'bei {speedMps}',
  'form.screen.metric-cadenceSpm': 'Schrittfrequenz',
  'form.screen.metric-groundContactMs': 'Bodenkontaktzeit',
  'form.screen.metric-flightMs': 'Flugzeit',
  'form.screen.metric-stepLengthMm': 'Schrittlänge',
  'form.screen.metric-verticalOscillationMm': 'Vertikale Bewegung',
  'form.screen.metric-verticalRatioPct': 'Vertikales Verhältnis',
  'form.screen.metric-balanceLeftPct': 'Balance links',
  'form.screen.metric-verticalStiffness': 'Vertikale Steifigkeit',
  'form.screen.metric-legStiffness': 'Beinsteifigkeit',
  'form.screen.unit-cadenceSpm': '{value, number} Schritte/min',
  'form.screen.unit-groundContactMs': '{value, number} ms',
  'form.screen.unit-flightMs': '{value, number} ms',
  'form.screen.unit-stepLengthMm': '{value, number} {units, select, imperial {Zoll} other {cm}}',
  'form.screen.unit-verticalOscillationMm':
    '{value, number} {units, select, imperial {Zoll} other {cm}}',
  'form.screen.unit-verticalRatioPct': '{value, number} %',
  'form.screen.unit-balanceLeftPct': '{value, number} %',
  'form.screen.unit-verticalStiffness': '{value, number} N/m pro kg',
  'form.screen.unit-legStiffness': '{value, number} N/m pro kg',
  'form.screen.trend-steady': '{metric}: unverändert',
  'form.screen.trend-up': '{metric}: um {change} höher seit {sinceDay_monthLong}',
  'form.screen.trend-down': '{metric}: um {change} niedriger seit {sinceDay_monthLong}',
  'form.screen.trend-not-enough':
    '{metric}: bisher {months, plural, one {ein Monat} other {# Monate}}',
  'form.screen.trend-needs': 'Ein Trend braucht {needed, number} Monate.',
  'form.screen.last-month': '{day_month}: {value}',
  'form.screen.month': 'Monat',
  'form.screen.month-says': '{day_month}: {value}, wahrscheinlich {low} bis {high}',
  'form.screen.value': 'Wert',
  'form.screen.likely': 'Wahrscheinlich zwischen',
  'form.screen.other-sensor':
    'Hohle Punkte stammen von einem anderen Sensor und werden nie mit deinen verbunden.',
  'form.screen.stiffness': 'Steifigkeit von Bein und Körper',
  'form.screen.stiffness-what':
    'Wie fest du beim Aufsetzen federst: die Kraft, die dein Bein um einen Meter verkürzt oder deinen Körper um einen Meter senkt, je Kilogramm Gewicht. Berechnet aus Kontaktzeit, Flugzeit und Tempo.',
  'form.screen.stiffness-at':
    'Bei {speedMps}: {value, number} N/m pro kg, wahrscheinlich {low, number} bis {high, number}',
  'form.screen.stiffness-limits': 'Warum der Bereich so breit ist und wozu die Zahl taugt',
  'form.screen.stiffness-range':
    'Der Bereich rechnet mit einem Fehler von 10 ms in der Kontaktzeit deines Sensors und damit, dass das Modell bis zu 7 % unter einer Kraftmessplatte liegt. Vergleiche nur mit dir selbst und mit demselben Sensor.',
  'form.screen.stiffness-flat':
    'An Steigungen gilt das Modell nicht, deshalb zählen nur flache Abschnitte. Als Beinlänge gelten 53 % deiner Körpergröße.',
  'form.screen.stiffness-economy':
    'Wer steifere Beine hat, braucht meist etwas weniger Sauerstoff. Jede solche Größe erklärt aber nur 4 bis 12 % der Unterschiede zwischen Läufern. Einen richtigen Wert gibt es nicht.',
  'form.screen.enter-height': 'Körpergröße eingeben',
  'form.screen.check-height': 'Körpergröße prüfen',
  'form.screen.words': 'Was diese Wörter bedeuten',
  'form.screen.word-groundContactMs':
    'Bodenkontaktzeit: wie lange ein Fuß bei einem Schritt am Boden bleibt.',
  'form.screen.word-flightMs':
    'Flugzeit: wie lange zwischen zwei Schritten beide Füße in der Luft sind.',
  'form.screen.word-cadenceSpm':
    'Schrittfrequenz: Schritte pro Minute, beide Füße. Sie steigt mit dem Tempo, und keine Zahl gilt für alle.',
  'form.screen.word-verticalOscillationMm':
    'Vertikale Bewegung: wie weit dein Körper bei einem Schritt auf und ab geht.',
  'form.screen.word-verticalRatioPct':
    'Vertikales Verhältnis: die vertikale Bewegung im Verhältnis zur Schrittlänge.',
  'form.screen.word-balanceLeftPct':
    'Balance: der Anteil der Kontaktzeit auf dem linken Fuß. 50 % ist ausgeglichen.',
  'form.screen.block': 'Frisch und müde im Lauf des Blocks',
  'form.screen.block-what':
    'Um wie viel länger ein Fuß spät in der Einheit am Boden blieb als früh, bei gleichem Tempo.',
  'form.screen.session': 'Einheit',
  'form.screen.plain-run': 'Lauf',
  'form.screen.change': 'Änderung',
  'form.screen.answer': 'Ergebnis',
  'form.screen.change-ms': '{change} ms',
  'form.screen.no-sessions':
    'Noch lässt sich keine Einheit und kein Rennen dieses Blocks vergleichen. Dafür braucht es mindestens drei gleichmäßige Wiederholungen oder ein Rennen.',
  'form.screen.measured-by': 'Gemessen mit',
  'form.screen.place-foot': 'Laufsensor am Fuß',
  'form.screen.place-trunk': 'Brustgurt oder Sensor am Bund',
  'form.screen.place-wrist': 'Handgelenk',
  'form.screen.place-unknown': 'Sensor in der Datei nicht genannt',
  'form.screen.sensor':
    '{place}{unit, select, none {} other { von {unit}}}{name, select, none {} other {, {name}}}{firmware, select, none {} other {, Firmware {firmware}}}',
  'form.screen.sensor-runs':
    '{runs, plural, one {Ein Lauf} other {# Läufe}}, {firstDay_date} bis {lastDay_date}',
  'form.screen.never-joined':
    'Sensoren weichen um einige zehn Millisekunden voneinander ab. Was zwei von ihnen gemessen haben, wird nie verbunden.',
  'form.screen.balance': 'Links und rechts',
  'form.screen.missing': 'Was noch fehlt',
  'form.screen.which-watch': 'Welche Uhr oder welcher Sensor das misst',
  'form.screen.which-wrist':
    'Am Handgelenk: Viele Laufuhren ab etwa 2022 messen Kontaktzeit und vertikale Bewegung ohne Sensor. Schalte in der Uhr die Laufdynamik ein.',
  'form.screen.which-strap':
    'Brustgurt oder Sensor am Bund: ein Gurt mit Laufdynamik oder ein Pod für deine Uhr. Er unterscheidet auch links und rechts.',
  'form.screen.which-pod':
    'Laufsensor am Fuß: Stryd mit seinem Datenfeld oder seiner App auf der Uhr.',
  'form.screen.which-files': 'Importiere FIT-Dateien. GPX und TCX enthalten keine Laufdynamik.',
  'form.screen.with-phone': 'Was ein Handy zeigen kann',
  'form.screen.phone-film':
    'Stell das Handy auf Hüfthöhe, 4 bis 8 m neben ein Laufband, und film dich zehn Sekunden. Bell Lap liest den Clip in diesem Browser: wo der Fuß aufsetzt, wie lange er am Boden bleibt, wie weit du dich neigst. Der Film bleibt hier.',
  'form.screen.open-lab': 'Videolabor öffnen',
  'form.screen.import': 'Dateien importieren',
  'form.screen.of-run': 'Lauftechnik in diesem Lauf',
  'form.screen.not-measurable': 'Nicht messbar',
  'form.screen.few-windows':
    'Es braucht früh und spät je drei gleichmäßige Abschnitte von zehn Sekunden im selben Tempo. Dieser Lauf hat {early, number} und {late, number}.',
  'form.screen.no-metrics': 'Der Sensor lieferte zu wenige Werte der Kontaktzeit.',
  'form.screen.to-form': 'Lauftechnik öffnen',
}
