import { formatTime } from '@bell-lap/units/time'
import { useEffect, useRef } from 'react'
import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import './streams-chart.css'
import type { Streams } from '../api/activities.ts'
import type { WebText } from '../text/shown-reader.ts'
import { useText } from '../text/use-text.ts'
import { clockTicks } from './scale.ts'
import { smoothed } from './smooth.ts'

const HEIGHT = 150
const MILE_M = 1609.344
const SMOOTH_OVER = 5
/** Slower than this is standing; it would flatten the rest of the drawing. */
const WALKING_MPS = 1.2

interface Row {
  readonly stream: string
  readonly name: string
  readonly color: string
  readonly say: (value: number) => string
  /** For pace: the metres of its unit. */
  readonly unitM: number | null
}

const ROWS = [
  { stream: 'speedMps', color: '--pace' },
  { stream: 'heartRateBpm', color: '--heart' },
  { stream: 'cadenceSpm', color: '--cadence' },
] as const

interface StreamsChartProps {
  readonly streams: Streams
  readonly imperial: boolean
}

/** Pace, heart rate and cadence over the time of the run; one cursor reads all of them. */
export function StreamsChart({ streams, imperial }: StreamsChartProps) {
  const text = useText()
  const holder = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = holder.current
    if (element === null) return
    const plots = ROWS.filter(({ stream }) => hasValues(streams[stream])).map((row) =>
      plotRow(element, rowFor(row, imperial, text), { streams, text }),
    )
    const observer = new ResizeObserver(() => {
      for (const plot of plots) plot.setSize({ width: element.clientWidth, height: HEIGHT })
    })
    observer.observe(element)
    return () => {
      observer.disconnect()
      for (const plot of plots) plot.destroy()
    }
  }, [streams, imperial, text])
  return <div ref={holder} style={{ minHeight: HEIGHT }} />
}

function hasValues(values: readonly (number | null)[] | undefined): boolean {
  return values?.some((value) => value !== null) ?? false
}

function rowFor(row: (typeof ROWS)[number], imperial: boolean, { t }: WebText): Row {
  if (row.stream !== 'speedMps') {
    const name = t(row.stream === 'heartRateBpm' ? 'charts.heart-rate-bpm' : 'charts.cadence')
    return { ...row, name, unitM: null, say: (value) => String(Math.round(value)) }
  }
  const unitM = imperial ? MILE_M : 1000
  return {
    ...row,
    unitM,
    name: t('charts.pace-per', { unit: imperial ? 'imperial' : 'metric' }),
    say: (mps) => (mps > WALKING_MPS ? formatTime(unitM / mps) : ''),
  }
}

/** Round paces as marks on an axis of speed, slow at the bottom. */
function paceSplits(unitM: number): uPlot.Axis.Splits {
  return (_, __, from, to) => {
    const span = [unitM / to, unitM / Math.max(from, WALKING_MPS)] as const
    return clockTicks(span, 3)
      .map((paceS) => unitM / paceS)
      .toReversed()
  }
}

function plotRow(
  element: HTMLElement,
  row: Row,
  { streams, text }: { readonly streams: Streams; readonly text: WebText },
): uPlot {
  const style = getComputedStyle(element)
  const color = (name: string) => resolved(element, style.getPropertyValue(name))
  const ink = color('--ink-2')
  const line = color('--line')
  const values = (streams[row.stream] ?? []).map((value) =>
    row.stream === 'speedMps' && value !== null && value < WALKING_MPS ? null : value,
  )
  const axis: uPlot.Axis = { stroke: ink, font: '12px Geist Variable', ticks: { show: false } }
  return new uPlot(
    {
      width: element.clientWidth,
      height: HEIGHT,
      title: row.name,
      cursor: { sync: { key: 'run' }, y: false, drag: { x: true, y: false } },
      legend: { show: true },
      scales: { x: { time: false } },
      series: [
        {
          label: text.t('charts.time'),
          value: (_, value) => (value == null ? '–' : formatTime(value)),
        },
        {
          label: row.name,
          stroke: color(row.color),
          width: 1.5,
          points: { show: false },
          value: (_, value) => (value == null ? '–' : row.say(value)),
        },
      ],
      axes: [
        {
          ...axis,
          grid: { show: false },
          splits: (_, __, from, to) => [...clockTicks([from, to], 6)],
          values: (_, ticks) => ticks.map((tick) => formatTime(tick)),
        },
        {
          ...axis,
          size: 48,
          grid: { stroke: line },
          ...(row.unitM === null ? {} : { splits: paceSplits(row.unitM) }),
          values: (_, ticks) => ticks.map((tick) => row.say(tick)),
        },
      ],
    },
    [[...(streams['timeS'] ?? [])] as number[], [...smoothed(values, SMOOTH_OVER)]],
    element,
  )
}

/** A canvas does not know `light-dark()`; the browser resolves it for an element. */
function resolved(element: HTMLElement, value: string): string {
  const probe = document.createElement('span')
  probe.style.color = value
  element.append(probe)
  const color = getComputedStyle(probe).color
  probe.remove()
  return color
}
