/** Paces in the canonical form. */
import { MILE_M } from '@bell-lap/units/length'
import type { PaceSymbol } from '../workout.ts'
import { clock } from './print-length.ts'
import { LAP_M } from './written-workout.ts'
import type { TargetUnit, WrittenLength, WrittenPace, WrittenTarget } from './written-workout.ts'

const SYMBOL_WORDS: Readonly<Record<PaceSymbol, string>> = {
  REC: '@ recovery',
  E: 'easy',
  S: 'steady',
  M: '@ marathon',
  HM: '@ half marathon',
  T: '@ threshold',
  CV: '@ CV',
  '10K': '@ 10K',
  '5K': '@ 5K',
  '3K': '@ 3K',
  MI: '@ mile',
  GMI: '@ goal mile',
  '8H': '@ 800',
  '4H': '@ 400',
  FAST: 'fast',
  MAX: 'all out',
}
export function printPace(pace: WrittenPace | null, length: WrittenLength): string {
  if (pace === null) return ''
  switch (pace.kind) {
    case 'symbol':
      return ` ${SYMBOL_WORDS[pace.symbol]}${effort(pace)}`
    case 'progress':
      return ` @ ${bare(pace.from)}->${bare(pace.to)}`
    case 'between':
      return ` @ ${bare(pace.from)}-${numbered(pace.to)}${effort(pace)}`
    case 'times':
      return ` in ${pace.timesS.map(clock).join('/')}`
    case 'race':
      return ` @ ${raceWords(pace.distanceM, pace.byEffort === true)}`
    case 'target':
      return ` @ ${targetWords(pace)}`
    case 'from-to': {
      const both = `${clock(pace.fromS)}->${clock(pace.toS)}`
      return pace.unit === null ? ` in ${both}` : ` @ ${both}/${pace.unit}`
    }
    case 'per':
      return ` @ ${range(pace.fastS, pace.slowS, true)}/${pace.unit}`
    case 'time': {
      const byClock = length.kind === 'distance' && length.distanceM > LAP_M
      return ` in ${range(pace.fastS, pace.slowS, byClock)}`
    }
  }
}

const effort = ({ byEffort }: { readonly byEffort?: true }) => (byEffort ? ' effort' : '')
/** A number alone after a dash is a recovery. */
const numbered = (symbol: PaceSymbol) =>
  symbol === '8H' || symbol === '4H' ? `${bare(symbol)} pace` : bare(symbol)
const bare = (symbol: PaceSymbol) => SYMBOL_WORDS[symbol].replace('@ ', '')

function range(fastS: number, slowS: number, byClock: boolean): string {
  const say = (timeS: number) =>
    byClock || slowS >= 60 ? clock(timeS) : String(Number(timeS.toFixed(1)))
  const both = fastS === slowS ? say(fastS) : `${say(fastS)}-${say(slowS)}`
  return byClock || slowS >= 60 ? both : `${both} s`
}

/** Races whose number alone is read as a pace. */
const BY_NUMBER: ReadonlySet<number> = new Set([1000, 1500, 2000, 3200])

function raceWords(distanceM: number, byEffort: boolean): string {
  const kind = byEffort ? ' effort' : ' pace'
  if (BY_NUMBER.has(distanceM)) return `${distanceM}${byEffort ? kind : ''}`
  const miles = distanceM / MILE_M
  if (Math.abs(miles - Math.round(miles)) < 1e-9) return `${Math.round(miles)} mile${kind}`
  return distanceM >= 2000 ? `${distanceM / 1000} km${kind}` : `${distanceM}${kind}`
}

const UNIT_FIRST: ReadonlySet<TargetUnit> = new Set(['zone', 'RPE'])
const SHARES: ReadonlySet<TargetUnit> = new Set(['HRmax', 'LTHR', 'CP', 'effort'])

function targetWords({ unit, low, high, atMost }: WrittenTarget): string {
  const values = atMost ? `<${high}` : low === high ? String(low) : `${low}-${high}`
  if (UNIT_FIRST.has(unit)) return `${unit} ${values}`
  return `${values}${SHARES.has(unit) ? '%' : ''} ${unit}`
}
