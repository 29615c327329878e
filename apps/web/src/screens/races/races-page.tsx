import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Result } from '../../api/results.ts'
import { raceSuggestionsQuery } from '../../api/races.ts'
import { asTyped, resultsQuery } from '../../api/results.ts'
import { sessionQuery } from '../../api/session.ts'
import { todayQuery } from '../../api/today.ts'
import { Button, ButtonLink } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { Dialog } from '../../pieces/dialog.tsx'
import { Page } from '../../pieces/page.tsx'
import { Loaded, WaitingPage } from '../../pieces/waiting.tsx'
import { daysBetween } from '@bell-lap/units/calendar-day'
import { useText } from '../../text/use-text.ts'
import { sayRaceAhead } from '../../words/race-words.ts'
import { DoubtsCard } from './doubts-card.tsx'
import { RaceAheadCard } from './race-ahead-card.tsx'
import { ResultEditor } from './result-editor.tsx'
import { emptyResult, formOf } from './result-form.ts'
import { ResultsByDay } from './results-by-day.tsx'
import { SuggestionsCard } from './suggestions-card.tsx'

type Edited = { readonly result: Result | null } | null

/** The next race with its pacing, and every result that was typed. */
export function RacesPage() {
  const text = useText()
  const { t } = text
  const results = useQuery(resultsQuery)
  const next = useQuery(todayQuery)
  const suggestions = useQuery(raceSuggestionsQuery)
  const today = useQuery(sessionQuery).data?.today ?? ''
  const race = next.data?.race ?? null
  const [edited, setEdited] = useState<Edited>(null)
  // All at once: a card that comes late would push the ones below it down.
  if ([results, next, suggestions].some(({ isPending }) => isPending)) {
    return <WaitingPage heading={t('races.heading')} heights={[160, 320, 480]} />
  }
  const count = results.data?.length
  // The card of the race ahead has the one primary button then.
  const isAhead = race !== null && race.daysLeft >= 0
  const heading =
    race !== null && today !== ''
      ? sayRaceAhead(race, daysBetween(today, race.day), text)
      : count === undefined
        ? t('races.heading')
        : count === 0
          ? t('races.no-results')
          : t('races.count', { count })
  return (
    <Page
      heading={heading}
      actions={
        <>
          <Button look={isAhead ? 'plain' : 'primary'} onClick={() => setEdited({ result: null })}>
            {t('races.add')}
          </Button>
          {race === null && <ButtonLink to="/races/day">{t('race-day.heading')}</ButtonLink>}
        </>
      }
    >
      <DoubtsCard onCorrect={(result) => setEdited({ result })} />
      <RaceAheadCard race={race} />
      <SuggestionsCard />
      <Card title={t('races.results')}>
        <Loaded query={results} heights={[240]}>
          {(items) =>
            items.length === 0 ? (
              <p className="quiet">{t('races.two-are-enough')}</p>
            ) : (
              <ResultsByDay results={items} onEdit={(result) => setEdited({ result })} />
            )
          }
        </Loaded>
      </Card>
      <Dialog
        opened={edited !== null}
        onClose={() => setEdited(null)}
        title={t(edited?.result == null ? 'races.add' : 'races.correct')}
      >
        {edited !== null && (
          <ResultEditor
            id={edited.result?.id ?? null}
            start={edited.result === null ? emptyResult(today) : formOf(asTyped(edited.result))}
            excluded={edited.result?.excludedFromEstimate ?? false}
            today={today}
            onDone={() => setEdited(null)}
          />
        )}
      </Dialog>
    </Page>
  )
}
