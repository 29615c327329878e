import type { COMMAND_MCP as BRITISH } from '../en-GB/command-mcp.ts'

/** Was die Befehlszeile einem Assistenten sagt. */
export const COMMAND_MCP: Readonly<Record<keyof typeof BRITISH, string>> = {
  'help.line.mcp': 'Einen Assistenten das Training lesen und Änderungen vorschlagen lassen',
  'help.mcp':
    'Einen Assistenten über das Model Context Protocol (stdin und stdout) bedienen. Er liest dein Training und schlägt Änderungen vor. Nichts ändert sich, bevor du einen Vorschlag in Bell Lap annimmst.',
  'help.mcp.example': 'der Befehl, den ein Assistent startet; siehe docs/using/mcp.md',
  'help.mcp.example-server':
    'ein Bell Lap auf einem anderen Rechner lesen; der Schlüssel steht in BELL_LAP_TOKEN',
  'mcp.instructions':
    'Bell Lap ist der Meilen-Coach der Läuferin oder des Läufers. Lies, bevor du antwortest, und nenne zu jeder Zahl ihren Bereich und ihre Quelle. Die Einheiten stehen in den Feldnamen: S Sekunden, M Meter, Mps Meter pro Sekunde. Du kannst den Plan nicht ändern. propose_change hinterlässt einen Vorschlag, der in Bell Lap unter Heute oder Plan angenommen oder abgelehnt wird. Schlage kein Training gegen Schmerzen, Krankheit, Verletzung oder Warnzeichen vor: Bitte darum, sie in Bell Lap zu melden und ärztlichen Rat zu suchen, wo Bell Lap das sagt.',
  'mcp.tool.today': 'Einheit von heute',
  'mcp.tool.estimate': 'Meile heute',
  'mcp.tool.load': 'Belastung',
  'mcp.tool.form': 'Laufstil',
  'mcp.tool.plan': 'Plan',
  'mcp.tool.runs': 'Läufe',
  'mcp.tool.run': 'Ein Lauf',
  'mcp.tool.propose': 'Eine Änderung vorschlagen',
  'mcp.tool.proposals': 'Vorschläge und ihre Antworten',
  'mcp.about.today':
    'Was heute zu laufen ist und warum, was offen ist (Schmerzen, Krankheit, Abwesenheit), morgen, diese Woche und das nächste Rennen.',
  'mcp.about.estimate':
    'Was jetzt über jede Strecke möglich ist, mit Bereich, Schwelle und den Ergebnissen dahinter. Wo Daten fehlen, steht, welche.',
  'mcp.about.load':
    'Kilometer, schnelle Meter und die Belastung von Wade, Schienbein, Knie und Oberschenkel, Woche für Woche, neben dem üblichen Bereich.',
  'mcp.about.form':
    'Schrittfrequenz, Bodenkontakt und andere Werte bei gleichem Tempo, woran zu arbeiten ist und wie gut das belegt ist.',
  'mcp.about.plan':
    'Die Einheiten einiger Tage mit Kennung, Grund und Tempo, dazu die Prognose für das Rennen mit ihrem Bereich.',
  'mcp.about.runs':
    'Läufe, die neuesten zuerst, mit Kennung, Distanz in Metern und Laufzeit in Sekunden.',
  'mcp.about.run':
    'Ein Lauf: Wiederholungen, Zwischenzeiten und der Vergleich mit der geplanten Einheit.',
  'mcp.about.propose':
    'Eine Änderung des Plans vorschlagen. Bell Lap prüft sie gegen jede Sicherheitsregel, zeigt die Einheiten davor und danach und wartet auf die Antwort. Was eine Regel bricht, wird mit dem Grund abgelehnt.',
  'mcp.about.proposals':
    'Offene Vorschläge und die der letzten 90 Tage, die angenommen, abgelehnt oder nicht beantwortet wurden.',
  'mcp.plan.from': 'Erster Tag, JJJJ-MM-TT; ohne Angabe heute. Gezeigt werden ganze Wochen.',
  'mcp.plan.days': 'Wie viele Tage von da an',
  'mcp.runs.from': 'Erster Tag, JJJJ-MM-TT',
  'mcp.runs.to': 'Letzter Tag, JJJJ-MM-TT',
  'mcp.runs.search': 'Ein Wort aus Name oder Notiz',
  'mcp.runs.limit': 'Höchstens so viele Läufe',
  'mcp.run.id': 'Die ganze Kennung eines Laufs, aus „runs“',
  'mcp.propose.session': 'Die Kennung einer Einheit, aus „plan“ oder „today“',
  'mcp.propose.text': 'Eine Einheit, wie man sie tippt, etwa 6x400 @ mile w/ 200 jog',
  'mcp.propose.reason': 'Der Grund, in ein oder zwei Sätzen',
  'mcp.propose.change':
    'Was sich ändern soll. move, swap, delete, add-typed, change-typed, cross-train, run-instead und switch-place ändern eine Einheit. too-tired nimmt die leichtere Einheit dieses Tages. illness, away, busy, race-moved und race-added melden etwas, dem der Plan folgt. Tage als JJJJ-MM-TT.',
  'mcp.not-a-day': 'Schreibe den Tag als JJJJ-MM-TT, etwa 2026-05-17.',
  'mcp.session-ids': 'Kennungen der Einheiten:',
  'mcp.refused': 'Bell Lap schlägt das nicht vor, weil es eine Regel bricht:',
  'mcp.nearest': 'Die nächstliegende Änderung, die jede Regel einhält: {nearest}',
  'mcp.proposed': 'Vorgeschlagen. Der Plan ist unverändert.',
  'mcp.waits':
    'Der Vorschlag kann in Bell Lap unter Heute oder Plan bis {lastDay} angenommen oder abgelehnt werden.',
  'mcp.open':
    '{count, plural, =0 {Keine offenen Vorschläge} one {# offener Vorschlag} other {# offene Vorschläge}}',
  'mcp.answered':
    '{day}  {state, select, accepted {angenommen} declined {abgelehnt} other {ohne Antwort beendet}}  {source}: {note}',
  'mcp.no-proposals': 'Es gibt keine Vorschläge.',
  'mcp.nothing': 'nichts',
}
