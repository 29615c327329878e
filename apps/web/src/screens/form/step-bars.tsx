import { useElementSize } from '@mantine/hooks'
import type { RunForm } from '../../api/form.ts'
import { later } from '../../pieces/later.tsx'
import { useText } from '../../text/use-text.ts'
import { saySigned } from '../../words/form-words.ts'
import css from './form.module.css'

const BAR_H = 32
const ROW_H = 52
/** Above the bars: the runner, and what the parts of the step are called. */
const FIGURE_H = 84
const TOP = FIGURE_H + 22
const LABEL_W = 64
const BELOW_H = 24

const StepFigures = later(async () => (await import('./step-figures.tsx')).StepFigures, null, [])

/** Contact and flight of one step, fresh above tired, drawn to scale; what contact gained is marked. */
export function StepBars({
  run,
  contact,
}: {
  readonly run: RunForm
  readonly contact: NonNullable<RunForm['contact']>
}) {
  const text = useText()
  const { t } = text
  const { ref, width: measured } = useElementSize<HTMLDivElement>()
  const { fresh, tired, speedMps } = run
  const rows = [
    { name: t('form.screen.fresh'), contactMs: contact.freshMs, flightMs: fresh['flightMs'] ?? 0 },
    { name: t('form.screen.tired'), contactMs: contact.tiredMs, flightMs: tired['flightMs'] ?? 0 },
  ]
  const longest = Math.max(...rows.map(({ contactMs, flightMs }) => contactMs + flightMs))
  const width = Math.max(240, Math.floor(measured))
  const scale = (ms: number) => (ms / longest) * (width - LABEL_W - 2)
  const gained = contact.changeMs
  // What could be chance is not marked.
  const isMarked = gained > 0 && run.breakdown.state !== 'held'
  const height = TOP + 2 * ROW_H + BELOW_H
  const freshEnd = LABEL_W + scale(contact.freshMs)
  const flightMs = rows[0]?.flightMs ?? 0
  const airX = flightMs > 0 ? freshEnd + scale(flightMs) / 2 : null
  return (
    <section className="stack">
      <p className="quiet small">{t('form.screen.fresh-tired-what', { speedMps })}</p>
      <div ref={ref} className={css['bars']} style={{ height }}>
        {measured > 0 && (
          <svg width={width} height={height} aria-hidden="true">
            <StepFigures groundX={(LABEL_W + freshEnd) / 2} airX={airX} y={FIGURE_H - 6} />
            <text x={LABEL_W} y={FIGURE_H + 12} className={css['axis']}>
              {t('form.screen.contact')}
            </text>
            {airX !== null && (
              <text x={width} y={FIGURE_H + 12} className={css['axis']} textAnchor="end">
                {t('form.screen.flight')}
              </text>
            )}
            {rows.map((row, i) => (
              <StepRow
                key={row.name}
                row={row}
                y={TOP + i * ROW_H}
                scale={scale}
                freshEnd={i === 1 && isMarked ? freshEnd : null}
              />
            ))}
            <text
              x={Math.min(freshEnd, width - 60)}
              y={TOP + ROW_H + BAR_H + 18}
              className={isMarked ? css['gained-text'] : css['axis']}
              textAnchor="middle"
            >
              {t('form.screen.change-ms', { change: saySigned(gained, text) })}
            </text>
          </svg>
        )}
      </div>
      <ul className={css['hidden']}>
        {rows.map(({ name, contactMs, flightMs }) => (
          <li key={name}>
            {t('form.screen.says-step', {
              side: name,
              contactMs: Math.round(contactMs),
              flightMs: Math.round(flightMs),
            })}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface StepRowProps {
  readonly row: { readonly name: string; readonly contactMs: number; readonly flightMs: number }
  readonly y: number
  readonly scale: (ms: number) => number
  /** Where contact ended while fresh; what lies beyond is marked. */
  readonly freshEnd: number | null
}

/** One step: its contact, and its flight where the sensor tells. */
function StepRow({ row: { name, contactMs, flightMs }, y, scale, freshEnd }: StepRowProps) {
  const end = LABEL_W + scale(contactMs)
  const plainEnd = Math.min(end, freshEnd ?? end)
  const textY = y + BAR_H / 2 + 5
  return (
    <g>
      <text x={0} y={textY} className={css['row-name']}>
        {name}
      </text>
      <rect className={css['ground']} x={LABEL_W} y={y} width={plainEnd - LABEL_W} height={BAR_H} />
      {end > plainEnd && (
        <rect className={css['gained']} x={plainEnd} y={y} width={end - plainEnd} height={BAR_H} />
      )}
      {flightMs > 0 && (
        <rect className={css['air']} x={end} y={y} width={scale(flightMs)} height={BAR_H} />
      )}
      <text x={LABEL_W + 10} y={textY} className={css['on-ground']}>
        {Math.round(contactMs)}
      </text>
      {flightMs > 0 && (
        <text x={end + scale(flightMs) - 10} y={textY} className={css['in-air']} textAnchor="end">
          {Math.round(flightMs)}
        </text>
      )}
    </g>
  )
}
