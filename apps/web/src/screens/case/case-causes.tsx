import { sayDay, sayDistance, sayNumber, sayPace } from '@bell-lap/text/numbers'
import { Link } from '@tanstack/react-router'
import type { CaseCause, MileCase } from '../../api/case.ts'
import { Card } from '../../pieces/card.tsx'
import { useText } from '../../text/use-text.ts'
import css from './case.module.css'

/** At most three things that have not changed, with the runner's own numbers and the very runs. */
export function CaseCauses({ found }: { readonly found: MileCase }) {
  const { t, reader } = useText()
  const { causes, sameness } = found
  const { recent, plateau } = sameness
  if (recent === null && causes.length === 0) return null
  const foster = recent?.fosterMonotony ?? null
  return (
    <section className={css['section']} aria-labelledby="case-causes">
      <h2 id="case-causes">{t('case.screen.causes')}</h2>
      <p className="quiet">
        {t(causes.length === 0 ? 'case.screen.no-causes' : 'case.screen.causes-of')}
      </p>
      <div className={css['three']}>
        {causes.map((cause) => (
          <Cause key={cause.id} cause={cause} />
        ))}
      </div>
      {recent !== null && (
        <p className="quiet small">
          {t('case.screen.sameness', {
            monotony: Math.round(100 * recent.monotony),
            weeks: recent.weeks,
            isPlateau: String(plateau !== null),
            plateauMonotony: Math.round(100 * (plateau?.monotony ?? 0)),
            isRoute: String(recent.sameRouteShare !== null),
            sameRouteShare: recent.sameRouteShare ?? 0,
            foster: foster === null ? '–' : sayNumber(foster, reader.locale, 1),
          })}
        </p>
      )}
    </section>
  )
}

function Cause({ cause }: { readonly cause: CaseCause }) {
  const { say, reader } = useText()
  return (
    <Card title={say(cause.title)}>
      <div className={css['cause']}>
        <Bars cause={cause} />
        <p>
          <strong className={css['figure']}>{say(cause.figure)}</strong> {say(cause.text)}
        </p>
        {cause.runs.length > 0 && (
          <details className={css['runs']} data-not-printed>
            <summary>{say(cause.seeRuns)}</summary>
            <ul>
              {cause.runs.toReversed().map(({ id, day, distanceM, speedMps }) => (
                <li key={id}>
                  <Link to="/runs/$runId" params={{ runId: id }}>
                    {sayDay(day, reader.locale, 'date')}
                  </Link>
                  , {sayDistance(distanceM, reader, 'run')}, {sayPace(speedMps, reader)}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </Card>
  )
}

const WIDTH = 264
const HEIGHT = 72

/** Bars of a cause; the sentence below says the same in words. */
function Bars({ cause }: { readonly cause: CaseCause }) {
  const { say } = useText()
  const { bars, id } = cause
  const most = Math.max(1, ...bars.map(({ value }) => value))
  if (id === 'little-fast') {
    return (
      <dl className={css['lying']}>
        {bars.map(({ label, value, marked }) => (
          <div key={label === null ? value : say(label)}>
            <dt>{label === null ? '' : say(label)}</dt>
            <dd aria-hidden="true">
              <span
                className={css['lying-bar']}
                data-marked={marked || undefined}
                style={{ width: `${Math.max(1, (100 * value) / most)}%` }}
              />
            </dd>
          </div>
        ))}
      </dl>
    )
  }
  const step = WIDTH / Math.max(1, bars.length)
  const gap = bars.length > 40 ? 0.6 : 3
  const labelled = bars.flatMap((bar, i) => (bar.label === null ? [] : [{ i, label: bar.label }]))
  return (
    <svg className={css['bars']} viewBox={`0 0 ${WIDTH} ${HEIGHT + 18}`} aria-hidden="true">
      {bars.map(({ value, marked }, i) => (
        <rect
          key={i}
          data-marked={marked || undefined}
          x={i * step + gap / 2}
          width={Math.max(0.8, step - gap)}
          y={HEIGHT - (HEIGHT * value) / most}
          height={(HEIGHT * value) / most}
        />
      ))}
      <line x1="0" x2={WIDTH} y1={HEIGHT + 0.5} y2={HEIGHT + 0.5} stroke="var(--control)" />
      {labelled.map(({ i, label }) => (
        <text
          key={i}
          x={i === 0 ? 0 : i === bars.length - 1 ? WIDTH : (i + 0.5) * step}
          y={HEIGHT + 15}
          textAnchor={i === 0 ? 'start' : i === bars.length - 1 ? 'end' : 'middle'}
        >
          {say(label)}
        </text>
      ))}
    </svg>
  )
}
