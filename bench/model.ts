// `npm run bench:model`: processor time of an estimate, by the length of the history.
import { estimateCurve, estimateWithRace } from '@bell-lap/fitness/curve/estimate'
import { estimateHistory } from '@bell-lap/fitness/curve/estimate-history'
import { trainingEvidence, type RunForEvidence } from '@bell-lap/fitness/curve/training-evidence'
import { sortEvidence } from '@bell-lap/fitness/curve/usable-evidence'
import type { RaceEvidence } from '@bell-lap/fitness/evidence/evidence'
import { seededRandom } from '@bell-lap/synthetic-runner/random'
import { addDays } from '@bell-lap/units/calendar-day'
import { median } from 'simple-statistics'

const SIZES = [375, 750, 1500, 3000]
const RUNS_A_YEAR = 300
const RACES_A_YEAR = 8
const TODAY = '2026-11-20'
const BEST_M = [400, 800, 1000, 1500, 1609.344, 3000, 5000, 10_000]
const ROUNDS = 7
const PROFILE = { age: 38, sex: 'female', weeklyKm: 55 } as const
const say = (line: string) => void process.stdout.write(`${line}\n`)

/** A made-up history: easy runs, a hard one in four, a race every six weeks. */
function history(runs: number) {
  const random = seededRandom(runs)
  const days = Math.round((runs / RUNS_A_YEAR) * 365)
  const recorded = Array.from({ length: runs }, (_, i): RunForEvidence => {
    const day = addDays(TODAY, -days + Math.floor((i * days) / runs))
    const hard = i % 4 === 0
    const speed = hard ? random.between(4, 4.6) : random.between(2.8, 3.4)
    const distanceM = random.between(6000, 16_000)
    return {
      activityId: `run-${i}`,
      day,
      distanceM,
      movingTimeS: distanceM / speed,
      surface: hard ? 'track' : 'road',
      hasGps: true,
      altitudeM: 240,
      homeAltitudeM: 200,
      excluded: false,
      averageHeartRateBpm: hard ? 165 : 140,
      maximumHeartRateBpm: hard ? 182 : 155,
      bestEfforts: BEST_M.filter((metres) => metres <= distanceM).map((metres) => ({
        distanceM: metres,
        climbM: 12,
        descentM: 15,
        timeS: metres / (speed * (1.12 - 0.04 * Math.log10(metres / 400))),
      })),
    }
  })
  const races = Array.from({ length: Math.round((days / 365) * RACES_A_YEAR) }, (_, i) => {
    const distanceM = [1609.344, 5000, 10_000][i % 3] ?? 5000
    const race: RaceEvidence = {
      kind: 'race',
      id: `race-${i}`,
      day: addDays(TODAY, -days + Math.floor((i * 365) / RACES_A_YEAR)),
      distanceM,
      timeS: (distanceM / 4.7) * (distanceM / 1609.344) ** 0.07 * random.between(0.98, 1.03),
      timing: 'automatic',
      setting: 'track',
      effort: 'race',
      excluded: false,
    }
    return race
  })
  return { recorded, races, runDays: recorded.map((run) => run.day) }
}

/** Time of the processor, which other programs on the machine change less than the time of the clock. */
function milliseconds(work: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const since = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(since)
    return (user + system) / 1000
  })
  return median(times)
}

say('runs   evidence   full estimate   one result more   month by month')
for (const size of SIZES) {
  const { recorded, races, runDays } = history(size)
  const evidence = [...races, ...trainingEvidence(recorded, races)]
  const full = milliseconds(() =>
    estimateCurve([...races, ...trainingEvidence(recorded, races)], PROFILE, TODAY, runDays),
  )
  const one: RaceEvidence = { ...(races[0] as RaceEvidence), id: 'new', day: TODAY }
  const sorted = sortEvidence(evidence, TODAY)
  const context = { profile: PROFILE, today: TODAY, runDays }
  const more = milliseconds(() => estimateWithRace(sorted, one, context))
  const months = milliseconds(() => estimateHistory(evidence, PROFILE, TODAY, runDays))
  say(
    `${String(size).padStart(4)}   ${String(evidence.length).padStart(8)}   ${full.toFixed(1).padStart(10)} ms   ${more.toFixed(1).padStart(12)} ms   ${months.toFixed(1).padStart(11)} ms`,
  )
}
