import { MILE_M } from '@bell-lap/units/length'
import { sayDay, sayNumber } from '@bell-lap/text/numbers'
import { message } from '@bell-lap/units/message'
import type { LongRunLadder as Ladder } from '../../api/way-back.ts'
import { Card } from '../../pieces/card.tsx'
import { useText } from '../../text/use-text.ts'
import css from './way-back.module.css'

const WIDTH = 440
const TOP = 26
const BASE = 176
const HEIGHT = 200
const GAP = 5

/** The longest run of each week as bars; pale weeks are easier, the last holds the race. */
export function LongRunLadder({ ladder }: { readonly ladder: Ladder }) {
  const { t, say, reader } = useText()
  const { weeks, nowM } = ladder
  const most = Math.max(1, ...weeks.map(({ longM, raceM }) => Math.max(longM, raceM ?? 0)))
  const step = WIDTH / Math.max(1, weeks.length)
  const heightOf = (metres: number) => ((BASE - TOP) * metres) / most
  const unitM = reader.units === 'metric' ? 1000 : MILE_M
  const number = (metres: number) => {
    const value = metres / unitM
    return sayNumber(value, reader.locale, Math.round(10 * value) % 10 === 0 ? 0 : 1)
  }
  return (
    <Card title={t('way-back.screen.ladder')}>
      <p className="quiet small">{t('way-back.screen.ladder-how', { nowM })}</p>
      <svg className={css['ladder']} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        {weeks.map(({ startDay, longM, cutBack, raceM }, i) => {
          const x = i * step + GAP / 2
          const shownM = raceM ?? longM
          const middle = x + (step - GAP) / 2
          return (
            <g key={startDay}>
              <rect
                data-kind={raceM !== null ? 'race' : cutBack ? 'easier' : 'long'}
                x={x}
                width={step - GAP}
                y={BASE - heightOf(shownM)}
                height={heightOf(shownM)}
                rx="3"
              />
              <text data-kind="value" x={middle} y={BASE - heightOf(shownM) - 7}>
                {raceM === null ? number(longM) : say(message(`event.${ladder.eventId}`))}
              </text>
              <text x={middle} y={HEIGHT - 6}>
                {sayDay(startDay, reader.locale, 'dayMonth')}
              </text>
            </g>
          )
        })}
        <line x1="0" x2={WIDTH} y1={BASE + 0.5} y2={BASE + 0.5} stroke="var(--control)" />
      </svg>
      <ul className="only-heard">
        {weeks.map(({ startDay, longM, raceM }) => (
          <li key={startDay}>
            {t(
              raceM === null ? 'way-back.screen.ladder-heard' : 'way-back.screen.ladder-heard-race',
              {
                day: startDay,
                longM,
              },
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
