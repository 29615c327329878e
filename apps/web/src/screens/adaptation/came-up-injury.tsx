import { Checkbox, NativeSelect, NumberInput } from '../../pieces/fields.tsx'
import { useState } from 'react'
import type { PainReport } from '../../api/adaptation.ts'
import { Button } from '../../pieces/button.tsx'
import { Chips } from '../../pieces/chips.tsx'
import { useText } from '../../text/use-text.ts'
import { sideOptions, siteOptions } from '../../words/adaptation-words.ts'
import css from './adaptation.module.css'
import { DayField } from './came-up-days.tsx'
import type { CameUpFormProps } from './came-up-form.ts'

/** Site, side, how long without running: enough for the first rung of the way back. */
export function InjuryForm({ today, busy, onTell }: CameUpFormProps) {
  const text = useText()
  const { t } = text
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
        label={t('adapt-screen.where')}
        value={site}
        data={siteOptions(text)}
        onChange={(event) => setSite(event.currentTarget.value as PainReport['site'])}
      />
      <Chips
        legend={t('adapt-screen.side')}
        value={side}
        options={sideOptions(text)}
        onChange={setSide}
      />
      <div className={css['fields']}>
        <DayField label={t('adapt-screen.running-again')} value={day} onChange={setDay} />
        <NumberInput
          label={t('adapt-screen.run-free-days')}
          min={0}
          max={3650}
          value={runFreeDays}
          onChange={(value) => setRunFreeDays(Number(value) || 0)}
        />
        <NumberInput
          label={t('adapt-screen.stiff-minutes')}
          min={0}
          max={240}
          value={stiffness ?? ''}
          onChange={(value) => setStiffness(value === '' ? null : value)}
        />
      </div>
      <Checkbox
        label={t('adapt-screen.known-stable')}
        checked={known}
        onChange={(event) => setKnown(event.currentTarget.checked)}
      />
      <p className="quiet small">{t('adapt-screen.injury-clinician')}</p>
      <div>
        <Button look="primary" busy={busy} disabled={side === null || day === ''} onClick={tell}>
          {t('adapt-screen.show-changes')}
        </Button>
      </div>
    </div>
  )
}
