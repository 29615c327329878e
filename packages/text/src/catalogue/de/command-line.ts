/** Was die Befehle der Befehlszeile ausgeben. */
import type { COMMAND_LINE as ENGLISH } from '../en-GB/command-line.ts'

export const COMMAND_LINE: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'cli.ask-for-help': '{error} Siehe: bell-lap {command} --help',
  'cli.usage.unknown-command': 'Unbekannter Befehl: {word}.',
  'cli.usage.unknown-option': 'Unbekannte Option: {word}.',
  'cli.usage.missing-argument': 'Es fehlt eine Angabe: {word}.',
  'cli.usage.missing-value': 'Es fehlt ein Wert: {word}.',
  'cli.usage.too-many': 'Nach dem Befehl stehen zu viele Wörter.',
  'cli.usage.wrong': 'Dieser Aufruf ist nicht gültig.',
  'cli.not-a-locale': '--locale nimmt eines von {locales_commas}, nicht {word}.',
  'cli.not-a-place': '--on nimmt eines von {places_commas}, nicht {word}.',

  'cli.status-only': 'Bell Lap hat mit Status {status} geantwortet. Versuche es noch einmal.',
  'cli.token-hint':
    '{detail} Oder übergib das Token jenes Servers mit --token oder BELL_LAP_TOKEN.',
  'cli.folder-in-use':
    'Ein anderer Befehl von Bell Lap (Prozess {pid}) benutzt den Datenordner. Warte, bis er fertig ist, und versuche es noch einmal.',
  'cli.not-an-address':
    '--server {address} ist keine Adresse. Schreibe sie als http://127.0.0.1:4820.',
  'cli.no-answer': 'Unter {address} antwortet nichts. Prüfe, ob Bell Lap dort läuft.',
  'cli.file-exists': '{file} gibt es schon. Wähle einen anderen Namen oder ergänze --force.',
  'cli.no-such-file': 'Datei oder Ordner nicht gefunden: {paths_commas}.',

  'cli.progress': '{label}: {done, number} von {total, number} {what}',
  'cli.progress.bytes': 'Bytes ({size})',
  'cli.progress.copying': 'Kopieren',
  'cli.progress.saving': 'Speichern',
  'cli.progress.writing': 'Schreiben',
  'cli.progress.exporting': 'Exportieren',
  'cli.progress.importing': 'Importieren',
  'cli.progress.comparing': 'Vergleichen',
  'cli.progress.moving': 'Umziehen',
  'cli.progress.originals': 'Originale verglichen',
  'cli.progress.originals-done': '{count, plural, one {# Original} other {# Originale}} verglichen',
  'cli.progress.files': 'Dateien',
  'cli.progress.files-left': 'Dateien, noch etwa {seconds} s',
  'cli.progress.sent': 'Dateien gesendet',
  'cli.progress.files-done': '{count, plural, one {# Datei} other {# Dateien}} geprüft',

  'cli.deliver.no-form': 'Unbekannte Form: {word}. Wähle eines von {forms_commas}.',
  'cli.not-a-day': '{word} ist kein Tag. Schreibe ihn als 2027-03-02.',
  'cli.deliver.no-run': 'Am {day_date} steht kein Lauf im Plan.',

  'cli.end.none': 'Nichts ist offen.',
  'cli.end.unknown': 'Unbekannter Zustand: {word}. Wähle eines von {states_commas}.',
  'cli.end.not-open': 'Davon ist nichts offen: {word}. Auflisten, was offen ist: bell-lap end',
  'cli.end.ended': 'Beendet: {what}.',
  'cli.end.see': 'Plan ansehen: bell-lap today',
  'cli.state.since': '{what} seit {day}. {means}',
  'cli.state.on': '{what} am {day}. {means}',
  'cli.state.ends': '  {ends}',
  'cli.state.ends-by': '  {ends} Beenden: {command}',

  'cli.estimate.not-enough': 'Für eine Schätzung deiner Meile reichen die Daten noch nicht.',
  'cli.estimate.mile': 'Wettkampfprognose für eine Meile am {day_full}: {mileS}',
  'cli.estimate.range': '{level}-Bereich: {lowS} bis {highS}',
  'cli.estimate.head-equals': 'Distanz',
  'cli.estimate.head-expected': 'Erwartet',
  'cli.estimate.head-good-day': 'Guter Tag',
  'cli.estimate.head-from': 'Von',
  'cli.estimate.head-to': 'Bis',
  'cli.estimate.threshold': 'Schwelle {speedMps} ({lowMps} bis {highMps}), {source}',
  'cli.estimate.head-evidence': 'Stärkste Belege',
  'cli.estimate.head-time': 'Zeit',
  'cli.estimate.head-mile': 'Meile',
  'cli.estimate.no-result-yet': 'noch kein Ergebnis: gilt als nahe an deiner Bestleistung',
  'cli.estimate.at-least': 'mindestens so schnell',

  'cli.export.missing':
    '{count, plural, one {# Originaldatei wurde} other {# Originaldateien wurden}} nicht gefunden. missing-originals.json im Zip listet sie auf.',

  'cli.import.nothing': 'Dort ist keine FIT-, TCX-, GPX- oder Zip-Datei.',
  'cli.import.left-out':
    '{count, plural, one {# andere Datei} other {# andere Dateien}} in den Ordnern übersprungen.',
  'cli.import.unknown-sport':
    '{count, plural, one {# Aktivität hat} other {# Aktivitäten haben}} keine Sportart und {count, plural, one {zählt} other {zählen}} nicht, bis du sie angibst.',
  'cli.import.if-runs': 'Wenn es Läufe waren: bell-lap sport run',
  'cli.import.report':
    '{runs, plural, one {# Lauf} other {# Läufe}} gefunden. Dateien: {outcomes_commas}.',
  'cli.import.no-files': 'keine',
  'cli.import.imported': '{count} importiert',
  'cli.import.partial': '{count} teilweise importiert',
  'cli.import.duplicate': '{count} schon bekannt',
  'cli.import.skipped': '{count} übersprungen',
  'cli.import.failed': '{count} fehlgeschlagen',
  'cli.import.word-partial': 'teilweise',
  'cli.import.word-failed': 'fehlgeschlagen',
  'cli.import.word-skipped': 'übersprungen',
  'cli.import.stopped': 'Der Import wurde abgebrochen: {why}',
  'cli.import.no-reason': 'kein Grund angegeben',
  'cli.import.trouble': '  {outcome}  {file}: {why}',
  'cli.import.more': '  und {count} weitere; die Import-Seite der App zeigt alle',

  'cli.sport.not-one': '„{word}“ ist hier keine Sportart. Wähle eines von {sports_commas}.',
  'cli.sport.none-unknown': 'Keine Aktivität ist ohne Sportart.',
  'cli.sport.answered':
    '{count, plural, one {# Aktivität} other {# Aktivitäten}} auf {sport} gesetzt. Zurücknehmen: bell-lap sport --undo',
  'cli.sport.undo-or-sport': 'Gib eine Sportart oder --undo an, nicht beides.',
  'cli.sport.undone':
    'Zurückgenommen: {count, plural, one {# Aktivität war} other {# Aktivitäten waren}} auf {sport} gesetzt.',
  'cli.sport.nothing-to-undo': 'Es gibt keine Antwort zum Zurücknehmen.',
  'cli.sport.unknown':
    '{count, plural, one {# Aktivität hat} other {# Aktivitäten haben}} keine Sportart und {count, plural, one {zählt} other {zählen}} nicht.',
  'cli.sport.assumed':
    'Eine ältere Version hielt {count, plural, one {# Aktivität für einen Lauf} other {# Aktivitäten für Läufe}}.',
  'cli.sport.if-assumed': 'Wenn es Läufe waren: bell-lap sport run --assumed',
  'cli.sport.all-known': 'Jede Aktivität hat eine Sportart.',
  'cli.sport.example': '  {day_full}  {distanceM}  {name}',
  'cli.sport.no-name': 'ohne Namen',

  'cli.plan.none':
    'Es gibt noch keinen Plan. So siehst du einen: bell-lap plan --event mile --weeks 12',
  'cli.plan.not-one-of': '{option} nimmt eines von {choices_commas}, nicht {word}.',
  'cli.plan.not-a-day': '{option} {word} ist kein Tag. Schreibe ihn als JJJJ-MM-TT.',
  'cli.plan.ready-or-day':
    '--when-ready und --race-day schließen sich aus. Gib eines davon an oder nutze --meet.',
  'cli.plan.meet-needs-ready': '--meet geht nur mit --when-ready.',
  'cli.plan.towards-needs-back':
    '--towards geht nur mit --event 5k oder --event 10k, der Rückkehr zu längeren Rennen.',
  'cli.plan.weeks': '--weeks nimmt eine ganze Zahl von {fewest} bis {most}.',
  'cli.plan.weeks-back':
    'Bei der Rückkehr zu längeren Rennen nimmt --weeks eine ganze Zahl von {fewest} bis {most}.',
  'cli.plan.kept': 'Dein Plan ist unverändert.',
  'cli.plan.replace': 'Deinen Plan für {race} ersetzen? Du kannst das rückgängig machen.',
  'cli.plan.saved': 'Plan gespeichert.',
  'cli.plan.not-saved': 'Nicht gespeichert. Ergänze --save, um diesen Plan zu speichern.',
  'cli.plan.refused': 'Dieser Plan ist für dich zurzeit nicht sicher:',
  'cli.plan.refused-reason': '  – {reason}',
  'cli.plan.see-clinician':
    'Lass dich ärztlich untersuchen, bevor du für dieses Rennen trainierst.',
  'cli.plan.possible': 'Der nächste sichere Plan: {plan}',
  'cli.plan.title': '{race}, {day_full}: {weeks, plural, one {# Woche} other {# Wochen}}',
  'cli.plan.title-goal':
    '{race}, {day_full}, Ziel {goalS}: {weeks, plural, one {# Woche} other {# Wochen}}',
  'cli.plan.week': 'Woche {number}, ab {day}',
  'cli.plan.lead-in': 'Vorlauf, ab {day}',
  'cli.plan.fast': '{fastM} schnell',
  'cli.plan.distance': '{distanceM}',
  'cli.plan.ran': '{ranM_number} von {distanceM_whole} gelaufen',
  'cli.plan.not-planned': 'Lauf, {distanceM}, nicht geplant',
  'cli.plan.moved': ' (verschoben)',
  'cli.plan.nothing-given-up': '  verzichtet auf: nichts',
  'cli.plan.given-up': '  verzichtet auf: {total} insgesamt',

  'cli.race.day':
    '--race {race}: {word} ist kein Tag. Schreibe es als 2027-04-10:3000m:B:Club 3000.',
  'cli.race.distance': '--race {race}: {why}',
  'cli.race.priority': '--race {race}: Die Priorität ist A, B oder C, nicht {word}.',
  'cli.race.name': 'Rennen über {distance}',

  'cli.serve.running': 'Bell Lap läuft schon (Prozess {pid}). Beende es zuerst.',
  'cli.serve.running-port':
    'Bell Lap läuft schon an Port {port} (Prozess {pid}). Beende es zuerst.',
  'cli.serve.not-a-port': '--port {word} ist keine Portnummer.',

  'cli.sign-in.not-running': 'Bell Lap läuft nicht. Starte es und öffne dann den Link.',
  'cli.sign-in.demo-running': 'Die Demo läuft. Ergänze für die Demo --demo.',
  'cli.sign-in.one-link':
    'Das ist ein Link unter mehreren Adressen. Er gilt einmal, 15 Minuten lang.',
  'cli.sign-in.nobody': 'Niemand auf diesem Server heißt {name}. Es gibt: {names}.',
  'cli.sign-in.several': 'Mehrere Personen heißen {name}. Gib die Id von einer an: {ids}.',
  'cli.sign-in.works-once': 'Der Link gilt einmal, 15 Minuten lang.',
  'cli.sign-in.this-computer':
    'Nur dieser Rechner kann ihn öffnen. Starte Bell Lap für dein Telefon mit --host 0.0.0.0',

  'cli.status.about': 'Bell Lap {version}, {running, select, true {läuft} other {läuft nicht}}',
  'cli.status.label-folder': 'Datenordner',
  'cli.status.label-stored': 'Gespeichert',
  'cli.status.label-runs': 'Läufe',
  'cli.status.label-results': 'Ergebnisse',
  'cli.status.label-plan': 'Plan',
  'cli.status.label-import': 'Letzter Import',
  'cli.status.label-backups': 'Sicherungen',
  'cli.status.runs': '{runs} von {activities, plural, one {# Aktivität} other {# Aktivitäten}}',
  'cli.status.runs-span':
    '{runs} von {activities, plural, one {# Aktivität} other {# Aktivitäten}}, {firstDay_full} bis {lastDay_full}',
  'cli.status.plan': '{there, select, true {ja} other {noch keiner}}',
  'cli.status.none-yet': 'noch keiner',
  'cli.status.empty': 'Es ist noch nichts gespeichert. Beginne mit: bell-lap import EXPORT.zip',

  'cli.strength.exercise': '{name}: {sets} × {set}. {why}',
  'cli.strength.logged': '{name}: {sets_commas}',
  'cli.today.no-session': 'Heute steht keine Einheit an.',
  'cli.today.no-plan':
    'Es gibt keinen Plan. Um einen zu sehen: bell-lap plan --event mile --weeks 12',
  'cli.today.ran': 'Du bist heute {distanceM} gelaufen.',
  'cli.watch.how':
    'Antworte mit bell-lap watch as-planned, off oder not-used und --format {format}.',
  'cli.watch.none': 'Es wurde noch keine Einheit an eine Uhr gesendet.',
  'cli.watch.nothing-to-answer': 'Es gibt keine offene Frage. Siehe bell-lap watch.',
  'cli.watch.which': 'Mehrere Formate sind offen. Ergänze --format mit einem von {formats_commas}.',
  'cli.watch.not-an-answer': '„{word}“ ist keine Antwort. Wähle eine von {answers_commas}.',
  'cli.watch.not-a-format': '„{word}“ ist kein Format. Wähle eines von {formats_commas}.',
  'cli.watch.note-needs-off': 'Eine Notiz gehört zur Antwort „off“.',
  'cli.watch.saved': '{format}: {answer}. Antwort gespeichert.',
  'cli.today.week': 'Diese Woche: {ranM_number} von {distanceM_whole}',
  'cli.today.already-there': 'So steht sie schon im Plan.',
  'cli.today.kept': 'Im Plan gespeichert.',
  'cli.today.not-kept': 'Nicht gespeichert: {why}.',
  'cli.today.broken-rule': '{name} ({detail})',
  'cli.today.keep-needs-on': '--keep geht nur mit --on und einem Ort.',
  'cli.today.why': 'Warum: {why}',
  'cli.today.strength': 'Kraft: {minutes} min',
  'cli.today.second': 'Zweiter Lauf: {title}',
  'cli.today.tomorrow': 'Morgen: {title}',
  'cli.today.load':
    'Laufen in den letzten 7 Tagen: {word, select, below {weniger als üblich} above {mehr als üblich} well_below {viel weniger als üblich} well_above {viel mehr als üblich} other {wie üblich}}',
  'cli.today.changed': 'Geändert: {summary}',
  'cli.today.importing': 'Gerade läuft ein Import.',
  'cli.today.race': '{race} in {count, plural, one {# Tag} other {# Tagen}}',
  'cli.today.race-forecast': '{race}, Wettkampfprognose für heute {forecastS} ({lowS} bis {highS})',
  'cli.today.race-goal': '{race}, Ziel {goalS}',

  'cli.workout.choice': '  {label}: „{text}“',
  'cli.workout.no-paces': 'Noch keine Tempi:',
  'cli.workout.day-off': 'freier Tag',
  'cli.workout.cross-training': 'Alternativtraining',
  'cli.workout.cross-training-for': 'Alternativtraining, {timeS_words}',
  'cli.workout.half-day': '{half, select, am {Vormittags} other {Nachmittags}}: {session}',
  'cli.workout.totals': '{distanceM}, {timeS_words}, {fastM_track} schnell',
  'cli.workout.added': 'Ergänzt: {parts}.',

  'cli.runs.none': 'Noch keine Läufe. Importiere welche: bell-lap import DATEI',
  'cli.runs.not-found': 'Kein Lauf hat eine Kennung, die mit {word} beginnt.',
  'cli.runs.kind': '{word} ist keine Art von Lauf. Nimm eine von {kinds_commas}.',
  'cli.runs.rep': 'Wdh. {number, number}',
  'cli.runs.sums': '{distanceM} in {timeS}',
  'cli.runs.deleted': 'Du hast diesen Lauf gelöscht. Zurückholen: bell-lap runs KENNUNG --restore',
}
