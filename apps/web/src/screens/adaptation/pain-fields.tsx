import { Checkbox, NativeSelect } from '@mantine/core'
import type { PainReport } from '../../api/adaptation.ts'
import { Button } from '../../pieces/button.tsx'
import { Chips } from '../../pieces/chips.tsx'
import { SIDE_NAMES, SITE_NAMES } from '../../words/adaptation-words.ts'
import css from './adaptation.module.css'
import { newPain } from './check-in-form.ts'

const SCALE = [
  { value: '', label: 'not said' },
  ...Array.from({ length: 11 }, (_, i) => ({
    value: String(i),
    label: `${i}${i === 0 ? ' none' : i === 10 ? ' worst' : ''}`,
  })),
]
const SIDES = Object.entries(SIDE_NAMES).map(([value, label]) => ({
  value: value as PainReport['side'],
  label,
}))
const SIGNS = [
  ['focalBone', 'On one spot of a bone'],
  ['limping', 'It makes me limp'],
  ['swelling', 'It is swollen'],
  ['worseDuringRun', 'It gets worse during the run'],
] as const
const TIMES = [
  ['during', 'During the run'],
  ['after', 'Afterwards'],
  ['nextMorning', 'The next morning'],
] as const

interface PainFieldsProps {
  readonly pain: readonly PainReport[]
  readonly onChange: (pain: PainReport[]) => void
}

/** Pain by site and side, 0 to 10 during, after and the next morning. */
export function PainFields({ pain, onChange }: PainFieldsProps) {
  const change = (index: number, parts: Partial<PainReport>) =>
    onChange(pain.map((one, i) => (i === index ? { ...one, ...parts } : one)))
  return (
    <div className="stack">
      {pain.map((one, index) => (
        <OnePain
          key={index}
          pain={one}
          onChange={(parts) => change(index, parts)}
          onRemove={() => onChange(pain.filter((_, i) => i !== index))}
        />
      ))}
      <div>
        <Button onClick={() => onChange([...pain, newPain()])}>
          {pain.length === 0 ? 'Something hurts' : 'Something else hurts'}
        </Button>
      </div>
    </div>
  )
}

interface OnePainProps {
  readonly pain: PainReport
  readonly onChange: (parts: Partial<PainReport>) => void
  readonly onRemove: () => void
}

function OnePain({ pain, onChange, onRemove }: OnePainProps) {
  const asNumber = (text: string) => (text === '' ? null : Number(text))
  return (
    <div className="stack">
      <NativeSelect
        label="Where"
        value={pain.site}
        data={Object.entries(SITE_NAMES).map(([value, label]) => ({ value, label }))}
        onChange={(event) => onChange({ site: event.currentTarget.value as PainReport['site'] })}
      />
      <Chips
        legend="Side"
        value={pain.side}
        options={SIDES}
        onChange={(side) => side !== null && onChange({ side })}
      />
      <div className={css['fields']}>
        {TIMES.map(([key, label]) => (
          <NativeSelect
            key={key}
            label={label}
            data={SCALE}
            value={pain[key] === null ? '' : String(pain[key])}
            onChange={(event) => onChange({ [key]: asNumber(event.currentTarget.value) })}
          />
        ))}
      </div>
      <div className={css['signs']}>
        {SIGNS.map(([key, label]) => (
          <div key={key} className={css['sign']}>
            <Checkbox
              label={label}
              checked={pain[key]}
              onChange={(event) => onChange({ [key]: event.currentTarget.checked })}
            />
          </div>
        ))}
      </div>
      <div>
        <Button look="quiet" onClick={onRemove}>
          Take this back
        </Button>
      </div>
    </div>
  )
}
