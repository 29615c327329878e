import { NativeSelect, NumberInput, TextInput } from '../../pieces/fields.tsx'
import { useState } from 'react'
import { Button } from '../../pieces/button.tsx'
import { useText } from '../../text/use-text.ts'
import css from './adaptation.module.css'
import { DayField } from './came-up-days.tsx'
import type { CameUpFormProps } from './came-up-form.ts'

export function RaceMovedForm({ today, busy, onTell }: CameUpFormProps) {
  const { t } = useText()
  const [raceDay, setRaceDay] = useState('')
  return (
    <div className="stack">
      <p className="quiet">{t('adapt-screen.race-moved-means')}</p>
      <DayField label={t('adapt-screen.new-race-day')} value={raceDay} onChange={setRaceDay} />
      <div>
        <Button
          look="primary"
          busy={busy}
          disabled={raceDay <= today}
          onClick={() => onTell({ kind: 'race-moved', day: today, raceDay })}
        >
          {t('adapt-screen.show-changes')}
        </Button>
      </div>
    </div>
  )
}

const DISTANCE_M = 5000
const PRIORITIES = ['B', 'C'] as const

export function RaceAddedForm({ today, busy, onTell }: CameUpFormProps) {
  const { t } = useText()
  const [raceDay, setRaceDay] = useState('')
  const [name, setName] = useState('')
  const [distanceM, setDistanceM] = useState(DISTANCE_M)
  const [priority, setPriority] = useState<(typeof PRIORITIES)[number]>('B')
  return (
    <div className="stack">
      <div className={css['fields']}>
        <TextInput
          label={t('adapt-screen.race-name')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <DayField label={t('adapt-screen.day')} value={raceDay} onChange={setRaceDay} />
        <NumberInput
          label={t('adapt-screen.distance-metres')}
          min={100}
          max={100_000}
          step={100}
          value={distanceM}
          onChange={(value) => setDistanceM(Number(value) || DISTANCE_M)}
        />
        <NativeSelect
          label={t('plan-form.priority')}
          data={PRIORITIES.map((value) => ({
            value,
            label: t(`plan-form.priority.${value}`),
          }))}
          value={priority}
          onChange={(event) => setPriority(event.currentTarget.value === 'C' ? 'C' : 'B')}
        />
      </div>
      <div>
        <Button
          look="primary"
          busy={busy}
          disabled={raceDay <= today || name.trim() === ''}
          onClick={() =>
            onTell({
              kind: 'race-added',
              day: today,
              raceDay,
              distanceM,
              name: name.trim(),
              priority,
            })
          }
        >
          {t('adapt-screen.show-changes')}
        </Button>
      </div>
    </div>
  )
}
