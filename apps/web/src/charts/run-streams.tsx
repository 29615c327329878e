import { useElementSize } from '@mantine/hooks'
import { formatTime } from '@bell-lap/units/time'
import { MILE_M } from '@bell-lap/units/length'
import { memo, useMemo } from 'react'
import type { KeyboardEvent, PointerEvent } from 'react'
import type { RunSplits, Streams } from '../api/activities.ts'
import { useUnits } from '../pieces/use-units.ts'
import type { Units } from '../pieces/use-units.ts'
import type { WebText } from '../text/shown-reader.ts'
import { useText } from '../text/use-text.ts'
import type { RunCursor } from './run-cursor.ts'
import { useRunCursor } from './run-cursor.ts'
import css from './run-streams.module.css'
import { clockTicks, linearScale, linePath } from './scale.ts'
import type { Scale } from './scale.ts'
import { linePieces, rowsOf, sampleAt } from './stream-rows.ts'
import type { RowStream, StreamRow } from './stream-rows.ts'
import { StreamsTable } from './streams-table.tsx'

const ROW_HEIGHT = 84
const ROW_GAP = 26
const LEFT = 46
const RIGHT = 76
const AXIS_HEIGHT = 24
const NARROWEST = 280
/** Arrow keys move by this share of the run, with Page Up and Page Down by ten of it. */
const KEY_STEPS = 200

interface RunStreamsProps {
  readonly streams: Streams
  readonly repetitions: RunSplits['repetitions']
  readonly cursor: RunCursor
}

/** Pace, heart rate, cadence and height over the time of the run, with one cursor through all of them. */
export function RunStreams({ streams, repetitions, cursor }: RunStreamsProps) {
  const { ref, width: measured } = useElementSize<HTMLDivElement>()
  const units = useUnits()
  const text = useText()
  const unitM = units.system === 'imperial' ? MILE_M : 1000
  const rows = useMemo(() => rowsOf(streams, unitM), [streams, unitM])
  const width = Math.max(NARROWEST, Math.floor(measured))
  const timeS = streams['timeS'] ?? []
  const endS = timeS.at(-1) ?? 0
  if (rows.length === 0) return null
  const height = rows.length * (ROW_HEIGHT + ROW_GAP) + AXIS_HEIGHT
  const x = linearScale([0, endS], [LEFT, width - RIGHT])
  const toInstant = linearScale([LEFT, width - RIGHT], [0, endS])
  const onPointer = (event: PointerEvent<HTMLDivElement>) => {
    const at = event.clientX - event.currentTarget.getBoundingClientRect().left
    cursor.moveTo(Math.min(endS, Math.max(0, toInstant(at))))
  }
  const drawn = { rows, timeS, x, endS, height, text, units }
  return (
    <div>
      <CursorSlider cursor={cursor} drawn={drawn} onPointer={onPointer}>
        <div ref={ref}>
          {measured > 0 && (
            <svg width={width} height={height} aria-hidden="true">
              <Lines drawn={drawn} repetitions={repetitions} />
              <CursorLine cursor={cursor} drawn={drawn} />
            </svg>
          )}
        </div>
      </CursorSlider>
      <StreamsTable rows={rows} timeS={timeS} sayValue={(row, value) => say(row, value, drawn)} />
    </div>
  )
}

interface Drawn {
  readonly rows: readonly StreamRow[]
  readonly timeS: readonly (number | null)[]
  readonly x: Scale
  readonly endS: number
  readonly height: number
  readonly text: WebText
  readonly units: Units
}

/** Arrow keys move the cursor; what it points at is its value in words. */
function CursorSlider({
  cursor,
  drawn,
  onPointer,
  children,
}: {
  readonly cursor: RunCursor
  readonly drawn: Drawn
  readonly onPointer: (event: PointerEvent<HTMLDivElement>) => void
  readonly children: React.ReactNode
}) {
  const at = useRunCursor(cursor)
  const { endS, text } = drawn
  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextInstant(event.key, at, endS)
    if (next === undefined) return
    event.preventDefault()
    cursor.moveTo(next)
  }
  return (
    <div
      className={css['plot']}
      role="slider"
      tabIndex={0}
      aria-label={text.t('charts.run-cursor')}
      aria-valuemin={0}
      aria-valuemax={Math.round(endS)}
      aria-valuenow={Math.round(at ?? 0)}
      aria-valuetext={sayInstant(at ?? 0, drawn)}
      onKeyDown={onKeyDown}
      onPointerMove={onPointer}
      onPointerDown={onPointer}
      onPointerLeave={() => cursor.moveTo(null)}
      onBlur={() => cursor.moveTo(null)}
    >
      {children}
    </div>
  )
}

function nextInstant(key: string, at: number | null, endS: number): number | null | undefined {
  const step = endS / KEY_STEPS
  const moves: Readonly<Record<string, number>> = {
    ArrowRight: step,
    ArrowUp: step,
    ArrowLeft: -step,
    ArrowDown: -step,
    PageUp: 10 * step,
    PageDown: -10 * step,
  }
  if (key === 'Escape') return null
  if (key === 'Home') return 0
  if (key === 'End') return endS
  const move = moves[key]
  return move === undefined ? undefined : Math.min(endS, Math.max(0, (at ?? 0) + move))
}

/** "12:40: Pace 4:05 /km, Heart rate 152 bpm" */
function sayInstant(instantS: number, drawn: Drawn): string {
  const index = sampleAt(drawn.timeS, instantS)
  const values = drawn.rows.flatMap((row) => {
    const value = row.values[index]
    if (value == null) return []
    return [`${drawn.text.t(`charts.row-${row.stream}`)} ${say(row.stream, value, drawn)}`]
  })
  return `${formatTime(instantS)}: ${values.join(', ')}`
}

function say(stream: RowStream, value: number, { text, units }: Pick<Drawn, 'text' | 'units'>) {
  if (stream === 'speedMps') return units.pace(value)
  if (stream === 'altitudeM') return units.height(value)
  const count = Math.round(value)
  return stream === 'heartRateBpm'
    ? text.t('runs.bpm', { bpm: count })
    : text.t('runs.spm', { count })
}

const topOf = (index: number) => index * (ROW_HEIGHT + ROW_GAP) + ROW_GAP - 6

const scaleOf = ({ span }: StreamRow, index: number): Scale =>
  linearScale(span, [topOf(index) + ROW_HEIGHT, topOf(index)])

const Lines = memo(function Lines({
  drawn,
  repetitions,
}: {
  readonly drawn: Drawn
  readonly repetitions: RunSplits['repetitions']
}) {
  const { rows, timeS, x, endS, height } = drawn
  const bottom = height - AXIS_HEIGHT
  return (
    <>
      {repetitions.map(({ startS, timeS: lastsS }) => (
        <rect
          key={startS}
          className={css['rep']}
          x={x(startS)}
          width={Math.max(2, x(startS + lastsS) - x(startS))}
          y={0}
          height={bottom}
        />
      ))}
      {rows.map((row, index) => {
        const y = scaleOf(row, index)
        const place = (sample: number, value: number) =>
          [
            x(timeS[sample] ?? 0),
            Math.min(topOf(index) + ROW_HEIGHT, Math.max(topOf(index), y(value))),
          ] as const
        return (
          <g key={row.stream}>
            {row.ticks.map((tick) => (
              <g key={tick}>
                <line className={css['grid']} x1={LEFT} x2={x(endS)} y1={y(tick)} y2={y(tick)} />
                <text className={css['axis']} x={LEFT - 6} y={y(tick) + 4} textAnchor="end">
                  {tickText(row.stream, tick, drawn)}
                </text>
              </g>
            ))}
            {linePieces(row.values, place).map((piece) => (
              <path
                key={piece[0]?.[0]}
                d={linePath(piece)}
                fill="none"
                stroke={row.color}
                strokeWidth={1.5}
                strokeLinejoin="round"
              />
            ))}
            <text className={css['name']} x={LEFT} y={topOf(index) - 6}>
              {drawn.text.t(`charts.row-${row.stream}`)}
            </text>
          </g>
        )
      })}
      {clockTicks([0, endS], 5).map((tick) => (
        <text
          key={tick}
          className={css['axis']}
          x={x(tick)}
          y={height - 6}
          textAnchor={tick === 0 ? 'start' : 'middle'}
        >
          {formatTime(tick)}
        </text>
      ))}
    </>
  )
})

/** Without the unit, which is said at the end of the line. */
const tickText = (stream: RowStream, value: number, drawn: Drawn) =>
  say(stream, value, drawn).split(/[\s\u2009\u202f/]/)[0]

/** The cursor with the values that it points at; without it, how the run ended. */
function CursorLine({ cursor, drawn }: { readonly cursor: RunCursor; readonly drawn: Drawn }) {
  const at = useRunCursor(cursor)
  const { rows, timeS, x, endS, height } = drawn
  const index = at === null ? null : sampleAt(timeS, at)
  return (
    <>
      {at !== null && (
        <>
          <line className={css['cursor']} x1={x(at)} x2={x(at)} y1={14} y2={height - AXIS_HEIGHT} />
          <text
            className={css['name']}
            x={Math.min(x(endS) - 20, Math.max(LEFT + 20, x(at)))}
            y={height - 6}
            textAnchor="middle"
          >
            {formatTime(at)}
          </text>
        </>
      )}
      {rows.map((row, place) => {
        const value = index === null ? meanOf(row.values) : row.values[index]
        const y = scaleOf(row, place)
        if (value == null) return null
        const [number = '', ...unit] = say(row.stream, value, drawn).split(/(?=[\s\u2009\u202f/])/)
        return (
          <g key={row.stream}>
            {at !== null && (
              <circle cx={x(at)} cy={y(value)} r={4} fill={row.color} stroke="var(--surface)" />
            )}
            <text className={css['value']} x={x(endS) + 8} y={topOf(place) + 22} fill={row.color}>
              {number}
            </text>
            <text className={css['axis']} x={x(endS) + 8} y={topOf(place) + 40}>
              {at === null ? `${unit.join('').trim()} Ø` : unit.join('').trim()}
            </text>
          </g>
        )
      })}
    </>
  )
}

function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length
}
