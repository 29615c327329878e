import { useQuery } from '@tanstack/react-query'
import { raceSuggestionsQuery } from '../../api/races.ts'
import type { Schemas } from '@bell-lap/api-client/client'
import { sayError } from '../../api/problem.ts'
import { sessionQuery } from '../../api/session.ts'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { FoldCard } from '../../pieces/fold-card.tsx'
import { Loaded } from '../../pieces/waiting.tsx'
import { useText } from '../../text/use-text.ts'
import { byYear, yearsAtFirst } from './found-race-form.ts'
import type { YearOfRows } from './found-race-form.ts'
import { FoundRaceRow } from './found-race-row.tsx'
import { useFoundRaces } from './use-found-races.ts'
import type { FoundRaces } from './use-found-races.ts'
import css from './races.module.css'

/** The races that were found in runs, by year, to be ticked, corrected and saved. */
export function FoundRacesList({ isHeaded = false }: { readonly isHeaded?: boolean }) {
  const query = useQuery(raceSuggestionsQuery)
  const today = useQuery(sessionQuery).data?.today ?? ''
  return (
    <Loaded query={query} heights={[320, 320]}>
      {(data) => <Suggestions {...data} today={today} isHeaded={isHeaded} />}
    </Loaded>
  )
}

type SuggestionsProps = Pick<FoundRacesAnswer, 'items' | 'waiting' | 'lastAnswer'> & {
  readonly today: string
  /** Whether the heading of the page says already that there are none. */
  readonly isHeaded: boolean
}
interface FoundRacesAnswer {
  readonly items: readonly Schemas['RaceSuggestion'][]
  readonly waiting: number
  readonly lastAnswer: Schemas['RaceAnswer'] | null
}

function Suggestions({ items, waiting, lastAnswer, today, isHeaded }: SuggestionsProps) {
  const { t } = useText()
  const found = useFoundRaces(items, today)
  const years = byYear(found.rows)
  const open = yearsAtFirst(years)
  const hasErrors = ({ rows }: YearOfRows) => rows.some(({ race }) => race.id in found.errors)
  return (
    <>
      <p role="status" className="quiet">
        {waiting > 0 && t('races.still-looking', { count: waiting })}
      </p>
      {items.length === 0 && waiting === 0 && (
        <Card>
          {!isHeaded && <p>{t('races.none-found')}</p>}
          <p className="quiet small">{t('races.none-found-how')}</p>
        </Card>
      )}
      {years.map((one) => (
        // Made anew where a field of it is wrong, so that it is open then.
        <Year
          key={`${one.year} ${hasErrors(one)}`}
          {...one}
          isOpen={open.has(one.year) || hasErrors(one)}
          found={found}
        />
      ))}
      {items.length > 0 && <Actions found={found} />}
      {lastAnswer !== null && (
        <div className="row">
          <span className="quiet small">
            {t('races.last-answer', {
              saved: lastAnswer.results,
              dismissed: lastAnswer.notRaces,
            })}
          </span>
          <Button look="quiet" busy={found.busy} onClick={() => found.undo(lastAnswer.id)}>
            {t('races.undo-answer')}
          </Button>
        </div>
      )}
    </>
  )
}

interface YearProps extends YearOfRows {
  readonly isOpen: boolean
  readonly found: FoundRaces
}

function Year({ year, rows, isOpen, found }: YearProps) {
  const { t } = useText()
  const selected = rows.filter(({ ticked }) => ticked).length
  return (
    <FoldCard
      id={`year-${year}`}
      title={year}
      line={t('races.found-selected', { count: rows.length, selected })}
      open={isOpen}
    >
      <div className="row">
        <Button
          look="quiet"
          aria-label={t('races.select-all-of', { year })}
          onClick={() => found.tick(rows, true)}
        >
          {t('races.select-all')}
        </Button>
        <Button
          look="quiet"
          aria-label={t('races.select-none-of', { year })}
          onClick={() => found.tick(rows, false)}
        >
          {t('races.select-none')}
        </Button>
      </div>
      <ul>
        {rows.map((row) => (
          <FoundRaceRow
            key={row.race.id}
            row={row}
            errors={found.errors[row.race.id]}
            onChange={(change) => found.change(row.race.id, change)}
          />
        ))}
      </ul>
    </FoldCard>
  )
}

function Actions({ found }: { readonly found: FoundRaces }) {
  const { t } = useText()
  const count = found.ticked.length
  return (
    <div className={css['found-actions']}>
      {found.error !== null && <p role="alert">{sayError(found.error)}</p>}
      <div className="row">
        <Button look="primary" busy={found.busy} disabled={count === 0} onClick={found.save}>
          {t('races.save-found', { count })}
        </Button>
        <Button busy={found.busy} disabled={count === 0} onClick={found.dismiss}>
          {t('races.not-races', { count })}
        </Button>
      </div>
    </div>
  )
}
