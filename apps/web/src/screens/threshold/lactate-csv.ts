import type { TestInput, TestOutcome } from '../../api/threshold.ts'
import type { Say } from '@bell-lap/units/message'

type LactateSteps = Extract<TestInput, { kind: 'lactate-steps' }>

const KMH_PER_MPS = 3.6

/** A lactate test as a table for a spreadsheet: its stages, then what every method makes of them. */
export function lactateCsv(input: LactateSteps, outcome: TestOutcome, say: Say): string {
  const stages = input.stages.map((stage, index) => [
    `stage ${index + 1}`,
    (stage.speedMps * KMH_PER_MPS).toFixed(2),
    String(stage.lactateMmol),
    stage.heartRateBpm === null ? '' : String(stage.heartRateBpm),
    String(stage.durationS),
    '',
  ])
  const rest =
    input.restLactateMmol === null ? [] : [['rest', '', String(input.restLactateMmol), '', '', '']]
  const methods = (outcome.lactate?.methods ?? []).map(({ method, speedMps, why }) => [
    method,
    speedMps === null ? '' : (speedMps * KMH_PER_MPS).toFixed(2),
    '',
    '',
    '',
    why === null ? '' : say(why),
  ])
  const head = ['', 'speed km/h', 'lactate mmol/l', 'heart rate bpm', 'seconds', 'note']
  return [head, ...rest, ...stages, ...methods].map((row) => row.map(quoted).join(',')).join('\r\n')
}

/** RFC 4180. */
const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
