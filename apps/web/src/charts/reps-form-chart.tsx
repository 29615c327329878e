import type { FormView, RunForm } from '../api/form.ts'
import { useText } from '../text/use-text.ts'
import { ticksAt, XAxis, YAxis } from './axes.tsx'
import { ChartFrame } from './chart-frame.tsx'
import css from './form-charts.module.css'
import { linearScale, niceTicks, spanOf } from './scale.ts'

const HEIGHT = 200
const LEFT = 40
const RIGHT = 8
const TOP = 12
const BOTTOM = 24
const Z80 = 1.2816
const THIRDS = 3

/** Contact time of each repetition with its 80 % range; the runner's usual range behind. */
export function RepsFormChart({
  repetitions,
  usual,
}: {
  readonly repetitions: RunForm['repetitions']
  readonly usual: FormView['usual']
}) {
  const { t } = useText()
  const points = repetitions.map(({ number, value, error }) => ({
    number,
    value,
    low: value - Z80 * error,
    high: value + Z80 * error,
  }))
  const span = spanOf(
    [...points.flatMap(({ low, high }) => [low, high]), ...(usual ? [usual.low, usual.high] : [])],
    0.1,
  ) ?? [0, 1]
  const y = linearScale(span, [HEIGHT - BOTTOM, TOP])
  const xAt = (width: number) =>
    linearScale([0.5, (points.at(-1)?.number ?? 1) + 0.5], [LEFT, width - RIGHT])
  const fromLate = Math.ceil((points.length * (THIRDS - 1)) / THIRDS)
  const says = (one: (typeof points)[number]) =>
    t('form.screen.rep-says', {
      number: one.number,
      ms: Math.round(one.value),
      low: Math.round(one.low),
      high: Math.round(one.high),
    })
  return (
    <ChartFrame
      name={t('form.screen.reps')}
      sentence={t('form.screen.reps-sentence', {
        firstMs: Math.round(points[0]?.value ?? 0),
        lastMs: Math.round(points.at(-1)?.value ?? 0),
      })}
      height={HEIGHT}
      table={{
        columns: [t('form.screen.rep'), t('form.screen.value'), t('form.screen.likely')],
        rows: points.map((one) => [
          String(one.number),
          t('form.screen.ms', { ms: Math.round(one.value) }),
          `${Math.round(one.low)}–${Math.round(one.high)}`,
        ]),
      }}
      pointsAt={(width) =>
        points.map((one) => ({ x: xAt(width)(one.number), y: y(one.value), says: says(one) }))
      }
    >
      {(width) => {
        const x = xAt(width)
        return (
          <>
            {usual !== null && (
              <>
                <rect
                  className={css['usual']}
                  x={LEFT}
                  y={y(usual.high)}
                  width={width - RIGHT - LEFT}
                  height={y(usual.low) - y(usual.high)}
                />
                <text
                  className={css['label']}
                  x={width - RIGHT - 4}
                  y={y(usual.low) - 6}
                  textAnchor="end"
                >
                  {t('form.screen.usual', {
                    low: Math.round(usual.low),
                    high: Math.round(usual.high),
                  })}
                </text>
              </>
            )}
            <YAxis
              ticks={ticksAt(niceTicks(span, 4), y, (value) => String(Math.round(value)))}
              left={LEFT}
              right={width - RIGHT}
            />
            <XAxis
              ticks={points.map(({ number }) => ({ at: x(number), label: String(number) }))}
              y={HEIGHT - 4}
            />
            {points.map((one, i) => (
              <g key={one.number} data-late={i >= fromLate || undefined} className={css['rep']}>
                <line x1={x(one.number)} x2={x(one.number)} y1={y(one.low)} y2={y(one.high)} />
                {i >= fromLate ? (
                  <path d={`M${x(one.number)} ${y(one.value) - 5}l5 9h-10z`} />
                ) : (
                  <circle cx={x(one.number)} cy={y(one.value)} r={4} />
                )}
              </g>
            ))}
          </>
        )
      }}
    </ChartFrame>
  )
}
