import { sayDay, sayNumber } from '@bell-lap/text/numbers'
import type { Load } from '../../api/load.ts'
import { ticksAt, XAxis, YAxis } from '../../charts/axes.tsx'
import { ChartFrame } from '../../charts/chart-frame.tsx'
import { linearScale, linePath, niceTicks } from '../../charts/scale.ts'
import { useText } from '../../text/use-text.ts'
import css from './load.module.css'

const HEIGHT = 180
const LEFT = 36
const BOTTOM = 24
const TOP = 16
const EVERY_DAYS = 30

/** Fitness and fatigue day by day, with what they are not. */
export function FormChart({ days }: { readonly days: Load['days'] }) {
  const { t, reader } = useText()
  const most = Math.max(1, ...days.flatMap(({ fitness, fatigue }) => [fitness, fatigue]))
  const y = linearScale([0, most], [HEIGHT - BOTTOM, TOP])
  const x = (width: number) => linearScale([0, Math.max(1, days.length - 1)], [LEFT, width - 8])
  const number = (value: number) => sayNumber(Math.round(value), reader.locale)
  const last = days.at(-1)
  return (
    <div className={`stack ${css['whole']}`}>
      <p className="quiet small">{t('load.form-why')}</p>
      <ChartFrame
        name={t('load.form')}
        sentence={
          last === undefined
            ? ''
            : t('load.form-sentence', {
                fitness: number(last.fitness),
                fatigue: number(last.fatigue),
              })
        }
        height={HEIGHT}
        pointsAt={(width) =>
          days.map(({ day, fitness, fatigue }, index) => ({
            x: x(width)(index),
            y: y(fitness),
            says: t('load.form-says', { day, fitness: number(fitness), fatigue: number(fatigue) }),
          }))
        }
        table={{
          columns: [t('load.day'), t('load.fitness'), t('load.fatigue')],
          rows: days
            .toReversed()
            .filter((_, index) => index % 7 === 0)
            .map(({ day, fitness, fatigue }) => [
              sayDay(day, reader.locale, 'dayMonth'),
              number(fitness),
              number(fatigue),
            ]),
        }}
      >
        {(width) => {
          const at = x(width)
          const line = (of: 'fitness' | 'fatigue') =>
            linePath(days.map((day, index) => [at(index), y(day[of])] as const))
          return (
            <>
              <YAxis
                ticks={ticksAt(niceTicks([0, most], 3), y, String)}
                left={LEFT}
                right={width}
              />
              <XAxis
                ticks={days.flatMap(({ day }, index) =>
                  index % EVERY_DAYS === EVERY_DAYS / 2
                    ? [{ at: at(index), label: sayDay(day, reader.locale, 'dayMonth') }]
                    : [],
                )}
                y={HEIGHT - 4}
              />
              <path className={css['fatigue']} d={line('fatigue')} />
              <path className={css['fitness']} d={line('fitness')} />
              {last !== undefined && (
                <LineNames fitness={y(last.fitness)} fatigue={y(last.fatigue)} x={width - 8} />
              )}
            </>
          )
        }}
      </ChartFrame>
    </div>
  )
}

interface LineNamesProps {
  readonly fitness: number
  readonly fatigue: number
  readonly x: number
}

/** The names at the end of the lines: the higher one above its line, the lower one below. */
function LineNames({ fitness, fatigue, x }: LineNamesProps) {
  const { t } = useText()
  const up = -8
  const down = 16
  const isAbove = fitness < fatigue
  return (
    <>
      <text className={css['name']} x={x} y={fitness + (isAbove ? up : down)} textAnchor="end">
        {t('load.fitness')}
      </text>
      <text className={css['name']} x={x} y={fatigue + (isAbove ? down : up)} textAnchor="end">
        {t('load.fatigue')}
      </text>
    </>
  )
}
