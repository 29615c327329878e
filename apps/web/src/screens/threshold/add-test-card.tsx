import { NativeSelect } from '../../pieces/fields.tsx'
import { useState } from 'react'
import { useAddTest, usePreviewTest } from '../../api/threshold.ts'
import type { ThresholdView } from '../../api/threshold.ts'
import { Button } from '../../pieces/button.tsx'
import { CardOrFold } from '../../pieces/card-or-fold.tsx'
import { tell, tellError } from '../../pieces/tell.ts'
import { strong } from '../../text/marked.tsx'
import { useText } from '../../text/use-text.ts'
import { FromRun } from './from-run.tsx'
import { OutcomeView } from './outcome-view.tsx'
import { TestFields } from './test-fields.tsx'
import { emptyTest, testInputOf } from './test-form.ts'
import type { TestForm, TestKind } from './test-form.ts'
import { keyOf, Say } from '../../text/say.tsx'

/** A guided test: whether it is allowed, how it goes, and its numbers, from a recorded run or typed. */
export function AddTestCard({ view }: { readonly view: ThresholdView }) {
  const text = useText()
  const { t } = text
  const [form, setForm] = useState(emptyTest(view.asOf))
  /** Runs are searched only when somebody looks. */
  const [asked, setAsked] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const preview = usePreviewTest()
  const add = useAddTest()
  const protocol = view.protocols.find((one) => one.test === form.kind)
  const change = (some: Partial<TestForm>) => {
    setForm({ ...form, ...some })
    setProblem(null)
    preview.reset()
  }
  const read = () => {
    const answer = testInputOf(form, view.asOf)
    setProblem(answer.ok ? null : text.say(answer.problem))
    return answer.ok ? answer.input : null
  }
  const save = () => {
    const input = read()
    if (input === null) return
    const onSuccess = () => {
      tell(t('threshold-screen.saved'))
      preview.reset()
      setForm(emptyTest(view.asOf, form.kind))
    }
    add.mutate(input, { onSuccess, onError: tellError })
  }
  return (
    <CardOrFold title={t('threshold-screen.do-test')}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          const input = read()
          if (input !== null) preview.mutate(input, { onError: tellError })
        }}
      >
        <NativeSelect
          label={t('threshold-screen.test')}
          data={view.protocols.map(({ test, title }) => ({ value: test, label: text.say(title) }))}
          value={form.kind}
          onChange={(event) => change({ kind: event.currentTarget.value as TestKind })}
        />
        {protocol !== undefined && <Protocol protocol={protocol} />}
        {form.kind !== 'lactate-steps' && (
          <details onToggle={(event) => setAsked(event.currentTarget.open)}>
            <summary>{t('threshold-screen.from-recorded')}</summary>
            {asked && <FromRun key={form.kind} test={form.kind} />}
          </details>
        )}
        <TestFields form={form} onChange={change} />
        {problem !== null && <p role="alert">{problem}</p>}
        <div className="row">
          <Button type="submit" busy={preview.isPending}>
            {t('threshold-screen.show-result')}
          </Button>
          {preview.data?.known === true && (
            <Button look="primary" busy={add.isPending} onClick={save}>
              {t('threshold-screen.save')}
            </Button>
          )}
        </div>
        <div role="status">
          {preview.data !== undefined && <OutcomeView outcome={preview.data} />}
        </div>
      </form>
    </CardOrFold>
  )
}

function Protocol({ protocol }: { readonly protocol: ThresholdView['protocols'][number] }) {
  const { t, rich } = useText()
  const parts = [
    ['warm-up', protocol.warmUp],
    ['main', protocol.main],
    ['note', protocol.note],
  ] as const
  return (
    <>
      <p className="quiet">{t('threshold-screen.gives', { what: protocol.gives })}</p>
      {!protocol.allowed && (
        <div role="note">
          <p>
            {rich('threshold-screen.not-today', {
              b: strong,
            })}
          </p>
          <ul style={{ paddingLeft: 20 }}>
            {protocol.reasons.map((reason) => (
              <li key={keyOf(reason)}>
                <Say it={reason} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <details>
        <summary>{t('threshold-screen.how')}</summary>
        {parts.map(([part, lines]) => (
          <div key={part}>
            <p>
              <strong>{t(`threshold-screen.${part}`)}</strong>
            </p>
            <ol style={{ paddingLeft: 20 }}>
              {lines.map((line) => (
                <li key={keyOf(line)}>
                  <Say it={line} />
                </li>
              ))}
            </ol>
          </div>
        ))}
      </details>
    </>
  )
}
