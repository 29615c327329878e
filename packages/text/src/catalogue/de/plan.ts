/** Warum eine Einheit im Plan steht, wofür eine Woche da ist, was steigt und was der Plan abwägt. */
import type { PLAN as ENGLISH } from '../en-GB/plan.ts'

export const PLAN: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'why.return-step': '{step}: {about}',
  'why.purpose': '{purpose_capital}.',
  'why.long':
    'Erhält deine Ausdauer: {distanceM_planned} sind {share} deines längsten Laufs der letzten Zeit. Sie später neu aufzubauen würde viele Wochen dauern.',
  'why.easy-strides':
    'Lockeres Laufen mit {easyMps}, danach kurze, entspannte Steigerungsläufe: etwa {fastM_track} schnelles Laufen, das fast nichts kostet.',
  'why.easy':
    'Locker heißt {easyMps}, so langsam, dass du dich unterhalten kannst. So bleibst du frisch für die harten Tage.',
  'why.run-walk':
    'Lauf so langsam, dass du reden kannst, und geh, bevor du müde wirst. Mit Gehpausen läufst du insgesamt länger.',
  'base-plan.name': 'Grundlagenplan',
  'cross.title.bike': '{timeS_words} auf dem Rad',
  'cross.title.pool': '{timeS_words} im Schwimmbecken',
  'cross.title.elliptical': '{timeS_words} auf dem Crosstrainer',
  'cross.summary': '{durationS_words}, locker',
  'cross.instead': 'Alternativ trainieren',
  'cross.how':
    'Sind die Beine schwer oder tut etwas weh? 30 bis 45 lockere Minuten anderswo ersetzen diesen Lauf, wenn es dabei nicht wehtut.',
  'cross.choose.bike': 'Aufs Rad wechseln',
  'cross.choose.pool': 'Ins Becken wechseln',
  'cross.choose.elliptical': 'Auf den Crosstrainer wechseln',
  'cross.run-heading': 'Lockerer Lauf stattdessen',
  'cross.run-instead': 'Lauf zurückholen',
  'cross.save': 'Änderung speichern',
  'cross.purpose': 'Ausdauer ohne Aufprall',
  'cross.stop': 'Hör auf, wenn es wehtut.',
  'why.cross':
    'Statt „{workout}“: Das trainiert Herz und Lunge und schont die Beine. So locker, dass du dabei reden kannst.',
  'why.threshold':
    'Bei {mileS} über die Meile ist die Arbeit überwiegend aerob. Deine Schwelle, etwa {thresholdMps}, trägt dich durch die zweite Hälfte des Rennens.',
  'why.vo2':
    '{distanceM_planned} nahe deiner maximalen Sauerstoffaufnahme, mit etwa {speedMps}. Das ist der Motor für eine Meile in {mileS}.',
  'why.hills':
    'Bergauf zu laufen macht kräftig und schont Wade und hintere Oberschenkel. Nach sechs Wochen waren 20 Läufer über 5 km um {gainShare} schneller (Barnes 2013).',
  'why.fast-relaxed':
    'Schnell und entspannt, bevor es hart wird. Deine Beine lernen das Tempo für spätere Runden in {lapMps_per400}.',
  'why.speed-endurance':
    'Schneller als im Rennen, mit langen Pausen, damit sich das Meilentempo beherrschbar anfühlt.',
  'why.sharpen':
    'Ein wenig Renntempo, {lapMps_per400} je Runde. Das hält die Beine wach, während der Rest der Woche kürzer wird.',
  'why.first-mile-pace':
    'Etwa {fastM_track} im Meilentempo, {lapMps_per400} je Runde, in Wiederholungen, die zu kurz sind, um wehzutun. Darauf bauen die Meilenwochen auf.',
  'why.mile-pace':
    'Etwa {fastM_track} im Renntempo: {lapMps_per400} je Runde, nach deiner Meile in {mileS}. Die Wiederholungen werden von Woche zu Woche länger, bis sie dem Rennen ähneln.',
  'why.marathon-pace':
    'Marathontempo, {speedMps}, im langen Lauf: entspanntes Laufen in dem Tempo, das als Nächstes kommt.',
  'why.longer-run':
    '{distanceM_planned} nach {beforeM_planned} im letzten Monat. Kein Lauf ist mehr als ein Zehntel länger als der längste der letzten 30 Tage.',
  'why.long-run-back':
    '{distanceM_planned}: Der lange Lauf kommt schrittweise zurück, nie mehr als ein Zehntel über dem längsten der letzten 30 Tage.',
  'why.5k-bridge':
    'Immer drei Runden im 5-km-Tempo, {speedMps}. Nach deiner Meile in {mileS} fühlt sich das langsam an; jetzt hältst du es länger durch.',
  'why.10k-bridge':
    'Immer eine Meile im 10-km-Tempo, {speedMps}, mit kurzen Pausen. Das Tempo hast du schon, hier lernst du, es zu halten.',
  'why.half-bridge':
    'Lange Wiederholungen von {repM_track} im Halbmarathontempo, {speedMps}. Atme gleichmäßig.',
  'why.two-gears':
    'Erst 5-km-Tempo, dann zwei Runden im Meilentempo, {lapMps_per400} je Runde. So behältst du das Tempo der Meile auf dem Weg zu längeren Strecken.',
  'why.keep-mile-pace':
    '{fastM_track} im Meilentempo. Einmal in zehn Tagen reicht, um zu behalten, was du gewonnen hast.',
  'why.5k-pace':
    'Etwa im 5-km-Tempo, {speedMps}. Nach deiner Meile in {mileS} fühlt sich das langsam an; jetzt hältst du es länger durch.',
  'why.threshold-for-longer':
    'Nahe deiner Schwelle, etwa {thresholdMps}. Sie trägt dich durch die längeren Rennen.',
  'why.race':
    'Auf dieses Rennen haben die Wochen davor hingeführt. Beende das Einlaufen 10 bis 20 Minuten vor dem Start und laufe dabei 200 m im Renntempo: Damit waren 11 Läufer über 800 m etwa eine Sekunde schneller (Ingham 2013).',
  'why.longer-race':
    'Zeigt, was die Meile für deine {event} gebracht hat. Lauf gleichmäßig an und kämpfe in der zweiten Hälfte. Ein parkrun oder ein anderes Rennen dieser Länge geht genauso gut.',
  'why.mid-trial':
    'Eine Meile mit vollem Einsatz zwischen den beiden Hälften des Plans. Sie zeigt, was die erste Hälfte gebracht hat, und bestimmt die Tempi der zweiten.',
  'why.base-trial':
    '1200 m, hart und gleichmäßig, am Ende der Grundlagenphase. Sie zeigen, wo deine Meile steht, bevor das Meilentraining beginnt.',
  'why.early-trial':
    'Dein Leistungsvermögen über die Meile ist nur auf etwa ±{share} bekannt. Gleichmäßige, harte 1200 m engen das ein und machen jedes Tempo im Plan genauer.',
  'why.own-tune-up':
    'Harte {length} {days, plural, one {# Tag} other {# Tage}} vor der Meile zeigen deine Ausdauer, solange noch Zeit ist, sie zu nutzen. Ein parkrun geht genauso gut.',
  'why.own-800':
    '800 m mit vollem Einsatz {days, plural, one {# Tag} other {# Tage}} vor dem Rennen, statt der zweiten harten Einheit dieser Woche. Sie zeigen deine Schnelligkeit, und das Meilentempo fühlt sich danach langsamer an. Du läufst sie aus dem Training heraus: Kein Tag davor wird leichter.',
  'why.tune-up-race':
    'Ein Rennen sagt mehr über deine Meile als jedes Training. Es ersetzt die zweite harte Einheit der Woche, und die Tage davor sind leichter.',
  'why.trained-through':
    'Aus dem Training heraus: Kein Tag davor wird leichter. Das Rennen zählt als einer der harten Tage der Woche.',
  'why.second-run':
    'Ein zweiter, kurzer lockerer Lauf, einige Stunden vor oder nach dem anderen. Bei deinem Wochenumfang schonen zwei kürzere Läufe die Beine mehr als ein langer (Trainerpraxis). Lass ihn weg, wenn du müde bist.',
  'why.easy-instead': 'Lockeres Laufen statt „{workout}“.',
  'why.shorter': 'Kürzer als „{workout}“.',
  'why.threshold-instead': 'Schwellentempo statt „{workout}“.',
  'why.easier-version': 'Die leichtere Fassung von „{workout}“.',

  'focus.base':
    'Grundlage und Kraft: lockeres Laufen, Steigerungsläufe und das erste Training nahe der Schwelle.',
  'focus.base-plan.run-walk':
    'Grundlage: dreimal pro Woche Laufen und Gehen im Wechsel. Die Laufabschnitte werden länger.',
  'focus.base-plan.continuous':
    'Grundlage: lockeres Laufen ohne Gehpausen, etwa eine halbe Stunde am Stück. Steigerungsläufe kommen zuletzt.',
  'focus.base-plan.with-strides':
    'Grundlage: lockeres Laufen, jede Woche etwas mehr, mit Steigerungsläufen.',
  'focus.hills': 'Kraft: Berge oder kurze, entspannte Wiederholungen, dazu mehr Schwellentraining.',
  'focus.specific':
    'Meilentempo: längere Wiederholungen im Renntempo, gestützt von aerobem Training.',
  'focus.sharpen': 'Schärfen: weniger von allem, nur nicht vom Tempo.',
  'focus.transition':
    'Längere Rennen: längere Läufe, längere Wiederholungen und einmal Meilentempo, damit du es behältst.',
  'focus.after-race':
    'Nach dem Rennen: lockeres Laufen und Steigerungsläufe, während sich die Beine erholen.',
  'focus.after-break':
    'Zurück nach einer Pause: kurz und locker, höchstens mit ein paar Steigerungsläufen.',
  'focus.lead-in':
    'Der Rest dieser Woche: lockeres Laufen und Steigerungsläufe, bevor der Plan beginnt.',
  'focus.cut-back':
    'Entlastungswoche: ein Viertel weniger, damit das Training der letzten Wochen wirken kann.',
  'focus.taper': 'Tapering: viel weniger Umfang, gleiches Tempo.',

  'progression.first':
    'Die erste Einheit dieser Art seit zwölf Wochen, deshalb fängt sie klein an.',
  'progression.then': 'Letztes Mal: {before}. {now}',
  'progression.poorly': '{workout}, was nicht gut lief',
  'progression.small': '{workout}; am meisten davor: {most}',
  'progression.again': 'Jetzt nicht mehr als das, bis es gut läuft.',
  'progression.back': 'Jetzt eine Stufe weniger, zum Wiedereinstieg.',
  'progression.after-pause':
    'Das ist mehr als sechs Wochen her. Jetzt {lever}, aber insgesamt nicht mehr als damals.',
  'progression.raised': 'Jetzt steigt eines: {lever}.',
  'progression.same': 'Jetzt noch einmal dasselbe: Mehr passt nicht in deine Woche.',
  'progression.held': 'Jetzt {amount}.',
  'progression.held-cut-back': 'Jetzt {amount}, in einer Entlastungswoche.',
  'progression.held-taper': 'Jetzt {amount}, weil das Rennen nahe ist.',
  'lever.more-work': 'mehr davon ({workS_words} Belastung)',
  'lever.longer-repetitions': 'längere Wiederholungen',
  'lever.shorter-rest': 'kürzere Pausen ({restS_repetition})',
  'amount.less': 'weniger davon',
  'amount.alike': 'etwa gleich viel in anderer Form',
  'amount.within': 'mehr als das, aber nicht mehr als in den letzten sechs Wochen',
  'amount.most': 'etwas mehr als bisher',

  'term.left-out': 'gewünschte Einheiten ohne Tag',
  'term.long-run-day': 'Tage Abstand zu deinem Tag für den langen Lauf',
  'term.spacing': 'Tage Abweichung von den besten Abständen zwischen harten Tagen und langem Lauf',
  'term.easy-days': 'lockere Läufe an weniger geeigneten Tagen',
  'term.minutes': 'Anteil des langen Laufs, für den der Tag keine Zeit hat',
  'term.type-emphasis': 'Stufen Abstand zu der Einheit, die zur Phase passt',
  'term.variety': 'Einheiten, die sich aus der Vorwoche wiederholen',
  'term.progression': 'Größen unter der, die zur Phase passt',
  'term.preferences': 'Einheiten oder Tage, die du nicht magst',
}
