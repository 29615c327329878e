import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { invitationQuery, useAccept } from '../../api/people.ts'
import type { Invitation, SharedField } from '../../api/people.ts'
import { sayError } from '../../api/problem.ts'
import { Button, ButtonLink } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { NumberInput, TextInput } from '../../pieces/fields.tsx'
import { Page } from '../../pieces/page.tsx'
import { Bone } from '../../pieces/waiting.tsx'
import { BrandMark } from '../../shell/brand-mark.tsx'
import { useText } from '../../text/use-text.ts'
import { FieldTicks } from './field-ticks.tsx'

/** An invitation leads here with a token that works once. */
export function InvitationPage() {
  const { t } = useText()
  const hash = useLocation({ select: (location) => location.hash })
  const token = new URLSearchParams(hash).get('token')
  return (
    <main style={{ paddingTop: '4vh' }}>
      {token === null ? (
        <Page heading={t('invitation.failed')} below={t('invitation.no-token')}>
          <BrandMark />
        </Page>
      ) : (
        <OfToken key={token} token={token} />
      )}
    </main>
  )
}

function OfToken({ token }: { readonly token: string }) {
  const { t } = useText()
  const query = useQuery(invitationQuery(token))
  if (query.data !== undefined) return <Offer token={token} invitation={query.data} />
  return query.error === null ? (
    <Page heading={t('invitation.loading')}>
      <BrandMark />
      <Bone height={200} />
    </Page>
  ) : (
    <Page heading={t('invitation.failed')}>
      <BrandMark />
      <Card>
        <p role="alert">{sayError(query.error)}</p>
      </Card>
    </Page>
  )
}

interface OfferProps {
  readonly token: string
  readonly invitation: Invitation
}

function Offer({ token, invitation }: OfferProps) {
  const { t } = useText()
  const { from, to, signedInAs, asksBirthYear } = invitation
  const asAthlete = to === 'athlete'
  const [name, setName] = useState(invitation.name)
  const [birthYear, setBirthYear] = useState<number | ''>('')
  const [fields, setFields] = useState<readonly SharedField[]>(invitation.fields)
  const client = useQueryClient()
  const accept = useAccept()
  if (accept.data !== undefined) {
    const sharesNothing = asAthlete && fields.length === 0
    return <Accepted invitation={invitation} answer={accept.data} sharesNothing={sharesNothing} />
  }
  const isReady =
    (signedInAs !== null || name.trim() !== '') && (!asksBirthYear || birthYear !== '')
  return (
    <Page
      heading={t(asAthlete ? 'invitation.heading-athlete' : 'invitation.heading-person', { from })}
    >
      <BrandMark />
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (!isReady) return
          accept.mutate(
            {
              token,
              name: signedInAs === null ? name.trim() : null,
              birthYear: birthYear === '' ? null : birthYear,
              fields: asAthlete ? fields : null,
            },
            { onSuccess: () => client.removeQueries({ queryKey: ['session'] }) },
          )
        }}
      >
        <WhatIsShared invitation={invitation} fields={fields} onChange={setFields} />
        <p className="quiet">
          {signedInAs === null
            ? t('invitation.new-account')
            : t('invitation.signed-in-as', { name: signedInAs })}
        </p>
        {signedInAs === null && (
          <TextInput
            label={t('invitation.name')}
            autoComplete="name"
            maxLength={100}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        )}
        {asksBirthYear && (
          <NumberInput
            label={t('invitation.birth-year')}
            description={t('invitation.birth-year-why', { from })}
            min={1900}
            max={2100}
            value={birthYear}
            onChange={setBirthYear}
          />
        )}
        {accept.error !== null && <p role="alert">{sayError(accept.error)}</p>}
        <div>
          <Button type="submit" look="primary" busy={accept.isPending} disabled={!isReady}>
            {t('invitation.accept')}
          </Button>
        </div>
      </form>
    </Page>
  )
}

interface SharedProps {
  readonly invitation: Invitation
  readonly fields: readonly SharedField[]
  readonly onChange: (fields: readonly SharedField[]) => void
}

function WhatIsShared({ invitation, fields, onChange }: SharedProps) {
  const { t } = useText()
  const { from, to, role } = invitation
  if (to === 'athlete') {
    return (
      <FieldTicks
        legend={t('invitation.athlete-choose', { from })}
        value={fields}
        onChange={onChange}
      />
    )
  }
  return (
    <>
      <p>{t('invitation.you-see', { role: t(`people.role.${role}`) })}</p>
      <ul>
        {fields.map((field) => (
          <li key={field}>
            {t(`people.field.${field}`)}: {t(`people.field-what.${field}`)}
          </li>
        ))}
        {fields.length === 0 && <li>{t('people.nothing')}</li>}
      </ul>
    </>
  )
}

interface AcceptedProps {
  readonly invitation: Invitation
  readonly answer: { readonly waitsForGuardian: boolean; readonly asAthlete: boolean }
  readonly sharesNothing: boolean
}

function Accepted({ invitation: { from, role }, answer, sharesNothing }: AcceptedProps) {
  const { t } = useText()
  const { waitsForGuardian, asAthlete } = answer
  const heading = waitsForGuardian ? 'invitation.waits' : 'invitation.done'
  return (
    <Page heading={t(heading)}>
      <BrandMark />
      <p role="status">
        {t(
          sharesNothing && !waitsForGuardian
            ? 'invitation.done-nothing'
            : saidAfter(waitsForGuardian, asAthlete),
          { from },
        )}
      </p>
      <div className="row">
        {asAthlete && !waitsForGuardian && (
          <ButtonLink to="/" look="primary">
            {t('invitation.to-today')}
          </ButtonLink>
        )}
        {!asAthlete && role !== 'guardian' && (
          <ButtonLink to="/squad" look="primary">
            {t('invitation.to-squad')}
          </ButtonLink>
        )}
        <ButtonLink to="/people">{t('invitation.to-people')}</ButtonLink>
      </div>
    </Page>
  )
}

function saidAfter(waits: boolean, asAthlete: boolean) {
  if (waits) return asAthlete ? 'invitation.waits-how' : 'invitation.waits-person'
  return asAthlete ? 'invitation.done-athlete' : 'invitation.done-person'
}
