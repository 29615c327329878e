import { useElementSize } from '@mantine/hooks'
import { useId, useState } from 'react'
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react'
import { useText } from '../text/use-text.ts'
import { nearestIndex } from './scale.ts'
import css from './chart-frame.module.css'

/** One point that can be read: its place on the drawing and what it says. */
interface ReadablePoint {
  readonly x: number
  readonly y: number
  readonly says: string
}

interface ChartTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

interface ChartFrameProps {
  /** What the chart is of, for those who cannot see it. */
  readonly name: string
  /** What the chart shows, as a sentence. */
  readonly sentence: string
  readonly height: number
  readonly table: ChartTable
  readonly pointsAt: (width: number) => readonly ReadablePoint[]
  readonly children: (width: number) => ReactNode
}

const NARROWEST = 240

/** A drawing with its sentence, its table, and points read by arrow keys, pointer or finger. */
export function ChartFrame(props: ChartFrameProps) {
  const { t } = useText()
  const { ref, width: measured } = useElementSize<HTMLDivElement>()
  const width = Math.max(NARROWEST, Math.floor(measured))
  const [read, setRead] = useState<number | null>(null)
  const [asTable, setAsTable] = useState(false)
  const sentenceId = useId()
  const points = measured > 0 ? props.pointsAt(width) : []
  const point = read === null ? undefined : points[Math.min(read, points.length - 1)]

  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextIndex(event.key, read, points.length)
    if (next === undefined) return
    event.preventDefault()
    setRead(next)
  }
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left
    setRead(
      nearestIndex(
        points.map((one) => one.x),
        x,
      ),
    )
  }
  return (
    <figure className={css['figure']}>
      <figcaption className={css['sentence']} id={sentenceId}>
        {props.sentence}
      </figcaption>
      <div
        ref={ref}
        className={css['plot']}
        style={{ height: props.height }}
        role="group"
        aria-roledescription={t('charts.chart')}
        aria-label={t('charts.how-to-read', { name: props.name })}
        aria-describedby={sentenceId}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPointerMove={onPointerMove}
        onPointerLeave={() => setRead(null)}
        onBlur={() => setRead(null)}
      >
        {measured > 0 && (
          <svg width={width} height={props.height} aria-hidden="true">
            {props.children(width)}
            {point !== undefined && <Cursor point={point} height={props.height} />}
          </svg>
        )}
      </div>
      <div className={css['foot']}>
        <button
          type="button"
          className={css['toggle']}
          aria-expanded={asTable}
          onClick={() => setAsTable(!asTable)}
        >
          {t(asTable ? 'charts.hide-table' : 'charts.show-table')}
        </button>
        <div className={css['reading']} role="status">
          {point?.says}
        </div>
      </div>
      {asTable && <DataTable name={props.name} table={props.table} />}
    </figure>
  )
}

function nextIndex(key: string, now: number | null, count: number): number | null | undefined {
  if (count === 0) return undefined
  switch (key) {
    case 'ArrowRight':
      return now === null ? 0 : Math.min(count - 1, now + 1)
    case 'ArrowLeft':
      return now === null ? count - 1 : Math.max(0, now - 1)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    case 'Escape':
      return null
    default:
      return undefined
  }
}

function Cursor({ point, height }: { readonly point: ReadablePoint; readonly height: number }) {
  return (
    <g>
      <line className={css['cursor']} x1={point.x} x2={point.x} y1={0} y2={height - 22} />
      <circle cx={point.x} cy={point.y} r={5} fill="var(--accent)" stroke="var(--surface)" />
    </g>
  )
}

function DataTable({ name, table }: { readonly name: string; readonly table: ChartTable }) {
  const { t } = useText()
  return (
    <div
      className={css['table']}
      tabIndex={0}
      role="region"
      aria-label={t('charts.table', { name })}
    >
      <table>
        <thead>
          <tr>
            {table.columns.map((column, index) => (
              <th key={column} scope="col" data-number={index > 0 || undefined}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, line) => (
            <tr key={line}>
              {row.map((cell, index) => (
                <td key={index} data-number={index > 0 || undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
