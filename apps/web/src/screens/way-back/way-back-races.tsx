import { sayDay } from '@bell-lap/text/numbers'
import { formatTime } from '@bell-lap/units/time'
import type { WayBack } from '../../api/way-back.ts'
import { Card } from '../../pieces/card.tsx'
import { useText } from '../../text/use-text.ts'
import { WishedRace } from './wished-race.tsx'
import css from './way-back.module.css'

type Race = WayBack['races'][number]
type Range = NonNullable<Race['now']>

const rangeOf = ({ lowS, highS }: Range) => `${formatTime(lowS)}–${formatTime(highS)}`

/** What could be run before and now, how sure, what is missing, and the earliest safe date. */
export function WayBackRaces({ found }: { readonly found: WayBack }) {
  const { t } = useText()
  const { races, outcome, asOf } = found
  if (races.length === 0) return null
  const before =
    outcome === null
      ? t('way-back.screen.before-unknown')
      : t('way-back.screen.before', { day: outcome.beforeDay })
  const now = t('way-back.screen.now', { day: asOf })
  const most = Math.max(0.001, ...races.flatMap(shares).map(Math.abs))
  const heads = [
    t('way-back.screen.race'),
    before,
    now,
    t('way-back.screen.faster-slower'),
    t('case.screen.how-sure'),
    t('way-back.screen.missing'),
    t('way-back.screen.earliest'),
  ]
  return (
    <Card title={t('way-back.screen.races')}>
      <p className="quiet small">{t('way-back.screen.races-how')}</p>
      <table className={css['races']}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {races.map((race) => (
            <RaceRow key={race.eventId} race={race} heads={heads} most={most} asOf={asOf} />
          ))}
        </tbody>
      </table>
      <p className="quiet small">{t('case.screen.grades')}</p>
      <WishedRace key={found.wish?.day} found={found} />
    </Card>
  )
}

/** Both ranges against the middle of the one before, as shares of it. */
function shares({ before, now }: Race): readonly number[] {
  const middle = before?.timeS ?? now?.timeS
  if (middle === undefined) return []
  return [before, now].flatMap((range) =>
    range === null ? [] : [range.lowS / middle - 1, range.highS / middle - 1],
  )
}

interface RaceRowProps {
  readonly race: Race
  readonly heads: readonly string[]
  readonly most: number
  readonly asOf: string
}

function RaceRow({ race, heads, most, asOf }: RaceRowProps) {
  const { t, say, reader } = useText()
  const { before, now, earliest } = race
  const unknown = t('way-back.screen.not-known')
  return (
    <tr>
      <th scope="row">{say(race.name)}</th>
      <td data-label={heads[1]}>
        <span className="quiet">{before === null ? unknown : formatTime(before.timeS)}</span>
        <span className="quiet small">{before === null ? '' : rangeOf(before)}</span>
      </td>
      <td data-label={heads[2]}>
        <b>{now === null ? unknown : formatTime(now.timeS)}</b>
        <span className="quiet small">{now === null ? '' : rangeOf(now)}</span>
      </td>
      <td className={css['ranges']}>
        <Ranges race={race} most={most} />
      </td>
      <td>
        <b>{t(`case.screen.sure.${race.howSure}`)}</b>{' '}
        <span className={css['grade']} title={t('case.screen.grade', { grade: race.grade })}>
          {race.grade}
        </span>
        <span className="quiet small">{say(race.source)}</span>
      </td>
      <td data-label={heads[5]}>
        <span className="quiet small">{say(race.missing)}</span>
      </td>
      <td data-label={heads[6]}>
        <b>
          {earliest === null
            ? '–'
            : earliest <= asOf
              ? t('way-back.screen.now-safe')
              : sayDay(earliest, reader.locale, 'date')}
        </b>
      </td>
    </tr>
  )
}

const WIDTH = 150
const EDGE = 6

/** Grey before, green now; faster to the left. The cells beside it say the same in numbers. */
function Ranges({ race, most }: { readonly race: Race; readonly most: number }) {
  const middle = race.before?.timeS ?? race.now?.timeS
  if (middle === undefined) return null
  const x = (timeS: number) => WIDTH / 2 + ((WIDTH / 2 - EDGE) * (timeS / middle - 1)) / most
  const bar = (range: Range | null, y: number, colour: string) =>
    range !== null && (
      <g fill={colour}>
        <rect
          x={x(range.lowS)}
          width={Math.max(2, x(range.highS) - x(range.lowS))}
          y={y - 4}
          height="8"
          rx="4"
          opacity="0.4"
        />
        <circle cx={x(range.timeS)} cy={y} r="5" />
      </g>
    )
  return (
    <svg viewBox={`0 0 ${WIDTH} 40`} width={WIDTH} aria-hidden="true">
      <line x1={WIDTH / 2} x2={WIDTH / 2} y1="2" y2="38" stroke="var(--line)" />
      {bar(race.before, 12, 'var(--ink-2)')}
      {bar(race.now, 28, 'var(--accent)')}
    </svg>
  )
}
