import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Evidence } from '@bell-lap/fitness/evidence/evidence'
import { readDatedRaces } from './dated-races.ts'
import { drawReplay } from './draw-replay.ts'
import { COLLECTIONS } from './race-sets.ts'
import { readRecordedHistories } from './recorded-histories.ts'
import { REPLAY_HEAD, replayLine, replayRaces, type DatedHistory } from './replay.ts'
import { syntheticHistories } from './synthetic-history.ts'

/**
 * Replays everything whose days are known through the product's own estimate, draws the recorded
 * histories and one made-up runner into `out`, and answers the lines of the report.
 */
export function replaySection(
  racesFolder: string,
  historiesFolder: string,
  out: string,
): readonly string[] {
  const lines = COLLECTIONS.flatMap(({ name, files }) => {
    const athletes = files.flatMap((file) => readDatedRaces(racesFolder, file))
    return athletes.length === 0 ? [] : [lineOf(`${name}, dated races`, athletes)]
  })
  const recorded = readRecordedHistories(historiesFolder)
  const raced = recorded.filter(({ races }) => races.length > 0)
  if (raced.length > 0) {
    lines.push(
      lineOf('Recorded runs and their official results', raced),
      lineOf('the same, from results alone', raced.map(only('race'))),
      lineOf('the same, from recorded runs alone', raced.map(only('training'))),
    )
  }
  const made = syntheticHistories()
  lines.push(lineOf('Made-up runners (self-consistency)', made))
  mkdirSync(out, { recursive: true })
  for (const history of recorded) draw(out, history, history.days.toSorted())
  const [first] = made
  if (first !== undefined)
    draw(
      out,
      first,
      first.races.map((race) => race.day),
    )
  return [
    '## Replay',
    '',
    'Each race foretold on the evening before by the estimate that the product shows, from all that came before it, seasons ago too. One mark a season and distance is in the collections, so the gaps are months and years, and a season’s best is faster than a race on any day. “Width” is the mean width of the 80 % interval (goal: 78 to 87 % inside at 9 % for clubs, 6.5 % for colleges, 6 % for lists). The recorded runs are one runner with four official results, of which the 800 m came after training for it: they show mechanisms, not averages.',
    '',
    ...REPLAY_HEAD,
    ...lines,
  ]
}

/** The same history, known by one kind of evidence only. */
const only =
  (kind: Evidence['kind']) =>
  (history: DatedHistory): DatedHistory => ({
    ...history,
    evidenceBy: (day) => history.evidenceBy(day).filter((one) => one.kind === kind),
  })

const lineOf = (name: string, histories: readonly DatedHistory[]) =>
  replayLine(name, histories.length, histories.flatMap(replayRaces))

function draw(out: string, history: DatedHistory, days: readonly string[]): void {
  const [from] = days
  const to = days.at(-1)
  if (from === undefined || to === undefined) return
  const file = join(out, `${history.name.replaceAll(' ', '-')}.svg`)
  writeFileSync(file, drawReplay(history, replayRaces(history), { from, to }))
}
