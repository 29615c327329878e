import { TOLD_KINDS } from '@bell-lap/activity/run/kind-of-run'
import { MILE_M } from '@bell-lap/units/length'
import { useState } from 'react'
import { sayError } from '../../api/problem.ts'
import { useRemoveShoe, useSaveShoe } from '../../api/shoes.ts'
import type { Shoe, ShoeInput, ShoeKind } from '../../api/shoes.ts'
import { Button } from '../../pieces/button.tsx'
import { Checkbox, NativeSelect, NumberInput, TextInput } from '../../pieces/fields.tsx'
import { tell, tellError, tellWithUndo } from '../../pieces/tell.ts'
import { useText } from '../../text/use-text.ts'
import { sayKindWord } from '../../words/run-words.ts'

const KINDS = ['everyday', 'plated', 'spikes'] as const satisfies readonly ShoeKind[]
const NEW: ShoeInput = {
  name: '',
  kind: 'everyday',
  startM: 0,
  retiredOn: null,
  defaultFor: [],
}
const MOST_M = 5_000_000

/** What is said of a shoe, as it is sent. */
export function inputOf({ name, kind, startM, retiredOn, defaultFor }: Shoe): ShoeInput {
  return { name, kind, startM, retiredOn, defaultFor: defaultFor.map((one) => one.kind) }
}

interface ShoeFormProps {
  /** `null` for a new one. */
  readonly shoe: Shoe | null
  readonly onDone: () => void
}

/** Name, kind, metres before, and what the shoe is the default for. */
export function ShoeForm({ shoe, onDone }: ShoeFormProps) {
  const text = useText()
  const { t, reader } = text
  const before = shoe === null ? NEW : inputOf(shoe)
  const [draft, setDraft] = useState(before)
  const save = useSaveShoe()
  const remove = useRemoveShoe()
  const set = (part: Partial<ShoeInput>) => setDraft({ ...draft, ...part })
  const unitM = reader.units === 'imperial' ? MILE_M : 1000
  const undone = { onSuccess: () => tell(t('shoes.undone')), onError: tellError }
  const undo = (id: string) =>
    shoe === null ? remove.mutate(id, undone) : save.mutate({ id, shoe: before }, undone)
  const submit = () =>
    save.mutate(
      { id: shoe?.id ?? null, shoe: draft },
      {
        onSuccess: ({ id }) => {
          onDone()
          const { name } = draft
          tellWithUndo(t(shoe === null ? 'shoes.added' : 'shoes.saved', { name }), () => undo(id))
        },
      },
    )
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (draft.name.trim() !== '') submit()
      }}
    >
      <TextInput
        label={t('shoes.name')}
        value={draft.name}
        maxLength={120}
        autoFocus
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('shoes.what-kind')}
        value={draft.kind}
        data={KINDS.map((kind) => ({ value: kind, label: t(`shoes.kind.${kind}`) }))}
        onChange={(event) => set({ kind: event.currentTarget.value as ShoeKind })}
      />
      <NumberInput
        label={t(reader.units === 'imperial' ? 'shoes.start-miles' : 'shoes.start-km')}
        min={0}
        max={Math.floor(MOST_M / unitM)}
        value={Math.round(draft.startM / unitM)}
        onChange={(value) => set({ startM: value === '' ? 0 : value * unitM })}
      />
      <div role="group" aria-label={t('shoes.default')} className="stack">
        <p>{t('shoes.default')}</p>
        {TOLD_KINDS.map((kind) => (
          <Checkbox
            key={kind}
            label={sayKindWord(kind, text)}
            checked={draft.defaultFor.includes(kind)}
            onChange={(event) =>
              set({
                defaultFor: event.currentTarget.checked
                  ? [...draft.defaultFor, kind]
                  : draft.defaultFor.filter((one) => one !== kind),
              })
            }
          />
        ))}
        <p className="quiet small">{t('shoes.default-how')}</p>
      </div>
      {save.error !== null && <p role="alert">{sayError(save.error)}</p>}
      <div className="row">
        <Button
          type="submit"
          look="primary"
          busy={save.isPending}
          disabled={draft.name.trim() === ''}
        >
          {t('shoes.save')}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {t('shoes.cancel')}
        </Button>
      </div>
    </form>
  )
}
