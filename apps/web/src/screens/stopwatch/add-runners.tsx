import { useEffect, useState } from 'react'
import { changeNames, keptNames, newId } from '../../offline/kept-stopwatch.ts'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { NativeSelect, Textarea } from '../../pieces/fields.tsx'
import { useText } from '../../text/use-text.ts'
import css from './stopwatch.module.css'
import type { Stopwatch } from './use-stopwatch.ts'

const LONGEST_NAME = 60

/** Runners typed by name, or taken from those that this phone timed before. */
export function AddRunners({ stopwatch: { session, write } }: { readonly stopwatch: Stopwatch }) {
  const { t } = useText()
  const { groups, runners } = session
  const [chosen, setChosen] = useState<string | null>(null)
  const [typed, setTyped] = useState('')
  const [known, setKnown] = useState<readonly string[]>([])
  useEffect(() => void keptNames().then(setKnown, () => undefined), [])
  const group = groups.find((one) => one.group === chosen)?.group ?? groups[0]?.group
  const isIn = new Set(runners.map(({ name }) => name.toLocaleLowerCase()))
  const names = typed
    .split(/[\n,;]/)
    .map((name) => name.trim().slice(0, LONGEST_NAME))
    .filter((name) => name !== '')
  const twice = names.filter((name) => isIn.has(name.toLocaleLowerCase()))
  const add = async (added: readonly string[]) => {
    const fresh = [...new Set(added)].filter((name) => !isIn.has(name.toLocaleLowerCase()))
    if (group === undefined || fresh.length === 0) return false
    const isWritten = await write(
      ...fresh.map((name) => ({
        kind: 'runner' as const,
        runner: newId(8),
        name,
        group,
        targetsS: [],
        isGone: false,
      })),
    )
    if (!isWritten) return false
    await changeNames((all) => [...all, ...fresh])
    setKnown(await keptNames())
    return true
  }
  const offered = known.filter((name) => !isIn.has(name.toLocaleLowerCase()))
  return (
    <Card title={t('stopwatch.add-runners')}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void add(names).then((isAdded) => isAdded && setTyped(''))
        }}
      >
        {groups.length > 1 && (
          <NativeSelect
            label={t('stopwatch.into-group')}
            value={group ?? ''}
            data={groups.map((one) => ({ value: one.group, label: one.name }))}
            onChange={({ currentTarget: { value } }) => setChosen(value)}
          />
        )}
        <Textarea
          label={t('stopwatch.names')}
          description={t('stopwatch.names-help')}
          rows={4}
          maxLength={4000}
          value={typed}
          error={twice.length > 0 && t('stopwatch.names-twice', { names: twice })}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <div>
          <Button type="submit" disabled={names.length === 0 || names.length === twice.length}>
            {t('stopwatch.add-names', { count: names.length - twice.length })}
          </Button>
        </div>
        {offered.length > 0 && (
          <fieldset className={css['known']}>
            <legend>{t('stopwatch.known-runners')}</legend>
            <div className="row">
              {offered.map((name) => (
                <Button
                  key={name}
                  aria-label={t('stopwatch.add-known', { name })}
                  onClick={() => void add([name])}
                >
                  {name}
                </Button>
              ))}
              <Button
                look="quiet"
                onClick={() => void changeNames(() => []).then(() => setKnown([]))}
              >
                {t('stopwatch.forget-names')}
              </Button>
            </div>
          </fieldset>
        )}
      </form>
    </Card>
  )
}
