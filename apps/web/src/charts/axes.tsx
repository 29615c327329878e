import type { Scale } from './scale.ts'
import css from './chart-frame.module.css'

interface Tick {
  readonly at: number
  readonly label: string
}

/** Horizontal lines with their values at the left. */
export function YAxis(props: {
  readonly ticks: readonly Tick[]
  readonly left: number
  readonly right: number
}) {
  return (
    <g>
      {props.ticks.map((tick) => (
        <g key={tick.label}>
          <line
            className={css['grid']}
            x1={props.left}
            x2={props.right}
            y1={tick.at}
            y2={tick.at}
          />
          <text className={css['axis']} x={props.left - 8} y={tick.at + 4} textAnchor="end">
            {tick.label}
          </text>
        </g>
      ))}
    </g>
  )
}

/** Values below the drawing. */
export function XAxis({ ticks, y }: { readonly ticks: readonly Tick[]; readonly y: number }) {
  return (
    <g>
      {ticks.map((tick) => (
        <text key={tick.label} className={css['axis']} x={tick.at} y={y} textAnchor="middle">
          {tick.label}
        </text>
      ))}
    </g>
  )
}

/** Ticks placed by a scale and written by a function. */
export function ticksAt(
  values: readonly number[],
  scale: Scale,
  say: (value: number) => string,
): readonly Tick[] {
  return values.map((value) => ({ at: scale(value), label: say(value) }))
}
