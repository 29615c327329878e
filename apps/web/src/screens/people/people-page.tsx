import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { peopleQuery } from '../../api/people.ts'
import type { People } from '../../api/people.ts'
import { Button, ButtonLink } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { Dialog } from '../../pieces/dialog.tsx'
import { Page } from '../../pieces/page.tsx'
import { Failed, WaitingPage } from '../../pieces/waiting.tsx'
import { useText } from '../../text/use-text.ts'
import { AccountsCard } from './accounts-card.tsx'
import { InviteForm } from './invite-form.tsx'
import { MyAthletesCard } from './my-athletes-card.tsx'
import { OpenInvitations } from './open-invitations.tsx'
import { PeopleLog } from './people-log.tsx'
import { PersonLine } from './person-line.tsx'
import css from './people.module.css'

/** Who sees the own training, or that of a runner whose guardian reads this. */
export function PeoplePage() {
  const { of } = useSearch({ from: '/shell/people' })
  const query = useQuery(peopleQuery(of))
  const { t } = useText()
  if (query.data !== undefined) return <PeopleSheet of={of} people={query.data} />
  return query.error === null ? (
    <WaitingPage heading={t('people.title')} heights={[160, 160]} />
  ) : (
    <Page heading={t('people.title')}>
      <Failed error={query.error} onRetry={() => void query.refetch()} />
    </Page>
  )
}

interface SheetProps {
  readonly of: string | undefined
  readonly people: People
}

function PeopleSheet({ of, people }: SheetProps) {
  const { t } = useText()
  const [inviting, setInviting] = useState<'person' | 'athlete' | null>(null)
  const { athleteName: name, items, log, needsGuardian, birthYearKnown } = people
  const count = items.filter(({ waitsForGuardian }) => !waitsForGuardian).length
  const own = of === undefined
  return (
    <Page
      heading={own ? t('people.heading', { count }) : t('people.heading-ward', { count, name })}
      above={t('people.above')}
      below={own ? t('people.lead') : t('people.lead-ward', { name })}
      actions={
        own && (
          <>
            <Button look="primary" disabled={!birthYearKnown} onClick={() => setInviting('person')}>
              {t('people.invite')}
            </Button>
            <Button onClick={() => setInviting('athlete')}>{t('people.invite-runner')}</Button>
          </>
        )
      }
    >
      {own && <BeforeInviting needsGuardian={needsGuardian} birthYearKnown={birthYearKnown} />}
      {items.length > 0 && (
        <Card>
          <ul className={css['list']} aria-label={t('people.above')}>
            {items.map((person) => (
              <PersonLine key={person.id} of={of} person={person} />
            ))}
          </ul>
        </Card>
      )}
      {own && <OpenInvitations />}
      {own && <MyAthletesCard />}
      <PeopleLog log={log} />
      {own && <AccountsCard />}
      <Dialog
        opened={inviting !== null}
        onClose={() => setInviting(null)}
        title={t(inviting === 'athlete' ? 'people.invite-runner-heading' : 'people.invite-heading')}
      >
        {inviting !== null && (
          <InviteForm
            who={inviting}
            needsGuardian={needsGuardian}
            onDone={() => setInviting(null)}
          />
        )}
      </Dialog>
    </Page>
  )
}

function BeforeInviting({
  needsGuardian,
  birthYearKnown,
}: {
  readonly needsGuardian: boolean
  readonly birthYearKnown: boolean
}) {
  const { t } = useText()
  if (birthYearKnown) return needsGuardian ? <p>{t('people.minor')}</p> : null
  return (
    <div className="row">
      <p>{t('people.no-birth-year')}</p>
      <ButtonLink to="/settings" hash="profile">
        {t('people.to-settings')}
      </ButtonLink>
    </div>
  )
}
