import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { belowPath } from '../../api/below-path.ts'
import { useInvite } from '../../api/people.ts'
import type { Role, SharedField } from '../../api/people.ts'
import { sayError } from '../../api/problem.ts'
import { addressesQuery } from '../../api/session.ts'
import { squadsQuery } from '../../api/squad.ts'
import { Button } from '../../pieces/button.tsx'
import { useCopy } from '../../pieces/copy-text.ts'
import { NativeSelect, TextInput } from '../../pieces/fields.tsx'
import { useText } from '../../text/use-text.ts'
import { FieldTicks } from './field-ticks.tsx'

const ROLES = ['coach', 'assistant', 'guardian', 'clinician'] as const satisfies readonly Role[]
const USUAL: readonly SharedField[] = ['workouts', 'results', 'health']

interface InviteFormProps {
  /** A person to see the own training, or a runner to coach. */
  readonly who: 'person' | 'athlete'
  readonly needsGuardian: boolean
  readonly onDone: () => void
}

/** Name, role, what is shared; then the link to send. */
export function InviteForm({ who, needsGuardian, onDone }: InviteFormProps) {
  const { t } = useText()
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>(needsGuardian ? 'guardian' : 'coach')
  const [fields, setFields] = useState(USUAL)
  const [squadId, setSquadId] = useState('')
  const invite = useInvite()
  const made = invite.data
  if (made !== undefined) return <MadeLink made={made} name={name} onDone={onDone} />
  const ofRunner = who === 'athlete'
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        invite.mutate({
          to: ofRunner ? 'athlete' : role,
          name: name.trim(),
          fields,
          squadId: squadId === '' ? null : squadId,
        })
      }}
    >
      <TextInput
        label={t('people.invite-who')}
        value={name}
        maxLength={100}
        autoFocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {ofRunner ? (
        <SquadChoice value={squadId} onChange={setSquadId} />
      ) : (
        <NativeSelect
          label={t('people.invite-as')}
          description={`${t(`people.role.${role}`)}: ${t(`people.role-does.${role}`)}`}
          value={role}
          data={ROLES.map((value) => ({ value, label: t(`people.role.${value}`) }))}
          onChange={(event) => setRole(event.currentTarget.value as Role)}
        />
      )}
      <FieldTicks
        legend={t(ofRunner ? 'people.invite-runner-asks' : 'people.invite-sees')}
        note={ofRunner ? t('people.needs-for-their-plan') : undefined}
        value={fields}
        onChange={setFields}
      />
      {invite.error !== null && <p role="alert">{sayError(invite.error)}</p>}
      <div className="row">
        <Button type="submit" look="primary" busy={invite.isPending} disabled={name.trim() === ''}>
          {t('people.make-link')}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {t('people.cancel')}
        </Button>
      </div>
    </form>
  )
}

function SquadChoice({
  value,
  onChange,
}: {
  readonly value: string
  readonly onChange: (id: string) => void
}) {
  const { t } = useText()
  const { data } = useQuery(squadsQuery)
  if (data === undefined || data.items.length === 0) return null
  return (
    <NativeSelect
      label={t('people.invite-squad')}
      value={value}
      data={[
        { value: '', label: t('people.no-squad') },
        ...data.items.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

const code = (inside: string) => <code key={inside}>{inside}</code>

interface MadeLinkProps {
  readonly made: {
    readonly path: string
    readonly links: readonly string[]
    readonly expiresAt: string
  }
  readonly name: string
  readonly onDone: () => void
}

function MadeLink({ made, name, onDone }: MadeLinkProps) {
  const { t, rich } = useText()
  const clipboard = useCopy()
  const opensElsewhere = useQuery(addressesQuery).data?.some(({ kind }) => kind !== 'this-computer')
  const url = made.links[0] ?? `${window.location.origin}${belowPath(made.path)}`
  return (
    <div className="stack">
      <TextInput
        label={t('people.link', { name })}
        value={url}
        readOnly
        autoFocus
        onFocus={(event) => event.currentTarget.select()}
      />
      {opensElsewhere === false && (
        <p role="alert">{rich('people.link-this-computer', { code })}</p>
      )}
      <p className="quiet">{t('people.link-how', { name, day: made.expiresAt.slice(0, 10) })}</p>
      <div className="row">
        <Button look="primary" onClick={() => clipboard.copy(url)}>
          {t(clipboard.copied ? 'people.copied' : 'people.copy')}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {t('shell.close')}
        </Button>
      </div>
    </div>
  )
}
