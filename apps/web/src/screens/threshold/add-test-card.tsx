import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useAddTest, usePreviewTest } from '../../api/threshold.ts'
import type { ThresholdView } from '../../api/threshold.ts'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { tell, tellError } from '../../pieces/tell.ts'
import { keyOf, Say } from '../../text/say.tsx'
import { textNow } from '../../text/shown-reader.ts'
import { FromRun } from './from-run.tsx'
import { OutcomeView } from './outcome-view.tsx'
import { TestFields } from './test-fields.tsx'
import { emptyTest, testInputOf } from './test-form.ts'
import type { TestForm, TestKind } from './test-form.ts'

/** A guided test: whether it is allowed, how it goes, and its numbers, from a recorded run or typed. */
export function AddTestCard({ view }: { readonly view: ThresholdView }) {
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
    setProblem(answer.ok ? null : answer.reason)
    return answer.ok ? answer.input : null
  }
  const save = () => {
    const input = read()
    if (input === null) return
    const onSuccess = () => {
      tell('The test is saved.')
      preview.reset()
      setForm(emptyTest(view.asOf, form.kind))
    }
    add.mutate(input, { onSuccess, onError: tellError })
  }
  return (
    <Card title="Do a test">
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          const input = read()
          if (input !== null) preview.mutate(input, { onError: tellError })
        }}
      >
        <NativeSelect
          label="Test"
          data={view.protocols.map(({ test, title }) => ({
            value: test,
            label: textNow().say(title),
          }))}
          value={form.kind}
          onChange={(event) => change({ kind: event.currentTarget.value as TestKind })}
        />
        {protocol !== undefined && <Protocol protocol={protocol} />}
        {form.kind !== 'lactate-steps' && (
          <details onToggle={(event) => setAsked(event.currentTarget.open)}>
            <summary>Take it from a recorded run</summary>
            {asked && <FromRun key={form.kind} test={form.kind} />}
          </details>
        )}
        <TestFields form={form} onChange={change} />
        {problem !== null && <p role="alert">{problem}</p>}
        <div className="row">
          <Button type="submit" busy={preview.isPending}>
            Show what it says
          </Button>
          {preview.data?.known === true && (
            <Button look="primary" busy={add.isPending} onClick={save}>
              Save the test
            </Button>
          )}
        </div>
        <div role="status">
          {preview.data !== undefined && <OutcomeView outcome={preview.data} />}
        </div>
      </form>
    </Card>
  )
}

function Protocol({ protocol }: { readonly protocol: ThresholdView['protocols'][number] }) {
  const parts = [
    ['Warm-up', protocol.warmUp],
    ['The test', protocol.main],
    ['Note', protocol.note],
  ] as const
  return (
    <>
      <p className="quiet">
        Gives: <Say it={protocol.gives} />
      </p>
      {!protocol.allowed && (
        <div role="note">
          <p>
            <strong>Not today.</strong> A test that was done already can be typed all the same.
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
        <summary>How it goes</summary>
        {parts.map(([title, lines]) => (
          <div key={title}>
            <p>
              <strong>{title}</strong>
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
