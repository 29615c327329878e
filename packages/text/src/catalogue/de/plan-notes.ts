/** Was der Plan an einer Anfrage geändert hat, warum es keinen gibt, und welcher möglich ist. */
import type { PLAN_NOTES as ENGLISH } from '../en-GB/plan-notes.ts'

export const PLAN_NOTES: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'note.way-back':
    'Rückkehr zu längeren Rennen: eine lockere Woche, dann längere Läufe und längere Wiederholungen, mit Meilentempo mindestens alle zehn Tage. {evidence}',
  'way-back.5k':
    'Bei trainierten Läufern brachten 7 Wochen kurzes, schnelles Laufen 48 s über 5 km (Gunnarsson und Bangsbo 2012, 18 Läufer, Grad B). Ein Gewinn ist auch bei dir wahrscheinlich; wie groß er ist, weiß niemand.',
  'way-back.10k':
    'Mit einem Viertel weniger Umfang und 30-Sekunden-Sprints verbesserten sich 12 Läufer über 10 km von 37,3 auf 36,3 min (Bangsbo 2009, Grad C). Ein Gewinn ist auch bei dir wahrscheinlich; wie groß er ist, weiß niemand.',
  'way-back.half':
    'Für den Halbmarathon ist ein Gewinn plausibel, aber nicht untersucht. Er käme von einer schnelleren Schwelle, sobald die langen Läufe wieder da sind.',
  'way-back.marathon':
    'Für den Marathon hat keine Studie einen Gewinn gezeigt. Diese Wochen bringen den langen Lauf dorthin zurück, wo das Marathontraining beginnen kann.',
  'note.lead-in':
    'Der Rest dieser Woche besteht aus lockerem Laufen und Steigerungsläufen. Der Plan beginnt am Montag.',
  'note.base-plan':
    'Vier Wochen lockeres Laufen. Danach kannst du einen Meilenplan erstellen; er beginnt bei dem, was du gelaufen bist.',
  'note.base-lead-in': 'Der Rest dieser Woche ist lockeres Laufen. Der Plan beginnt am Montag.',
  'note.hill-first':
    'Hügel kommen vor schnellem Laufen in der Ebene, weil dein Arzt dir die Freigabe gegeben hat: {weeks} Wochen ohne schnelle Wiederholungen in der Ebene, {sprintWeeks} Wochen ohne Sprints, Sprünge und Spikes.',
  'note.clearance-gone':
    'Deine Freigabe zum schnellen Laufen gilt nicht mehr, deshalb zeigt der Plan nur lockeres Laufen. Trag in den Einstellungen eine neue ein, wenn dein Arzt sie dir gegeben hat.',
  'note.fewer-runs':
    'Der Plan hat {runs} Läufe in der Woche. Deine üblichen {weekM_whole} pro Woche und {days} Lauftage reichen für {runs} Läufe von sinnvoller Länge.',
  'note.age-unknown':
    'Dein Alter fehlt. Ab 45 ist jede dritte Woche eine Entlastungswoche; trag dein Alter in den Einstellungen ein, um sie zu bekommen.',
  'note.other-length':
    'Du hast jeden Tag von Woche {asked} gesperrt, deshalb hat der Plan {weeks, plural, one {# Woche} other {# Wochen}}.',
  'note.little-mile-pace':
    'Die vollste Woche enthält {mostM} im Meilentempo. Besser wären {leastM}, aber schnelle Meter dürfen nur jeweils um ein Viertel wachsen.',
  'note.long-race':
    'Der Wettkampf geht über {raceM}, dein längster Lauf im Monat davor über {longestM}. Lauf ihn locker, gern mit Gehpausen.',
  'note.time-trial':
    'Ohne Rennen endet der Plan mit einem Testlauf auf Zeit, {days, plural, one {# Tag} other {# Tage}} von heute an.',
  'note.race-left-out': '{race} am {raceDay_date} ist nicht im Plan. {reason}',
  'left-out.past': 'Der Tag ist vorbei.',
  'left-out.after-goal': 'Es liegt nach dem Zielrennen; nimm es in deinen nächsten Plan auf.',
  'left-out.blocked': 'Du hast den Tag gesperrt.',
  'left-out.too-soon': 'Es ist zu bald, um sich darauf vorzubereiten.',
  'left-out.after-break': 'Die ersten zwei Wochen nach einer Pause sind für lockeres Laufen da.',
  'left-out.near-goal':
    'Es liegt {days, plural, one {# Tag} other {# Tage}} vor deinem Zielrennen; nötig sind mindestens {least}.',
  'left-out.near-race': 'Es liegt zu nah an einem anderen Rennen oder Testlauf.',
  'left-out.too-long': 'Es ist zu lang für die langen Läufe im Plan.',
  'left-out.runs-too-short': 'Es ist zu lang für die Läufe davor.',
  'note.shorter-trial':
    'Der Plan endet mit {event} statt mit {asked}. Die langen Läufe davor sind zu kurz für {asked} mit vollem Einsatz.',
  'note.one-goal':
    'Ein Plan hat ein Zielrennen, deshalb wird {race} am {raceDay_long} zum Testrennen (B).',
  'note.goal-named': 'Der Plan führt zu {race} am {raceDay_long}.',
  'note.own-length':
    'Die Rückkehr zu längeren Rennen hat eine feste Länge, deshalb gilt „sobald ich bereit bin“ hier nicht.',
  'note.when-ready': 'Du brauchst etwa {weeks} Wochen ({parts_commas}).',
  'note.when-ready-trial':
    'Du brauchst etwa {weeks} Wochen ({parts_commas}). Keiner deiner Wettkampftage liegt spät genug, deshalb endet der Plan mit einem Testlauf auf Zeit.',
  'note.when-ready-meet':
    'Du brauchst etwa {weeks} Wochen ({parts_commas}). Dein erster Wettkampftag danach ist {meetDay_long}, {days} Tage von heute an.',
  'ready.back': '{weeks} für den Wiedereinstieg',
  'ready.strides': '{weeks} mit Steigerungsläufen vor dem Meilentempo',
  'ready.grow': '{weeks}, um die schnelle Einheit von {fromM_track} auf {toM_track} auszubauen',
  'ready.mile-pace': '{weeks} im Meilentempo',
  'ready.lighter': '{weeks} zur Entlastung',
  'ready.sharpen': '{weeks} zum Schärfen',
  'note.goal-softened':
    '{askedS} ist mehr als {share} schneller, als du heute bist. Der Plan trainiert für {trainedS}; ein neues Ergebnis kann das ändern.',
  'note.soft-rule': 'Nicht ganz eingehalten: „{rule}“ ({detail}).',
  'note.open-state': '{what} seit {sinceDay}. {means} Der Plan richtet sich danach.',
  'note.health-not-answered':
    'Du hast die Gesundheitsfragen noch nicht beantwortet (Einstellungen, Gesundheit). Geh zum Arzt, bevor du schnell läufst, wenn du Schmerzen hast, krank, herzkrank oder schwanger bist.',

  'refusal.red-flag':
    'Du hast ein Warnzeichen angekreuzt. Geh zum Arzt, bevor du schnell läufst. Bis dahin gibt es keinen Plan.',
  'refusal.needs-clearance':
    'Du hast eine Herz-, Stoffwechsel- oder Nierenerkrankung. Frag deinen Arzt, bevor du anfängst.',
  'refusal.pregnancy':
    'Dieser Plan ist nicht für die Schwangerschaft und die Wochen danach gemacht. Frag deinen Arzt nach einem passenden.',
  'refusal.pain':
    'Du hast deine Schmerzen mit {pain} von 10 angegeben. Ab {from} läufst du nicht schnell. Geh zum Arzt, wenn sie sich nicht in ein paar Tagen legen.',
  'refusal.recent-injury':
    'Du warst in den letzten zwölf Wochen verletzt. Geh vor einem Meilenplan zum Arzt oder zur Physiotherapie.',
  'refusal.open-red-flag': '{what} am {sinceDay_long}. {means} {ends}',
  'refusal.too-young':
    'Unter 16 Jahren gibt es keinen Plan. Ein Trainer, der dich laufen sieht, ist die bessere Wahl.',
  'refusal.guardian':
    'Mit 16 und 17 Jahren muss erst ein Elternteil, ein Vormund oder ein Trainer zustimmen (Einstellungen, Gesundheit).',
  'refusal.ill':
    'Du warst in den letzten sieben Tagen krank. Lauf locker, bis du eine Woche gesund bist, und frag dann wieder.',
  'refusal.new-runner':
    'Meilentraining beginnt nach sechs Monaten regelmäßigem Laufen. Bau erst diese Grundlage auf; die Zeit ist gut angelegt.',
  'refusal.long-break':
    'Du bist seit {days} Tagen nicht gelaufen. Lauf vor einem Meilenplan vier Wochen locker.',
  'refusal.break-of-years':
    'Du bist seit einem Jahr oder länger nicht gelaufen. Lauf vor einem Meilenplan vier Wochen locker.',
  'refusal.low-volume':
    'Deine übliche Woche hat etwa {weekM_planned}. Ein Meilenplan ist ab {leastM_planned} pro Woche sicher.',
  'refusal.few-runs':
    'Du läufst etwa {runs, number, ::.#}-mal pro Woche. Steigere dich erst auf drei lockere Läufe pro Woche.',
  'refusal.too-few-days':
    'Ein Plan braucht mindestens drei Tage pro Woche, an denen du laufen kannst.',
  'refusal.long-goal-race':
    '{race} am {raceDay_long} ist ein langes Zielrennen und kommt bald. Lauf es zuerst und plane dann die Meile.',
  'refusal.race-day-blocked':
    'Du hast den Renntag gesperrt: {raceDay_long}. Gib ihn frei oder wähle ein anderes Rennen.',
  'refusal.race-past': 'Der Renntag liegt in der Vergangenheit: {raceDay_date}.',
  'refusal.too-short':
    'Es {weeks, plural, one {ist noch # volle Woche} other {sind noch # volle Wochen}} bis dahin. {kind, select, mile {Ein Meilenplan} other {Die Rückkehr zu längeren Rennen}} braucht mindestens {fewest}.',
  'refusal.too-long':
    '{weeks} Wochen sind zu viele: {kind, select, mile {Ein Meilenplan} other {Die Rückkehr zu längeren Rennen}} hat höchstens {most}.',
  'refusal.with-race-week': '{reason} Das Rennen liegt in der Woche ab {mondayDay_long}.',
  'refusal.invariant':
    'Mit deinen Tagen und deinem bisherigen Training hält kein Plan diese Sicherheitsregel ein: „{rule}“ ({detail}).',

  'nearest.none':
    'Keine kleine Änderung macht einen Plan möglich. Mehr Lauftage oder erst ein paar Wochen lockeres Laufen würden Platz dafür schaffen.',
  'nearest.event': 'Möglich ist eine Rückkehr zu längeren Rennen, die mit {event} endet.',
  'nearest.weeks':
    'Möglich ist ein Plan von {weeks} Wochen. Er endet mit einem Testlauf auf Zeit oder einem späteren Rennen.',
  'nearest.no-races': 'Möglich ist ein Plan ohne die Rennen auf dem Weg.',
  'nearest.runs': 'Möglich ist ein Plan mit {runs} Läufen in der Woche.',
  'nearest.no-blocked-days': 'Möglich ist ein Plan ohne die gesperrten Tage.',
  'nearest.no-time-limit': 'Möglich ist ein Plan ohne die Zeitgrenzen.',
  'nearest.third-day':
    'Gib in den Einstellungen einen dritten Lauftag frei und erstelle dann den Plan.',
  'nearest.base':
    'Beginne mit einem Grundlagenplan über {weeks} Wochen: lockere Läufe, mit Gehpausen, wo du sie brauchst. Danach kannst du den Meilenplan erneut anfragen.',
  'nearest.base-by-effort':
    'Ein Grundlagenplan braucht keine Wettkampfzeit: {weeks} Wochen lockeres Laufen nach Gefühl, mit Gehpausen, wo du sie brauchst. Trag einen Wettkampf oder einen harten Lauf ein, sobald du kannst, und frage dann den Meilenplan an.',
  'nearest.clearance':
    'Wenn dein Arzt dir das schnelle Laufen erlaubt hat, gib den Tag ein. Der Plan beginnt dann mit Hügeln, schnelles Laufen in der Ebene kommt später.',
  'nearest.easy-first':
    'Lauf dreimal pro Woche locker, jede Woche ein wenig weiter, bis diese Gründe nicht mehr gelten.',
}
