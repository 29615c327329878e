import css from './week-room.module.css'

interface RoomMeterProps {
  readonly name: string
  /** The amount in words, as it is read and as it is heard. */
  readonly amount: string
  readonly heard?: string | undefined
  /** What that leaves, or by how much it is too much. */
  readonly says?: string | undefined
  readonly before: number
  /** With the edit; the same as `before` where there is none. */
  readonly after: number
  readonly most: number | null
  readonly isOver: boolean
}

/** The bar ends a little beyond the larger of the amount and the limit. */
const BEYOND = 1.12

/** An amount of a week against the most it may be: in words, and as a bar with the limit as a line. */
export function RoomMeter(props: RoomMeterProps) {
  const { name, amount, heard, says, before, after, most, isOver } = props
  const whole = BEYOND * Math.max(before, after, most ?? 0, Number.EPSILON)
  const share = (value: number) => `${(100 * value) / whole}%`
  const [less, more] = [Math.min(before, after), Math.max(before, after)]
  return (
    <div className={css['meter']} data-over={isOver || undefined}>
      <p className={css['line']}>
        <span>{name}</span>
        <span className={css['amount']}>
          {isOver && <span aria-hidden="true">▲ </span>}
          {heard === undefined ? (
            amount
          ) : (
            <>
              <span aria-hidden="true">{amount}</span>
              <span className="only-heard">{heard}</span>
            </>
          )}
        </span>
      </p>
      <div className={css['bar']} aria-hidden="true">
        <span className={css['stays']} style={{ width: share(less) }} />
        <span
          className={css['change']}
          data-less={after < before || undefined}
          style={{ left: share(less), width: share(more - less) }}
        />
        {most !== null && <span className={css['most']} style={{ left: share(most) }} />}
      </div>
      {says !== undefined && <p className={css['says']}>{says}</p>}
    </div>
  )
}
