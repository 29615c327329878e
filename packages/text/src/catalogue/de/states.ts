/** Was offen ist: Krankheit, Schmerz, Verletzung, Abwesenheit; und die Stufen nach einer Verletzung. */
import type { STATES as ENGLISH } from '../en-GB/states.ts'

export const STATES: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'state.ends-cleared-to-run':
    'Das endet, wenn du bestätigst, dass dir das Laufen ärztlich erlaubt ist.',
  'state.red-flag.what': 'Gemeldet: {flags}',
  'state.red-flag.means':
    'Nicht laufen und kein neuer Plan. Lass dich ärztlich untersuchen, bevor du wieder läufst.',
  'state.red-flag.means-urgent':
    'Nicht laufen und kein neuer Plan. Lass dich heute ärztlich untersuchen. Hast du jetzt Beschwerden, ruf den Notruf.',
  'state.pain.what': 'Schmerz {score} von 10 ({place})',
  'state.pain.what-bone': 'Schmerz an einer Stelle eines Knochens ({place})',
  'state.pain.means-red':
    'Nicht laufen, bis der Schmerz höchstens 2 ist und es am nächsten Morgen bleibt. Hol dir ärztlichen oder physiotherapeutischen Rat. Radfahren oder Schwimmen ist in Ordnung, wenn es nicht weh tut.',
  'state.pain.ends-red':
    'Das endet nach zwei schmerzfreien Tagen in Folge oder mit ärztlicher Freigabe.',
  'state.pain.ends-red-one-day':
    'Bisher ein schmerzfreier Tag. Das endet nach einem zweiten oder mit ärztlicher Freigabe.',
  'state.pain.means-amber':
    'Nur locker laufen, und {lessShare} weniger. Melde jeden Tag, wie es ist.',
  'state.pain.ends-amber': 'Das endet nach einem schmerzfreien Tag.',
  'state.illness.what.above-neck': 'Erkältet',
  'state.illness.what.fever': 'Krank mit Fieber',
  'state.illness.what.stomach': 'Krank mit Magen-Darm-Beschwerden',
  'state.illness.what.chest': 'Krank mit Beschwerden in der Brust',
  'state.illness.means': 'Nicht laufen bis {backDay}.',
  'state.illness.means-open': 'Nicht laufen bis einen Tag, nachdem du dich wieder gesund fühlst.',
  'state.illness.ends': 'Das endet, wenn du dich gesund meldest.',
  'state.cold.means':
    'Lauf locker, wenn du magst, und nichts Schnelles bis {days} Tage nach dem Ende der Erkältung.',
  'state.recovering.what.above-neck': 'Erholung nach einer Erkältung',
  'state.recovering.what.fever': 'Erholung nach Fieber',
  'state.recovering.what.stomach': 'Erholung nach Magen-Darm-Beschwerden',
  'state.recovering.what.chest': 'Erholung nach Beschwerden in der Brust',
  'state.recovering.means': 'Zuerst kommt ein ganzer Ruhetag ohne Beschwerden.',
  'state.recovering.means-cold': 'Nur locker laufen.',
  'state.recovering.ends': 'Ab {backDay} kannst du wieder laufen.',
  'state.recovering.ends-cold': 'Nach {lastDay} geht der Plan weiter wie zuvor.',
  'state.injury.what': 'Verletzt ({place})',
  'state.injury.means-waits': 'Nicht laufen bis {backDay}. Dann beginnst du mit „{rung}“.',
  'state.injury.ends':
    'Das endet mit der letzten Stufe, oder wenn du bestätigst, dass dir volles Training ärztlich erlaubt ist.',
  'state.injury.ends-nearly-done':
    'Das endet mit der letzten Stufe, oder wenn du meldest, dass die Verletzung vorbei ist.',
  'state.away.what': 'Verreist',
  'state.away.means': 'An diesen Tagen ist nichts geplant, und du holst nichts nach.',
  'state.away.ends': 'Das endet nach {lastDay}, oder wenn du dich zurückmeldest.',
  'state.busy.what': 'Volle Zeit',
  'state.busy.means': 'Eine Tempoeinheit, ein kürzerer langer Lauf und ein lockerer Lauf genügen.',
  'state.busy.ends': 'Das endet nach {lastDay}, oder wenn du meldest, dass es vorbei ist.',

  'state.clearance.what': 'Ärztliche Freigabe zum schnellen Laufen',
  'state.clearance.means':
    'Neue Pläne beginnen mit Hügeln, schnelles Laufen in der Ebene kommt später. Schmerzen, Warnzeichen und Krankheit zählen weiterhin.',
  'state.clearance.ends': 'Sie gilt, bis du sie zurückziehst oder eine neue Verletzung meldest.',

  'pain.place': '{site}{side, select, left { links} right { rechts} other {}}',
  'pain.site.foot': 'Fuß',
  'pain.site.ankle': 'Sprunggelenk',
  'pain.site.achilles': 'Achillessehne',
  'pain.site.calf': 'Wade',
  'pain.site.shin': 'Schienbein',
  'pain.site.knee': 'Knie',
  'pain.site.thigh-front': 'Oberschenkel vorn',
  'pain.site.thigh-back': 'Oberschenkel hinten',
  'pain.site.hip': 'Hüfte',
  'pain.site.groin': 'Leiste',
  'pain.site.lower-back': 'unterer Rücken',
  'pain.site.other': 'andere Stelle',

  'red-flag.chest-pain': 'Schmerz oder Druck in der Brust',
  'red-flag.fainting': 'Ohnmacht oder Beinahe-Ohnmacht bei Belastung',
  'red-flag.palpitations': 'neues Herzstolpern oder Herzrasen',
  'red-flag.breathless': 'ungewöhnliche Atemnot',
  'red-flag.calf-swelling': 'eine geschwollene oder heiße Wade',
  'red-flag.confused-in-heat': 'Verwirrtheit bei Hitze',
  'red-flag.dark-urine': 'dunkler Urin nach dem Laufen',
  'red-flag.night-pain': 'Schmerz nachts oder in Ruhe',
  'red-flag.sudden-pop': 'ein plötzliches Knacken oder Reißen',
  'red-flag.bone-pain': 'Schmerz an einer Stelle eines Knochens',
  'red-flag.missed-periods': 'drei oder mehr ausgebliebene Perioden',
  'red-flag.pregnant': 'Schwangerschaft',
  'red-flag.medication': 'eine Frage zu Medikamenten',

  'ladder.step-of': 'Wiedereinstieg, Stufe {step} von {steps}, „{rung}“. {about}',
  'ladder.frequency.name': 'Häufigkeit',
  'ladder.frequency.about':
    'Kurze Läufe mit Gehpausen, nie zwei Tage in Folge. Zuerst läufst du öfter.',
  'ladder.duration.name': 'Dauer',
  'ladder.duration.about': 'Jeden zweiten Tag ohne Gehpausen laufen, bis zu 45 Minuten.',
  'ladder.consecutive.name': 'Tage in Folge',
  'ladder.consecutive.about': 'Du darfst zwei Tage in Folge laufen. Alles bleibt locker.',
  'ladder.threshold.name': 'Steigerungsläufe und Schwelle',
  'ladder.threshold.about':
    'Entspannte Steigerungsläufe und Arbeit nahe der Schwelle. Noch keine Hügel, keine Spikes und kein Meilentempo.',
  'ladder.mile.name': 'Hügel und Meilentempo',
  'ladder.mile.about':
    'Hügel und Meilentempo kommen nach drei schmerzfreien Wochen zurück. Noch keine Wettkämpfe.',
  'ladder.racing.name': 'Wettkampf',
  'ladder.racing.about':
    'Alles aus dem Plan ist möglich, auch Wettkämpfe. Trainiere die Wade weiter.',
  'ladder.why-first': 'Deine erste Stufe nach einer Pause dieser Länge.',
  'ladder.why-set': 'Mit ärztlichem oder physiotherapeutischem Rat gesetzt.',
  'ladder.why-up':
    'Eine Stufe weiter nach {runs, plural, one {# Lauf} other {# Läufen}} ohne mehr Schmerz am nächsten Morgen.',
  'ladder.why-back': 'Schmerz {score} von 10: eine Stufe zurück.',
  'ladder.why-back-morning':
    'Schmerz {score} von 10 am nächsten Morgen, mehr als zuvor: eine Stufe zurück.',
  'ladder.done': 'Du hast den Wiedereinstieg geschafft.',
  'ladder.next-day': 'Als Nächstes kommt „{rung}“, nach mindestens {days} Tagen auf dieser Stufe.',
  'ladder.next-runs':
    'Als Nächstes kommt „{rung}“, nach {runs, plural, one {noch einem Lauf} other {noch # Läufen}} ohne mehr Schmerz am nächsten Morgen.',
  'ladder.next-mile':
    'Als Nächstes kommt „{rung}“, nach {runs, plural, =0 {} one {noch einem Lauf ohne mehr Schmerz am nächsten Morgen und } other {noch # Läufen ohne mehr Schmerz am nächsten Morgen und }}drei schmerzfreien Wochen.',
}
