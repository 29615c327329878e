import { useState } from 'react'
import { useAgree, useChangeSharing, useEndSharing } from '../../api/people.ts'
import type { Person, SharedField } from '../../api/people.ts'
import { sayError } from '../../api/problem.ts'
import { Button } from '../../pieces/button.tsx'
import { Dialog } from '../../pieces/dialog.tsx'
import { tell, tellError } from '../../pieces/tell.ts'
import { useText } from '../../text/use-text.ts'
import { sayInstant } from '../../words/say-instant.ts'
import { FieldTicks } from './field-ticks.tsx'
import { sayShares } from './say-fields.ts'

interface PersonLineProps {
  readonly of: string | undefined
  readonly person: Person
}

/** One person, what the person sees, and what can be changed about it. */
export function PersonLine({ of, person }: PersonLineProps) {
  const text = useText()
  const { t, reader } = text
  const { name, role, fields, seenAt, waitsForGuardian, holdsChanges } = person
  const [changing, setChanging] = useState(false)
  const seen =
    seenAt === null
      ? t('people.not-seen')
      : t('people.seen', { when: sayInstant(seenAt, reader.locale) })
  return (
    <li>
      <div>
        <p>
          <strong>{name}</strong> <span className="quiet">{t(`people.role.${role}`)}</span>
        </p>
        <p>{sayShares(text, fields)}</p>
        <p className="quiet small">{waitsForGuardian ? t('people.waits') : seen}</p>
        {holdsChanges && <p className="quiet small">{t('people.holds')}</p>}
      </div>
      <div className="row">
        {waitsForGuardian && of !== undefined && <Agree of={of} person={person} />}
        <Button aria-label={t('people.change', { name })} onClick={() => setChanging(true)}>
          {t('people.change-short')}
        </Button>
      </div>
      <Dialog
        opened={changing}
        onClose={() => setChanging(false)}
        title={t('people.change', { name })}
      >
        <ChangePerson of={of} person={person} onDone={() => setChanging(false)} />
      </Dialog>
    </li>
  )
}

function Agree({ of, person: { id, name } }: { readonly of: string; readonly person: Person }) {
  const { t } = useText()
  const agree = useAgree(of)
  return (
    <Button
      look="primary"
      busy={agree.isPending}
      aria-label={t('people.agree-to', { name })}
      onClick={() =>
        agree.mutate(id, {
          onSuccess: () => tell(t('people.agreed', { name })),
          onError: tellError,
        })
      }
    >
      {t('people.agree')}
    </Button>
  )
}

function ChangePerson({ of, person, onDone }: PersonLineProps & { readonly onDone: () => void }) {
  const { t } = useText()
  const { id, name, role } = person
  const [fields, setFields] = useState<readonly SharedField[]>(person.fields)
  const save = useChangeSharing(of)
  const end = useEndSharing(of)
  const error = save.error ?? end.error
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate(
          { id, fields },
          {
            onSuccess: () => {
              onDone()
              tell(t('people.saved'))
            },
          },
        )
      }}
    >
      <p className="quiet">
        {t(`people.role.${role}`)}: {t(`people.role-does.${role}`)}
      </p>
      <FieldTicks legend={t('people.invite-sees')} value={fields} onChange={setFields} />
      {error !== null && <p role="alert">{sayError(error)}</p>}
      <div className="row">
        <Button type="submit" look="primary" busy={save.isPending}>
          {t('people.save')}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {t('people.cancel')}
        </Button>
      </div>
      <p className="quiet small">{t('people.end-sure', { name })}</p>
      <div>
        <Button
          look="stop"
          busy={end.isPending}
          aria-label={t('people.end-of', { name })}
          onClick={() =>
            end.mutate(id, {
              onSuccess: () => {
                onDone()
                tell(t('people.ended'))
              },
            })
          }
        >
          {t('people.end')}
        </Button>
      </div>
    </form>
  )
}
