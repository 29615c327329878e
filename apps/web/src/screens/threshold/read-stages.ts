import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import type { TestInput } from '../../api/threshold.ts'

type Stage = Extract<TestInput, { kind: 'lactate-steps' }>['stages'][number]

export type StagesRead =
  | { readonly ok: true; readonly stages: readonly Stage[] }
  | { readonly ok: false; readonly line: number; readonly problem: Message }

const KMH_PER_MPS = 3.6
/** Above this a bare number is no running speed in km/h. */
const FASTEST_KMH = 30
const SLOWEST_KMH = 3

/**
 * Stages as typed or pasted, one a line: speed in km/h ("12.5") or pace per kilometre ("4:48"), the
 * lactate in mmol/l, and if known heart rate and minutes. Tabs, semicolons and blanks part the
 * columns; a decimal comma is read as a point.
 */
export function readStages(text: string, stageMinutes: number): StagesRead {
  const stages: Stage[] = []
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trim()
    if (line === '') continue
    const cells = line.split(/[\t; ]+/).map((cell) => cell.replace(',', '.'))
    const bad = (problem: Message) => ({ ok: false as const, line: index + 1, problem })
    const speedMps = speedOf(cells[0] ?? '')
    const [lactateMmol, heartRate, minutes] = cells.slice(1).map(Number)
    if (speedMps === null)
      return bad(message('threshold-screen.stage-speed', { typed: cells[0] ?? '' }))
    if (lactateMmol === undefined || !(lactateMmol > 0)) {
      return bad(message('threshold-screen.stage-lactate'))
    }
    if (
      (heartRate !== undefined && !(heartRate > 0)) ||
      (minutes !== undefined && !(minutes > 0))
    ) {
      return bad(message('threshold-screen.stage-rest'))
    }
    const durationS = 60 * (minutes ?? stageMinutes)
    stages.push({ speedMps, lactateMmol, heartRateBpm: heartRate ?? null, durationS })
  }
  return { ok: true, stages }
}

function speedOf(cell: string): number | null {
  const pace = /^(\d{1,2}):(\d{2})$/.exec(cell)
  if (pace !== null) return 1000 / (60 * Number(pace[1]) + Number(pace[2]))
  const kmh = Number(cell)
  return kmh >= SLOWEST_KMH && kmh <= FASTEST_KMH ? kmh / KMH_PER_MPS : null
}
