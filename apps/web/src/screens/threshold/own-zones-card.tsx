import { NativeSelect, Textarea, TextInput } from '../../pieces/fields.tsx'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { OwnZone, TypedZones, ZoneSet } from '../../api/zones.ts'
import { typedZonesQuery, useRemoveZones, useSaveZones, zonesQuery } from '../../api/zones.ts'
import { Button } from '../../pieces/button.tsx'
import { CardOrFold } from '../../pieces/card-or-fold.tsx'
import { HeadRow } from '../../pieces/head-row.tsx'
import { tell, tellError, tellWithUndo } from '../../pieces/tell.ts'
import { useText } from '../../text/use-text.ts'
import { sayLimits } from '../../words/zone-words.ts'

const MEASURES = ['pace', 'heart-rate'] as const
const TYPING_PAUSE_MS = 300
const ROWS = 5

/** Named zones of the runner's own: those that are saved, and a form that says how it reads new ones. */
export function OwnZonesCard({ today }: { readonly today: string }) {
  const { t } = useText()
  const saved = useQuery(zonesQuery).data ?? []
  // Here and not in the line of the zones: the line is gone when they are restored.
  const save = useSaveZones()
  const restore = ({ measure, validFrom, text, units }: ZoneSet) =>
    save.mutate(
      { measure, validFrom, text, units },
      { onSuccess: () => tell(t('zones.restored')), onError: tellError },
    )
  return (
    <CardOrFold title={t('zones.title')}>
      <div className="stack">
        {saved.map((set) => (
          <SavedZones key={set.id} set={set} onRestore={() => restore(set)} />
        ))}
        <p className="quiet">{t('zones.about')}</p>
        <ZonesForm today={today} />
      </div>
    </CardOrFold>
  )
}

interface SavedZonesProps {
  readonly set: ZoneSet
  readonly onRestore: () => void
}

function SavedZones({ set, onRestore }: SavedZonesProps) {
  const { t } = useText()
  const remove = useRemoveZones()
  const { measure, validFrom } = set
  const drop = () =>
    remove.mutate(set.id, {
      onSuccess: () => tellWithUndo(t('zones.removed'), onRestore),
      onError: tellError,
    })
  const name = t(`zones.measure-${measure}`)
  return (
    <section aria-label={t('zones.from', { measure: name, day: validFrom })}>
      <h3>{t('zones.from', { measure: name, day: validFrom })}</h3>
      <ZonesTable zones={set.zones} measure={measure} />
      <Button
        look="quiet"
        busy={remove.isPending}
        aria-label={t('zones.remove-these', { measure: name, day: validFrom })}
        onClick={drop}
      >
        {t('zones.remove')}
      </Button>
    </section>
  )
}

interface ZonesTableProps {
  readonly zones: readonly OwnZone[]
  readonly measure: TypedZones['measure']
}

function ZonesTable({ zones, measure }: ZonesTableProps) {
  const text = useText()
  return (
    <table>
      <HeadRow columns={[text.t('zones.zone'), text.t('zones.limits')]} />
      <tbody>
        {zones.map((zone) => (
          <tr key={`${zone.name} ${zone.low} ${zone.high}`}>
            <th scope="row" style={{ overflowWrap: 'anywhere' }}>
              {zone.name}
            </th>
            <td data-number>{sayLimits(zone, measure, text)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function ZonesForm({ today }: { readonly today: string }) {
  const { t, say, reader } = useText()
  const { units } = reader
  const [measure, setMeasure] = useState<TypedZones['measure']>('pace')
  const [validFrom, setValidFrom] = useState(today)
  const [words, setWords] = useState('')
  const [typed] = useDebouncedValue(words, TYPING_PAUSE_MS)
  const query = useQuery(typedZonesQuery({ measure, units, text: typed }))
  const save = useSaveZones()
  const read = typed === words && words.trim() !== '' ? query.data : undefined
  const submit = () => {
    if (read?.ok !== true || validFrom === '') return
    const onSuccess = () => {
      setWords('')
      tell(t('zones.saved'))
    }
    save.mutate({ measure, units, text: words, validFrom }, { onSuccess, onError: tellError })
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <NativeSelect
        label={t('zones.measure')}
        value={measure}
        data={MEASURES.map((value) => ({ value, label: t(`zones.measure-${value}`) }))}
        onChange={(event) => setMeasure(event.currentTarget.value as TypedZones['measure'])}
      />
      <TextInput
        type="date"
        label={t('zones.valid-from')}
        value={validFrom}
        onChange={(event) => setValidFrom(event.currentTarget.value)}
      />
      <Textarea
        label={t(`zones.text-${measure}`, { units })}
        description={t(`zones.example-${measure}`, { units })}
        rows={ROWS}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <div role="status">
        {read?.ok === false && (
          <p>
            {read.line === 0
              ? say(read.reason)
              : t('zones.line', { line: read.line, reason: read.reason })}
          </p>
        )}
        {read?.ok === true && (
          <>
            <p className="quiet small">{t('zones.read-as')}</p>
            <ZonesTable zones={read.zones} measure={measure} />
          </>
        )}
      </div>
      <div>
        <Button type="submit" busy={save.isPending} disabled={read?.ok !== true}>
          {t('zones.save')}
        </Button>
      </div>
    </form>
  )
}
