import { sayDay } from '@bell-lap/text/numbers'
import { useState } from 'react'
import type { EnteredTest, StrengthTest, StrengthView } from '../../api/strength.ts'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { NumberInput, TextInput } from '../../pieces/fields.tsx'
import { tell, tellWithUndo } from '../../pieces/tell.ts'
import { useText } from '../../text/use-text.ts'
import { HowItIsDone } from '../moves/how-it-is-done.tsx'
import css from './strength.module.css'

/** What is tested, and the jumps that wait for it. */
const TESTED = ['exercise.calf-raise', 'drill.pogo-hops', 'exercise.bridge', 'exercise.jumps-power']

interface TestsCardProps {
  readonly view: StrengthView
  readonly onSave: (id: string, test: EnteredTest | null) => void
}

/** The strength tests: what they open, what is still missing, and the fields to enter them. */
export function TestsCard({ view, onSave }: TestsCardProps) {
  const { say, t } = useText()
  const [opened, setOpened] = useState(false)
  const { gate, testsDueUntil } = view
  return (
    <Card title={t('strength-log.tests')}>
      <div className="stack">
        <p className="quiet">{t('strength-log.tests-about')}</p>
        {testsDueUntil !== null && <p>{t('strength-log.tests-due', { lastDay: testsDueUntil })}</p>}
        <p>
          {gate.passed
            ? t('strength-log.gate-open')
            : gate.since === null
              ? t('strength-log.gate-closed')
              : t('strength-log.gate-injury', { since: gate.since })}
        </p>
        <ul className={css['lines']}>
          {gate.parts.map(({ part, passed, says }) => (
            <li key={part} className="spread">
              <span>{say(says)}</span>
              <span className={css['gate']} data-passed={passed ?? undefined}>
                <span aria-hidden="true">{passed === true ? '● ' : '○ '}</span>
                {t(
                  passed === null
                    ? 'strength-log.gate.unknown'
                    : passed
                      ? 'strength-log.gate.yes'
                      : 'strength-log.gate.no',
                )}
              </span>
            </li>
          ))}
        </ul>
        <HowItIsDone codes={TESTED} />
        {opened ? (
          <TestsForm
            today={view.today}
            onCancel={() => setOpened(false)}
            onSave={(test) => {
              onSave(crypto.randomUUID(), test)
              tell(t('strength-log.tests-saved'))
              setOpened(false)
            }}
          />
        ) : (
          <div>
            <Button
              look={testsDueUntil === null ? 'plain' : 'primary'}
              onClick={() => setOpened(true)}
            >
              {t('strength-log.tests-enter')}
            </Button>
          </div>
        )}
        <TestsSoFar tests={view.tests} onSave={onSave} />
      </div>
    </Card>
  )
}

interface TestsFormProps {
  readonly today: string
  readonly onSave: (test: EnteredTest) => void
  readonly onCancel: () => void
}

const FIELDS = [
  ['calfLeft', 'strength-log.calf-left', 200],
  ['calfRight', 'strength-log.calf-right', 200],
  ['hops', 'strength-log.hops', 100],
  ['hopPain', 'strength-log.hop-pain', 10],
  ['bridgeS', 'strength-log.bridge', 900],
  ['plankS', 'strength-log.plank', 900],
] as const
type Field = (typeof FIELDS)[number][0]
const EMPTY: Record<Field, number | ''> = {
  calfLeft: '',
  calfRight: '',
  hops: '',
  hopPain: '',
  bridgeS: '',
  plankS: '',
}

function TestsForm({ today, onSave, onCancel }: TestsFormProps) {
  const { t } = useText()
  const [day, setDay] = useState(today)
  const [values, setValues] = useState(EMPTY)
  const [isEmpty, setEmpty] = useState(false)
  const submit = () => {
    const whole = (field: Field, most: number) => {
      const value = values[field]
      return value === '' ? null : Math.min(most, Math.max(0, Math.round(value)))
    }
    const test = Object.fromEntries(FIELDS.map(([field, , most]) => [field, whole(field, most)]))
    if (Object.values(test).every((value) => value === null)) setEmpty(true)
    else onSave({ day, ...test } as EnteredTest)
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <TextInput
        type="date"
        label={t('strength-log.tests-day')}
        value={day}
        max={today}
        required
        onChange={(event) => setDay(event.currentTarget.value)}
      />
      <div className={css['fields']}>
        {FIELDS.map(([field, label, most]) => (
          <NumberInput
            key={field}
            label={t(label)}
            value={values[field]}
            min={0}
            max={most}
            step={1}
            onChange={(value) => setValues({ ...values, [field]: value })}
          />
        ))}
      </div>
      <p className="quiet small">{t('strength-log.tests-leave')}</p>
      <div aria-live="polite">{isEmpty && <p>{t('strength-log.tests-empty')}</p>}</div>
      <div className="row">
        <Button type="submit" look="primary">
          {t('strength-log.tests-save')}
        </Button>
        <Button onClick={onCancel}>{t('strength-log.cancel')}</Button>
      </div>
    </form>
  )
}

interface TestsSoFarProps {
  readonly tests: readonly StrengthTest[]
  readonly onSave: TestsCardProps['onSave']
}

/** What was tested, the newest first; removed tests can be brought back at once. */
function TestsSoFar({ tests, onSave }: TestsSoFarProps) {
  const { t, reader } = useText()
  if (tests.length === 0) return null
  return (
    <section className="stack">
      <h3>{t('strength-log.tests-done')}</h3>
      {tests.toReversed().map(({ id, ...test }) => (
        <div key={id}>
          <div className="spread">
            <b>{sayDay(test.day, reader.locale, 'date')}</b>
            <Button
              look="quiet"
              aria-label={t('strength-log.tests-remove', { day: test.day })}
              onClick={() => {
                onSave(id, null)
                tellWithUndo(t('strength-log.tests-removed'), () => onSave(id, test))
              }}
            >
              {t('strength-log.tests-remove-these')}
            </Button>
          </div>
          <dl className={css['results']}>
            {FIELDS.flatMap(([field, label]) =>
              test[field] === null ? (
                []
              ) : (
                <div key={field}>
                  <dt className="quiet">{t(label)}</dt>
                  <dd>{test[field]}</dd>
                </div>
              ),
            )}
          </dl>
        </div>
      ))}
    </section>
  )
}
