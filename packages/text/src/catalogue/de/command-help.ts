/** Die Hilfe der Befehlszeile. */
import type { COMMAND_HELP as ENGLISH } from '../en-GB/command-help.ts'

export const COMMAND_HELP: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'help.about': 'Der Meilen-Coach für Langstreckenläufer.',
  'help.title-usage': 'Aufruf:',
  'help.title-arguments': 'Argumente:',
  'help.title-options': 'Optionen:',
  'help.title-commands': 'Befehle:',
  'help.title-examples': 'Beispiele:',
  'help.start-here': 'So fängst du an:',
  'help.start-import': 'die Läufe eines Strava-Exports importieren',
  'help.start-estimate': 'deine Meile heute mit ihrem Bereich zeigen',
  'help.start-plan': 'einen Plan für 12 Wochen zeigen, ohne ihn zu speichern',
  'help.start-serve': 'Bell Lap im Browser öffnen',
  'help.more':
    'Hilfe zu einem Befehl, mit Beispielen: bell-lap plan --help\nDie Befehle nutzen das laufende Bell Lap. Läuft keines, öffnen sie den Datenordner selbst.\nRückgabewerte: 0 erledigt, 1 fehlgeschlagen, 2 falscher Aufruf, 3 abgelehnt oder zu wenig Daten.',
  'help.option-json': 'JSON statt Text ausgeben',
  'help.option-quiet': 'keinen Fortschritt zeigen',
  'help.option-data':
    'diesen Datenordner nutzen (Standard: BELL_LAP_DATA, sonst ~/.local/share/bell-lap)',
  'help.option-server': 'ein anderes Bell Lap nutzen, etwa http://127.0.0.1:4820',
  'help.option-token': 'mit diesem Token bei --server anmelden (Standard: BELL_LAP_TOKEN)',
  'help.option-locale':
    'diese Sprache nutzen: {locales_commas} (Standard: aus den Einstellungen, sonst LANG)',
  'help.option-help': 'Hilfe zeigen',
  'help.option-version': 'Version zeigen',
  'help.command-help': 'Hilfe zu einem Befehl zeigen',
  'help.option-force': 'eine vorhandene Datei überschreiben',

  'help.word-options': '[Optionen]',
  'help.word-command': '[Befehl]',
  'help.line.serve': 'Bell Lap für den Browser starten',
  'help.line.sign-in': 'Einen Anmelde-Link ausgeben',
  'help.line.import': 'Dateien, Ordner und Export-Zips importieren',
  'help.line.watch': 'Sagen, ob eine Einheit auf der Uhr wie geplant angezeigt wurde',
  'help.line.sport': 'Die Sportart von Aktivitäten festlegen',
  'help.line.status': 'Zeigen, was gespeichert ist',
  'help.line.estimate': 'Deine Meile heute mit ihrem Bereich zeigen',
  'help.line.case': 'Zeigen, was für die Meile spricht',
  'help.line.plan': 'Den Plan zeigen oder erstellen',
  'help.line.workout': 'Ein getipptes Training lesen',
  'help.line.today': 'Die Einheit von heute zeigen',
  'help.line.end': 'Krankheit, Schmerz oder Abwesenheit beenden',
  'help.line.deliver': 'Eine Einheit als Datei für die Uhr schreiben',
  'help.line.export': 'Alles als ein Zip exportieren',
  'help.line.backup': 'Alles sichern oder Sicherungen auflisten',
  'help.line.restore': 'Eine Sicherung wiederherstellen',
  'help.line.delete-everything': 'Alle deine Daten endgültig löschen',
  'help.line.doctor': 'Datenbank, Dateien und Versionen prüfen',

  'help.serve':
    'Bell Lap für den Browser starten und einen Anmelde-Link ausgeben. Strg-C beendet es.',
  'help.serve.example': 'nur auf diesem Rechner, Port 4820',
  'help.serve.example-open': 'auch den Browser öffnen',
  'help.serve.example-demo': 'mit einem erfundenen Läufer umsehen',
  'help.serve.example-host': 'auch für Telefone in deinem Netz',
  'help.serve.example-public': 'hinter einem Proxy mit TLS',
  'help.serve.port': 'an diesem Port lauschen (Standard: 4820)',
  'help.serve.host': 'an dieser Adresse lauschen (Standard: 127.0.0.1, nur dieser Rechner)',
  'help.serve.public-url': 'die Adresse, die andere nutzen (Standard: BELL_LAP_PUBLIC_URL)',
  'help.serve.allow-host':
    'auch auf diese Namen antworten, durch Kommas getrennt (Standard: BELL_LAP_ALLOWED_HOSTS)',
  'help.serve.watch': 'neue Aufzeichnungen in diesem Ordner automatisch importieren',
  'help.serve.demo': 'einen erfundenen Läufer in einem getrennten Ordner nutzen',
  'help.serve.open': 'den Browser öffnen, sobald Bell Lap bereit ist',

  'help.sign-in':
    'Einen Link ausgeben, der einen Browser einmal anmeldet, auf diesem oder einem anderen Gerät.',
  'help.sign-in.example': 'ein Link für jede Adresse und ein Code für das Telefon',
  'help.sign-in.example-json': 'dasselbe für ein Skript',
  'help.sign-in.example-demo': 'für die Demo',
  'help.sign-in.demo': 'für den erfundenen Läufer von serve --demo',

  'help.import':
    'Aufzeichnungen importieren: Dateien, Ordner und Export-Zips. Ein Lauf zählt nie doppelt.',
  'help.import.example': 'ein Strava-Export, wie heruntergeladen',
  'help.import.example-files': 'einzelne FIT-, TCX- und GPX-Dateien, auch gepackt (gz)',
  'help.import.example-folder': 'ein Ordner mit allem darunter',
  'help.import.example-sport': 'Dateien ohne Sportart als Läufe zählen',
  'help.import.example-json': 'die Zahlen für ein Skript',
  'help.import.paths': 'Dateien, Ordner oder Zips',
  'help.import.unknown-as': 'die Sportart von Dateien, die keine nennen: {sports_commas}',

  'help.watch':
    'Sagen, ob eine Einheit auf der Uhr wie geplant angezeigt wurde. Bell Lap fragt nach dem Lauf, bei jedem Format einmal.',
  'help.watch.example': 'Formate und deine Antworten auflisten',
  'help.watch.example-planned': 'die offene Frage beantworten',
  'help.watch.example-off': 'sagen, was nicht stimmte',
  'help.watch.example-format': 'für ein Format antworten oder eine Antwort ändern',
  'help.watch.answer': 'eines von {answers_commas}',
  'help.watch.format': 'das Format: eines von {formats_commas}',
  'help.watch.note': 'was nicht stimmte',
  'help.sport':
    'Die Sportart von Aktivitäten festlegen, die keine haben. Bis dahin zählen sie nicht.',
  'help.sport.example': 'Aktivitäten ohne Sportart auflisten',
  'help.sport.example-run': 'alle waren Läufe',
  'help.sport.example-assumed': 'was eine ältere Version für Läufe hielt, waren Radfahrten',
  'help.sport.example-undo': 'die letzte Antwort zurücknehmen',
  'help.sport.sport': 'eines von {sports_commas}',
  'help.sport.assumed': 'Aktivitäten ändern, die eine ältere Version für Läufe hielt',
  'help.sport.undo': 'die letzte Antwort zurücknehmen',

  'help.status': 'Zeigen, was gespeichert ist: Läufe, Ergebnisse, Plan, letzter Import.',
  'help.status.example': 'was gespeichert ist und wo',
  'help.status.example-json': 'dasselbe für ein Skript',

  'help.estimate':
    'Deine Meile heute mit ihrem Bereich zeigen, dazu andere Distanzen und die Belege.',
  'help.estimate.example': 'Meile, 400 m bis Marathon, Schwelle, Belege',
  'help.estimate.example-json': 'nur die Meile: timeS, lowS, highS',
  'help.case':
    'Sagt, ob du auf einem Plateau steckst, warum, was ein Meilenblock ändern würde und wann du keinen beginnen solltest.',
  'help.case.example': 'Antwort, Ursachen, Änderungen, Kosten und Termine',
  'help.case.example-json': 'nur die Antwort: plateau, improving, decline oder not-enough',

  'help.plan':
    'Den Plan zeigen oder erstellen: 6 bis 24 Wochen bis zur Meile oder die Rückkehr zu längeren Rennen.',
  'help.plan.example': 'der gespeicherte Plan, Woche für Woche',
  'help.plan.example-explain': 'dazu, worauf jede Woche verzichtet und warum',
  'help.plan.example-new': 'einen neuen Plan zeigen, ohne ihn zu speichern',
  'help.plan.example-race': 'für einen Renntag und eine Zielzeit',
  'help.plan.example-ready': 'so viele Wochen, wie du brauchst, bis zu einem Testlauf',
  'help.plan.example-tune-up': 'mit einem Testrennen',
  'help.plan.example-back': 'nach der Meile: die Rückkehr zu längeren Rennen',
  'help.plan.example-save': 'speichern; in der App kannst du das rückgängig machen',
  'help.plan.example-json': 'für ein Skript; Rückgabewert 3, wenn der Plan abgelehnt wird',
  'help.plan.event': 'eines von {events_commas} (Standard: mile)',
  'help.plan.towards':
    'mit 5k oder 10k, das längere Rennen, zu dem du zurückkehrst: half oder marathon',
  'help.plan.weeks':
    '{fewest} bis {most} Wochen; die Rückkehr zu längeren Rennen dauert {backFewest} bis {backMost} (Standard: 12)',
  'help.plan.base':
    'vier Wochen lockeres Laufen vor einem Meilenplan, falls du dafür noch zu wenig läufst',
  'help.plan.cleared':
    'der Tag der ärztlichen Freigabe zum schnellen Laufen, YYYY-MM-DD; wird gespeichert',
  'cli.plan.base-how': 'Anzeigen: bell-lap plan --base',
  'cli.plan.base-alone':
    '--base führt zu keinem Wettkampf. Verwende es ohne --race-day, --weeks, --race, --goal, --name, --towards, --when-ready und --meet.',
  'cli.plan.cleared-how': 'Eingeben: bell-lap plan --cleared YYYY-MM-DD',
  'help.plan.race-day': 'der Renntag, JJJJ-MM-TT',
  'help.plan.when-ready': 'so viele Wochen, wie du bis zur Rennform brauchst',
  'help.plan.meet': 'mit --when-ready: Tage, an denen du ein Rennen laufen könntest',
  'help.plan.race': 'ein weiteres Rennen: TAG:DISTANZ[:A|B|C[:NAME]], etwa 2027-04-10:5k:B',
  'help.plan.goal': 'deine Zielzeit, etwa 5:30',
  'help.plan.name': 'der Name des Rennens',
  'help.plan.dislike': 'eine Einheit oder Familie von Einheiten meiden, etwa V10 oder H',
  'help.plan.prefer': 'der Untergrund, den du am liebsten hast: {grounds_commas}',
  'help.plan.stride-day': 'Tage, an denen du gern Steigerungsläufe machst: {weekdays_commas}',
  'help.plan.explain': 'zeigen, worauf jede Woche verzichtet und wie viel das zählt',
  'help.plan.save': 'den Plan speichern',

  'help.workout':
    'Ein Training lesen, wie man es tippt, und Schritte, Summen oder eine Rückfrage ausgeben.',
  'help.workout.example': 'die Schritte in deinem Tempo',
  'help.workout.example-plan': 'mit Einlaufen und Auslaufen',
  'help.workout.example-question': 'nicht eindeutig, also eine Rückfrage: Rückgabewert 3',
  'help.workout.example-json': 'für ein Skript',
  'help.workout.text': 'das Training, am besten in Anführungszeichen',
  'help.workout.plan': 'mit dem Einlaufen und Auslaufen, das ein Plan ergänzen würde',

  'help.today': 'Die Einheit von heute mit ihrem Grund zeigen, dazu morgen und das nächste Rennen.',
  'help.today.example': 'die Einheit von heute, Schritt für Schritt',
  'help.today.example-json': 'nur ihre Kennung in der Bibliothek',
  'help.today.example-on': 'dieselbe Einheit auf dem Laufband und was anders ist',
  'help.today.example-keep': 'dieselbe Einheit auf der Straße, im Plan gespeichert',
  'help.today.on': 'die Einheit für einen anderen Ort zeigen: {places_commas}',
  'cli.today.can-cross': 'Das geht. Mit --keep wird der Plan geändert.',
  'help.today.keep': 'mit --on: die Einheit für diesen Ort im Plan speichern',

  'help.end': 'Krankheit, Verletzung, Schmerz, Abwesenheit oder ein Warnzeichen beenden.',
  'help.end.example': 'was offen ist und wie es endet',
  'help.end.example-illness': 'wieder gesund: heute Ruhe, ab morgen kurze lockere Läufe',
  'help.end.example-away': 'vor dem letzten Tag zurück',
  'help.end.example-pain':
    'heute kein Schmerz; roter Schmerz endet nach zwei solchen Tagen in Folge',
  'help.end.example-red-flag': 'ärztlich zum Laufen freigegeben',
  'help.end.example-injury': 'ärztlich zum vollen Training freigegeben',
  'help.end.state': 'eines von {states_commas} (Standard: auflisten, was offen ist)',
  'help.end.clinician': 'bestätigen, dass du ärztlich freigegeben bist',

  'help.deliver':
    'Eine Einheit als Datei schreiben: für die Uhr, Zwift, intervals.icu oder ein Programm.',
  'help.deliver.example': 'die Einheit von heute als FIT-Datei in diesen Ordner',
  'help.deliver.example-zwo': 'ein anderer Tag, als Lauf für Zwift',
  'help.deliver.example-intervals': 'in der Schrittsprache von intervals.icu ausgeben',
  'help.deliver.example-out': 'direkt auf eine Uhr',
  'help.deliver.day': 'JJJJ-MM-TT (Standard: heute)',
  'help.deliver.as': 'eines von {forms_commas} (Standard: fit)',
  'help.deliver.drills':
    'Lauf-ABC auf der Uhr: {forms_commas} (Standard: wie in den Einstellungen)',
  'help.deliver.formats': 'sagen, was jedes Format von der Einheit enthält und was fehlt',
  'help.deliver.example-formats': 'was jedes Format enthält und was fehlt',
  'help.deliver.out': 'in diese Datei schreiben',

  'help.export': 'Alles als ein Zip exportieren: Originaldateien, JSON, CSV und Kalender.',
  'help.export.example': 'bell-lap-export-TAG.zip in diesen Ordner schreiben',
  'help.export.example-file': 'in eine Datei deiner Wahl schreiben',
  'help.export.file': 'das Zip, das geschrieben wird',

  'help.backup': 'Alles im Datenordner sichern oder die Sicherungen auflisten.',
  'help.backup.example': 'jetzt eine Sicherung schreiben',
  'help.backup.example-to': 'eine Sicherung schreiben und auf einen Stick kopieren',
  'help.backup.example-list': 'die Sicherungen und den Stand der täglichen Sicherung zeigen',
  'help.backup.example-daily': 'die tägliche Sicherung ausschalten; on schaltet sie wieder ein',
  'help.backup.list': 'die Sicherungen auflisten und keine schreiben',
  'help.backup.daily': 'die tägliche Sicherung ein- oder ausschalten, jetzt keine schreiben',
  'help.backup.to': 'die neue Sicherung in diese Datei kopieren',

  'help.restore':
    'Eine Sicherung wiederherstellen. Vorher wird eine Sicherheitskopie deiner Daten gespeichert.',
  'help.restore.example': 'zeigen, was sie enthält, fragen und wiederherstellen',
  'help.restore.example-listed': 'eine der aufgelisteten Sicherungen',
  'help.restore.example-yes': 'ohne Frage, für ein Skript',
  'help.restore.example-undo': 'zurück zum Stand vor der letzten Wiederherstellung',
  'help.restore.backup': 'eine Sicherungsdatei oder ein Name aus bell-lap backup --list',
  'help.restore.yes': 'nicht fragen',
  'help.restore.undo': 'die neueste Sicherheitskopie wiederherstellen',

  'help.delete-everything':
    'Alle deine Daten endgültig löschen, auch die Sicherungen. Ohne --confirm nur auflisten.',
  'help.delete-everything.example': 'auflisten, was gelöscht würde',
  'help.delete-everything.example-confirm': 'eine Kopie behalten, dann alles löschen',
  'help.delete-everything.save': 'vorher eine Sicherung in diese Datei schreiben',
  'help.delete-everything.confirm': 'löschen, wenn die Worte „{phrase}“ sind',

  'help.doctor':
    'Datenbank, Originaldateien, Platz, Sperre und Versionen prüfen. Der Bericht enthält nichts Privates.',
  'help.doctor.example': 'alles prüfen; Rückgabewert 1, wenn etwas nicht stimmt',
  'help.doctor.example-quick': 'die Originaldateien nicht vergleichen',
  'help.doctor.example-json': 'für einen Fehlerbericht',
  'help.doctor.quick': 'die Originaldateien nicht vergleichen',
}
