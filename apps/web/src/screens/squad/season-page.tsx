import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { seasonQuery } from '../../api/season.ts'
import type { Season } from '../../api/season.ts'
import { ButtonLink } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { Page } from '../../pieces/page.tsx'
import { useIsWide } from '../../pieces/use-is-wide.ts'
import { Failed, WaitingPage } from '../../pieces/waiting.tsx'
import { useText } from '../../text/use-text.ts'
import type { WebText } from '../../text/shown-reader.ts'
import { AddMeet, MeetList } from './meet-list.tsx'
import { SeasonTable } from './season-table.tsx'
import { SeasonWeeks } from './season-weeks.tsx'
import { SquadFilter } from './squad-filter.tsx'

/** The weeks ahead of all runners, their races, tests and breaks, and the meets of the squad. */
export function SeasonPage() {
  const query = useQuery(seasonQuery)
  const { t } = useText()
  if (query.data !== undefined) return <Sheet season={query.data} />
  return query.error === null ? (
    <WaitingPage heading={t('squad.season')} heights={[120, 320]} width="wide" />
  ) : (
    <Page heading={t('squad.season')} actions={<Back />}>
      <Failed error={query.error} onRetry={() => void query.refetch()} />
    </Page>
  )
}

function Back() {
  const { t } = useText()
  return <ButtonLink to="/squad">{t('squad.back')}</ButtonLink>
}

function Sheet({ season }: { readonly season: Season }) {
  const text = useText()
  const { t } = text
  const [squadId, setSquadId] = useState('')
  const wide = useIsWide()
  const shown = ofSquad(season, squadId)
  const none = shown.runners.length === 0
  return (
    <Page
      width="wide"
      heading={headingOf(text, shown)}
      above={t('squad.season')}
      below={t('squad.season-how')}
      actions={
        <>
          <AddMeet squadId={squadId === '' ? null : squadId} />
          <Back />
        </>
      }
    >
      <SquadFilter value={squadId} onChange={setSquadId} />
      <MeetList season={shown} />
      {none ? (
        <p className="quiet">
          {t(season.runners.length === 0 ? 'squad.none-how' : 'squad.nobody-in-group')}
        </p>
      ) : (
        <Card title={t('squad.season-weeks')}>
          {wide ? <SeasonTable season={shown} /> : <SeasonWeeks season={shown} />}
        </Card>
      )}
    </Page>
  )
}

/** The season of one squad; a meet for all runners is one of every squad. */
function ofSquad(season: Season, squadId: string): Season {
  if (squadId === '') return season
  const runners = season.runners.filter(({ squadIds }) => squadIds.includes(squadId))
  const ids = new Set(runners.map(({ athleteId }) => athleteId))
  return {
    ...season,
    runners,
    meets: season.meets
      .filter((meet) => meet.squadId === null || meet.squadId === squadId)
      .map((meet) => ({
        ...meet,
        entries: meet.entries.filter(({ athleteId }) => ids.has(athleteId)),
      })),
  }
}

/** The next meet, and how many run it. */
function headingOf({ t }: WebText, { meets, today }: Season): string {
  const next = meets.find(({ day }) => day >= today)
  if (next === undefined) return t('squad.season-no-meet')
  return t('squad.season-next', {
    name: next.name,
    day: next.day,
    count: next.entries.filter(({ state }) => state === 'runs').length,
  })
}
