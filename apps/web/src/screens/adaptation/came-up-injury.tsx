import { Checkbox, NativeSelect, NumberInput } from '@mantine/core'
import { useState } from 'react'
import type { PainReport } from '../../api/adaptation.ts'
import { Button } from '../../pieces/button.tsx'
import { Chips } from '../../pieces/chips.tsx'
import { SIDE_NAMES, SITE_NAMES } from '../../words/adaptation-words.ts'
import css from './adaptation.module.css'
import { DayField } from './came-up-days.tsx'
import type { CameUpFormProps } from './came-up-form.ts'

const SIDES = Object.entries(SIDE_NAMES).map(([value, label]) => ({
  value: value as PainReport['side'],
  label,
}))

/** Site, side, how long without running: enough for the first rung of the way back. */
export function InjuryForm({ today, busy, onTell }: CameUpFormProps) {
  const [site, setSite] = useState<PainReport['site']>('achilles')
  const [side, setSide] = useState<PainReport['side'] | null>(null)
  const [day, setDay] = useState(today)
  const [runFreeDays, setRunFreeDays] = useState(0)
  const [stiffness, setStiffness] = useState<number | null>(null)
  const [known, setKnown] = useState(false)
  const tell = () =>
    side !== null &&
    onTell({
      kind: 'injury',
      day,
      site,
      side,
      runFreeDays,
      knownAndStable: known,
      morningStiffnessMin: stiffness,
    })
  return (
    <div className="stack">
      <NativeSelect
        label="Where"
        value={site}
        data={Object.entries(SITE_NAMES).map(([value, label]) => ({ value, label }))}
        onChange={(event) => setSite(event.currentTarget.value as PainReport['site'])}
      />
      <Chips legend="Side" value={side} options={SIDES} onChange={setSide} />
      <div className={css['fields']}>
        <DayField label="First day of running again" value={day} onChange={setDay} />
        <NumberInput
          label="Days without running before"
          min={0}
          max={3650}
          value={runFreeDays}
          onChange={(value) => setRunFreeDays(Number(value) || 0)}
        />
        <NumberInput
          label="Stiff in the morning, minutes"
          min={0}
          max={240}
          value={stiffness ?? ''}
          onChange={(value) => setStiffness(value === '' ? null : Number(value))}
        />
      </div>
      <Checkbox
        label="A clinician knows it, and it has been stable for weeks"
        checked={known}
        onChange={(event) => setKnown(event.currentTarget.checked)}
      />
      <p className="quiet small">
        A sudden pop, a swollen calf, pain at night or pain on one spot of a bone: do not run, see a
        clinician first. Bell Lap gives no diagnosis.
      </p>
      <div>
        <Button look="primary" busy={busy} disabled={side === null || day === ''} onClick={tell}>
          Show the way back
        </Button>
      </div>
    </div>
  )
}
