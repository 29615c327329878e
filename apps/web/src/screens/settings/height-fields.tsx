import {
  LEAST_HEIGHT_M,
  MOST_HEIGHT_M,
  feetAndInches,
  metresOfFeet,
} from '@bell-lap/units/body-height'
import { useState } from 'react'
import { useText } from '../../text/use-text.ts'
import type { Settings } from '../../api/settings.ts'
import { NumberField } from './number-field.tsx'

const CM = 100

interface HeightProps {
  readonly heightM: number | null
  readonly onChange: (heightM: number | null) => void
}

interface HeightFieldsProps extends HeightProps {
  readonly units: Settings['units']
}

/** The runner's height, in centimetres or in feet and inches. Nobody has to say it. */
export function HeightFields({ units, heightM, onChange }: HeightFieldsProps) {
  const { t } = useText()
  if (units === 'imperial') return <FootFields heightM={heightM} onChange={onChange} />
  return (
    <NumberField
      label={t('settings.height-cm')}
      description={t('settings.height-why')}
      value={heightM === null ? null : Math.round(10 * CM * heightM) / 10}
      min={CM * LEAST_HEIGHT_M}
      max={CM * MOST_HEIGHT_M}
      onChange={(cm) => onChange(cm === null ? null : cm / CM)}
    />
  )
}

/** Either field may be typed first; what is missing counts as 0 and is refused with its reason when saved. */
function FootFields({ heightM, onChange }: HeightProps) {
  const { t } = useText()
  const saved = heightM === null ? null : feetAndInches(heightM)
  const [typed, setTyped] = useState({ feet: saved?.feet ?? null, inches: saved?.inches ?? null })
  const set = (change: Partial<typeof typed>) => {
    const next = { ...typed, ...change }
    setTyped(next)
    const { feet, inches } = next
    const isEmpty = feet === null && inches === null
    onChange(isEmpty ? null : metresOfFeet({ feet: feet ?? 0, inches: inches ?? 0 }))
  }
  return (
    <>
      <NumberField
        label={t('settings.height-feet')}
        description={t('settings.height-why')}
        value={typed.feet}
        min={3}
        max={8}
        onChange={(feet) => set({ feet })}
      />
      <NumberField
        label={t('settings.height-inches')}
        description={t('settings.height-inches-why')}
        value={typed.inches}
        min={0}
        max={11.9}
        onChange={(inches) => set({ inches })}
      />
    </>
  )
}
