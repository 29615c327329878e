import type { Today } from '../../api/today.ts'
import { Card } from '../../pieces/card.tsx'
import css from './today.module.css'

const WORDS = ['well below', 'below', 'steady', 'above', 'well above'] as const

/** The last seven days against the runner's own four weeks, in one of five words. */
export function LoadCard({ load }: { readonly load: Today['load'] }) {
  const known = load.word !== 'unknown'
  const usual =
    load.usual === null ? null : `usual ${Math.round(load.usual[0])}–${Math.round(load.usual[1])}`
  return (
    <Card
      title="Load, 7 days against 28"
      aside={known ? `${Math.round(load.last7)}${usual === null ? '' : ` · ${usual}`}` : undefined}
    >
      {known ? (
        <>
          <div className={css['meter']} aria-hidden="true">
            {WORDS.map((word) => (
              <span key={word} data-here={word === load.word || undefined} />
            ))}
          </div>
          <p className={css['load-words']}>
            <span className="quiet" aria-hidden="true">
              Well below
            </span>
            <span>{upper(load.word)}</span>
            <span className="quiet" aria-hidden="true">
              Well above
            </span>
          </p>
        </>
      ) : (
        <p className="quiet">
          Four weeks of runs are needed before a week can be called usual or not.
        </p>
      )}
    </Card>
  )
}

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
