/** Warum sich der Plan ändert: die Gründe der Regeln, was zurückkommt und was nicht möglich war. */
import type { ADAPT as ENGLISH } from '../en-GB/adapt.ts'

export const ADAPT: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'reason.nothing-made-up': 'Du holst nichts nach.',
  'reason.safety':
    'Nach dem, was du bisher gelaufen bist, würde der Plan eine Sicherheitsregel verletzen: {rule} ({detail}). Diese Einheiten werden leichter, bis die Regel eingehalten ist.',
  'reason.own-race':
    '„{race}“ am {day} ist dein eigener Wettkampf und bleibt im Plan. Für volles Tempo kommt er zu früh: Lauf ihn im Trab, oder lauf an dem Tag 20 bis 30 Minuten locker.',

  'reason.own-race-rest':
    '„{race}“ am {day} ist dein eigener Wettkampf und bleibt vorerst im Plan. Starte nicht, wenn das bis dahin nicht vorbei ist: Ruh dich aus oder geh spazieren.',
  'reason.own-race-away': '„{race}“ am {day} ist dein eigener Wettkampf und bleibt im Plan.',

  'reason.break':
    '{days} Tage ohne Lauf bis {backDay}. Die erste Woche danach hat {firstWeekShare} deiner üblichen {usualWeekM_whole}.',
  'reason.break-easy-first': 'Sie beginnt mit drei lockeren Läufen.',
  'reason.break-not-hard-week':
    'Sie beginnt mit drei lockeren Läufen, und eine Woche lang gibt es keine harte Einheit.',
  'reason.break-not-hard-weeks':
    'Sie beginnt mit drei lockeren Läufen, und drei Wochen lang gibt es keine harte Einheit.',
  'reason.break-short':
    '{days} Tage ohne Lauf. Du läufst „{session}“ mit weniger Umfang als geplant.',

  'reason.faster':
    'Zwei Einheiten waren mehr als {fasterShare} schneller als ihr Ziel und nicht anstrengender als geplant. Sie zählen für deine Einschätzung. Dein Tempo ändert sich ab {fromDay} um höchstens {mostShare}.',
  'reason.faster-but-harder':
    'Deine Wiederholungen waren {fasterShare} schneller als das Ziel, bei Anstrengung {effort} von 10. Bleib nächstes Mal beim Zieltempo: Schneller zu laufen macht dich nur müder.',
  'reason.slower':
    '{slowShare} deiner Wiederholungen am {day} waren mehr als {slowerShare} langsamer als das Ziel. „{session}“ hat ein Fünftel weniger Umfang.',
  'reason.slower-again':
    'Zwei Einheiten innerhalb von {withinDays} Tagen waren deutlich langsamer als ihr Ziel. Die nächsten {easyDays} Tage sind locker. Stimmt etwas nicht: Schlaf, Krankheit, Stress, Essen?',
  'reason.form':
    'Deine Lauftechnik hat sich in zwei Meileneinheiten in Folge gegen Ende verändert. „{session}“ hat ein Fünftel weniger Wiederholungen, im selben Tempo. Eine veränderte Technik ist keine Verletzung.',

  'reason.cold':
    'Du bist erkältet, ohne Fieber. Lauf locker, wenn du magst, und nichts Schnelles bis {days} Tage nach dem Ende der Erkältung.',
  'reason.illness-open':
    '{symptoms, select, fever {Du hast Fieber.} stomach {Du hast Magen-Darm-Beschwerden.} chest {Du hast Beschwerden in der Brust.} other {Du bist krank.}} Lauf nicht bis einen Tag, nachdem du dich gesund fühlst, und melde dich dann gesund.',
  'reason.illness':
    '{symptoms, select, fever {Du hast Fieber.} stomach {Du hast Magen-Darm-Beschwerden.} chest {Du hast Beschwerden in der Brust.} other {Du bist krank.}} Lauf nicht bis {backDay}.',
  'reason.illness-first-runs':
    'Danach kommen drei lockere Läufe mit {firstShare}, {secondShare} und {thirdShare} deiner üblichen {usualRunM}, vorher nichts Schnelles.',
  'illness.chest': 'Lass Beschwerden in der Brust zuerst ärztlich abklären.',
  'illness.gentle-return': 'Danach kommen drei kurze lockere Läufe, vorher nichts Schnelles.',

  'reason.travel':
    'Du reist über {zones} Zeitzonen nach {direction, select, east {Osten} other {Westen}}. {days} Tage lang keine harte Einheit.',
  'reason.busy-race':
    'Eine volle Zeit: Dein Wettkampf ist die harte Einheit, dazu erhalten {longRunShare} des langen Laufs und ein lockerer Lauf deine Form. Die anderen Einheiten entfallen, und du holst sie nicht nach.',
  'reason.busy':
    'Eine volle Zeit: Eine Tempoeinheit, {longRunShare} des langen Laufs und ein lockerer Lauf erhalten deine Form. Die anderen Einheiten entfallen, und du holst sie nicht nach.',
  'reason.away-moves':
    'Du bist am {day} verreist. „{session}“ rückt um höchstens zwei Tage, wenn alle Sicherheitsregeln eingehalten sind. Sonst entfällt die Einheit.',
  'reason.away':
    'Du bist von {firstDay} bis {lastDay} verreist. An diesen Tagen ist nichts geplant, und du holst nichts nach.',
  'reason.too-tired': 'Du bist heute zu müde für „{session}“.',
  'told.tomorrow': 'Die Einheit rückt auf {day}.',
  'told.easy-today':
    'Morgen läge sie zu nah an anderen harten Einheiten, deshalb läufst du heute locker. Du holst sie nicht nach.',
  'reason.easier-version':
    'Du läufst heute die leichtere Variante: „{easier}“ statt „{session}“. Das gehört zum Plan.',

  'reason.missed-easy': 'Du bist „{session}“ am {day} nicht gelaufen, daher entfällt die Einheit.',
  'reason.missed-quality':
    'Du bist „{session}“ am {day} nicht gelaufen. Die Einheit rückt um höchstens zwei Tage, wenn alle Sicherheitsregeln eingehalten sind. Sonst entfällt sie.',
  'reason.missed-two':
    'In sieben Tagen sind {count} Tempoeinheiten ausgefallen. Die nächste Woche wiederholt sie mit {share} statt der eigenen.',
  'reason.too-much-plan':
    'Du bist in drei Wochen {run} von {planned} Einheiten gelaufen. Ein Plan mit weniger Tagen passt vielleicht besser: Ändere deine Lauftage in den Einstellungen und erstelle einen neuen Plan.',
  'reason.no-recordings':
    'Seit {days} Tagen gibt es keine Aufzeichnungen. Der Plan nimmt an, dass du etwa so viel gelaufen bist wie zuvor, und hält die nächste Woche auf {share} deiner üblichen {usualWeekM_whole}. Bist du gelaufen?',

  'reason.three-bad-nights':
    'Drei kurze oder schlechte Nächte: „{session}“ wird ein lockerer Lauf.',
  'reason.short-night':
    'Du hast {sleepS_words} geschlafen. Die Einheit bleibt, mit einem Zehntel weniger Wiederholungen.',
  'reason.heart-rate-variability':
    'Deine Herzfrequenzvariabilität liegt diese Woche außerhalb deines üblichen Bereichs. „{session}“ wird ein lockerer Lauf.',
  'reason.heart-rate-variability-rest':
    'Deine Herzfrequenzvariabilität liegt den zweiten Tag außerhalb deines üblichen Bereichs. Ruh dich heute aus.',
  'reason.soreness':
    'Muskelkater {score} von 10: „{session}“ wartet einen Tag. Ist der nächste Tag nicht sicher, wird daraus ein lockerer Lauf.',

  'reason.one-step-poorly-twice':
    '„{last}“ lief nicht wie geplant, und die Einheit davor auch nicht. „{session}“ wird einen Schritt kleiner.',
  'reason.one-step-poorly':
    '„{last}“ lief nicht wie geplant. „{session}“ verlangt nicht mehr, als du davon gelaufen bist.',
  'reason.one-step-too-far':
    '„{session}“ läge mehr als einen Schritt über dem, was du von dieser Art gelaufen bist, und wird daher kleiner.',
  'reason.one-step-missed':
    'Du bist „{missed}“ nicht gelaufen, daher geht „{session}“ keinen Schritt weiter.',

  'reason.result':
    '{name}: Deine Wettkampfprognose für die Meile ändert sich von {beforeS} auf {afterS} ({lowS}–{highS}).',
  'reason.result-ask':
    'Das ist eine Änderung von {changeShare}. Stimmt das Ergebnis? Dein Tempo ändert sich erst, wenn du es bestätigst.',
  'reason.paces-tomorrow': 'Dein Tempo ändert sich ab morgen.',
  'reason.paces-monday': 'Dein Tempo ändert sich ab {fromDay}. Diese Woche bleibt, wie sie ist.',
  'reason.race-moved':
    'Der Wettkampf ist jetzt am {raceDay}. Diese Woche bleibt, die Wochen danach werden mehr oder weniger. Du machst in derselben Phase weiter, und alles, was du gelaufen bist, zählt.',
  'reason.race-added':
    '{name} am {raceDay} ersetzt eine Tempoeinheit, mit lockeren Tagen davor und danach.',
  'reason.race-added-c':
    '{name} am {raceDay} ersetzt eine Tempoeinheit. Das Training ringsum bleibt.',

  'reason.red-flag':
    'Du hast gemeldet: {flags}. Der Plan hält an. Lass dich ärztlich untersuchen, bevor du wieder läufst.',
  'reason.red-flag-urgent':
    'Du hast gemeldet: {flags}. Der Plan hält an. Lass dich heute ärztlich untersuchen. Hast du jetzt Beschwerden, ruf den Notruf.',
  'reason.pain-red':
    'Schmerz {score} von 10 ({place}). Lauf nicht, bis er höchstens 2 ist und es am nächsten Morgen bleibt. Hol dir ärztlichen oder physiotherapeutischen Rat. Radfahren oder Schwimmen ist in Ordnung, wenn es nicht weh tut.',
  'reason.pain-bone':
    'Schmerz an einer Stelle eines Knochens ({place}). Lauf nicht, bis er höchstens 2 ist und es am nächsten Morgen bleibt. Hol dir ärztlichen oder physiotherapeutischen Rat. Radfahren oder Schwimmen ist in Ordnung, wenn es nicht weh tut.',
  'reason.pain-moves':
    'Schmerz {score} von 10 ({place}). „{session}“ rückt auf einen Tag nach dem {lastDay}, wenn alle Sicherheitsregeln eingehalten sind.',
  'reason.pain-amber':
    'Schmerz {score} von 10 ({place}). Nur locker laufen, und {lessShare} weniger bis {lastDay}. Melde jeden Tag, wie es ist.',

  'reason.strength': '{because}.',
  'reason.no-strength': 'Kein Krafttraining bis {lastDay}.',
  'reason.light-strength':
    'Keine schweren Beinübungen bis {lastDay}, und nur Sprünge, die unbedenklich sind.',
  'reason.jumps-come-back':
    'Sprünge beginnen wieder mit höchstens {contacts} Bodenkontakten und steigen jede Woche um {more}.',
  'limit.pain': 'Schmerz {score} von 10 ({place}): {why}',
  'limit.injury': 'Du bist im Wiedereinstieg nach einer Verletzung ({place}): {why}',
  'limit.gate-bounds':
    'Sprungläufe und Tiefsprünge warten, bis du die Krafttests bestanden hast; niedrigere Sprünge ersetzen sie',
  'limit.gate-injury':
    'Nach der Verletzung ({place}) warten Sprints, Sprungläufe und Tiefsprünge, bis du die Krafttests bestanden hast',
  'limit.heavy-not-earned':
    'Schwere Beinübungen beginnen nach {needed} leichten Einheiten ohne Schmerz ab 3; eingetragen hast du {count}',
  'limit.contacts-from-log':
    'In vier Wochen hast du höchstens {count} Bodenkontakte eingetragen, darum hat die nächste Einheit höchstens {allowed}',
  'reason.sprints-wait': 'Lockeres Laufen mit Steigerungen ersetzt die Sprints.',
  'limit.illness.above-neck': 'Du bist erkältet',
  'limit.illness.fever': 'Du hast Fieber',
  'limit.illness.stomach': 'Du hast Magen-Darm-Beschwerden',
  'limit.illness.chest': 'Du hast Beschwerden in der Brust',

  'reason.long-run':
    'Dein Lauf über {distanceM} war {longerShare} länger als jeder in den {days} Tagen davor ({longestM}). Die nächsten {easyDays} Tage sind locker, und der nächste lange Lauf hat höchstens {mostM}. Ein einzelner solcher Lauf ist nur ein kleines Risiko.',
  'reason.extra-hard':
    'Der harte Lauf am {day} war nicht im Plan. „{session}“ kommt weniger als 48 Stunden danach und wird ein lockerer Lauf.',

  'reason.heat': 'Vorhergesagt ist eine Kühlgrenztemperatur (WBGT) von {wetBulbC}.',
  'reason.heat-by-effort':
    'Lauf nach Gefühl, nicht nach Tempo, mit anderthalbmal so langen Pausen.',
  'reason.heat-easy': 'Lauf locker, höchstens {longestS_words}.',
  'reason.heat-rest': 'Lauf nicht draußen. Ruh dich heute aus.',
  'reason.heat-indoors': 'Lauf heute drinnen.',
  'reason.conditions':
    '{what, select, air {Die Luft ist schlecht (Luftqualitätsindex über 150).} ice {Es ist glatt.} lightning {Es gewittert.} other {Draußen ist es nicht sicher.}} Lauf drinnen, oder ruh dich aus, wenn du kein Laufband hast.',

  'back.pain-gone': 'Der Schmerz ist weg oder kaum noch da ({place}).',
  'back.pain-cleared': 'Dein Schmerz ist ärztlich abgeklärt ({place}).',
  'back.flag-cleared': 'Das Laufen ist dir ärztlich wieder erlaubt.',
  'back.injury-withdrawn': 'Du hast die Verletzung gelöscht.',
  'back.way-back-over': 'Du hast den Wiedereinstieg geschafft.',
  'back.cold-over': 'Deine Erkältung ist vorbei.',
  'back.illness-withdrawn': 'Du hast die Krankheit gelöscht.',
  'back.well-again': 'Du bist wieder gesund.',
  'back.away-withdrawn': 'Du hast die Reise gelöscht.',
  'back.away-over': 'Du bist zurück.',
  'back.busy-over': 'Die volle Zeit ist vorbei.',
  'back.stress': 'Dein Stress ist auf {score} von 10 gesunken.',
  'back.break-shorter': 'Die Pause war kürzer als erwartet.',
  'back.strength-by-steps': 'Das Krafttraining kommt Schritt für Schritt zurück.',
  'back.strength-earned': 'Du hast geschafft, was diese Übungen voraussetzen.',
  'back.sprints': 'Du hast die Krafttests bestanden und darfst wieder sprinten.',
  'back.runs': '{runs, plural, one {# Einheit ist} other {# Einheiten sind}} wieder im Plan.',
  'back.strength':
    '{strength, plural, one {# Krafteinheit ist} other {# Krafteinheiten sind}} wieder im Plan.',
  'back.runs-and-strength':
    '{runs, plural, one {# Einheit} other {# Einheiten}} und {strength, plural, one {# Krafteinheit} other {# Krafteinheiten}} sind wieder im Plan.',

  'told.no-day-so-easy':
    'Kein anderer Tag ist sicher für „{session}“, daher wird daraus ein lockerer Lauf.',
  'told.no-day-so-dropped':
    'Kein Tag innerhalb von 48 Stunden ist sicher für „{session}“, daher entfällt die Einheit.',
  'told.next-waits':
    '„{session}“ folgt erst am {day}, damit du beide Einheiten ganz laufen kannst.',
  'told.race-outside-plan':
    '{name} liegt nicht zwischen heute und dem Zielwettkampf und wurde nicht in den Plan aufgenommen.',
  'told.race-breaks-rule': '{name} wurde nicht in den Plan aufgenommen: {rule} ({detail}).',
  'told.trial-gives-way':
    'Aus „{session}“ am {day}, das der Plan gesetzt hat, wird ein lockerer Lauf.',
  'told.base-has-no-race':
    'Ein Grundlagenplan führt zu keinem Wettkampf. Gib {raceDay} an, wenn du danach den Meilenplan erstellst.',
  'reason.clearance-gone':
    'Deine Freigabe zum schnellen Laufen gilt nicht mehr: nur lockeres Laufen, bis dein Arzt sie dir wieder gibt.',
  'told.race-day-not-possible':
    '{raceDay} ist vorbei oder gesperrt, daher behält der Wettkampf seinen Tag.',
  'told.no-new-plan':
    'Die Wochen bis zum neuen Tag lassen sich nicht planen. {why} Der Wettkampf rückt, und die Tage davor sind locker.',
}
