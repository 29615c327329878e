import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Result } from '../../api/results.ts'
import { raceSuggestionsQuery } from '../../api/races.ts'
import { asTyped, resultsQuery } from '../../api/results.ts'
import { sessionQuery } from '../../api/session.ts'
import { settingsQuery } from '../../api/settings.ts'
import { todayQuery } from '../../api/today.ts'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { Dialog } from '../../pieces/dialog.tsx'
import { Page } from '../../pieces/page.tsx'
import { Loaded, WaitingPage } from '../../pieces/waiting.tsx'
import { sayCount } from '../../words/say-amount.ts'
import { sayDaysAway } from '../../words/say-day.ts'
import { PacingCard } from './pacing-card.tsx'
import { ResultEditor } from './result-editor.tsx'
import { emptyResult, formOf } from './result-form.ts'
import { ResultsByDay } from './results-by-day.tsx'
import { SuggestionsCard } from './suggestions-card.tsx'

type Edited = { readonly result: Result | null } | null

/** The next race with its pacing, and every result that was typed. */
export function RacesPage() {
  const results = useQuery(resultsQuery)
  const next = useQuery(todayQuery)
  const suggestions = useQuery(raceSuggestionsQuery)
  const settings = useQuery(settingsQuery)
  const today = useQuery(sessionQuery).data?.today ?? ''
  const race = next.data?.race ?? null
  const [edited, setEdited] = useState<Edited>(null)
  // All at once: a card that comes late would push the ones below it down.
  if ([results, next, suggestions, settings].some(({ isPending }) => isPending)) {
    return <WaitingPage heading="Races" heights={[420, 320, 480]} />
  }
  const count = results.data?.length
  const heading =
    race !== null && today !== ''
      ? `${race.name} ${sayDaysAway(today, race.day)}`
      : count === undefined
        ? 'Races'
        : count === 0
          ? 'No results yet'
          : sayCount(count, 'result')
  return (
    <Page
      heading={heading}
      actions={
        <Button look="primary" onClick={() => setEdited({ result: null })}>
          Add a result
        </Button>
      }
    >
      <PacingCard race={race} />
      <SuggestionsCard />
      <Card title="Results">
        <Loaded query={results} heights={[240]}>
          {(items) =>
            items.length === 0 ? (
              <p className="quiet">
                Two recent times are enough for a first estimate: a race, or a hard run alone over a
                measured distance.
              </p>
            ) : (
              <ResultsByDay results={items} onEdit={(result) => setEdited({ result })} />
            )
          }
        </Loaded>
      </Card>
      <Dialog
        opened={edited !== null}
        onClose={() => setEdited(null)}
        title={edited?.result == null ? 'Add a result' : 'Correct the result'}
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
