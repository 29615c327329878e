import { useState } from 'react'
import { Checkbox, NativeSelect } from '../../pieces/fields.tsx'
import type { PainReport } from '../../api/adaptation.ts'
import { Button } from '../../pieces/button.tsx'
import { Chips } from '../../pieces/chips.tsx'
import { useText } from '../../text/use-text.ts'
import type { WebText } from '../../text/shown-reader.ts'
import { sideOptions, siteOptions } from '../../words/adaptation-words.ts'
import css from './adaptation.module.css'
import { BodyMap } from './body-map.tsx'
import { newPain } from './check-in-form.ts'

const WORST = 10
const SIGNS = [
  ['focalBone', 'adapt-screen.pain-bone'],
  ['limping', 'adapt-screen.pain-limp'],
  ['swelling', 'adapt-screen.pain-swollen'],
  ['worseDuringRun', 'adapt-screen.pain-worse'],
] as const
const TIMES = [
  ['during', 'adapt-screen.pain-during'],
  ['after', 'adapt-screen.pain-after'],
  ['nextMorning', 'adapt-screen.pain-morning'],
] as const

/** No answer, then 0 to 10. */
function scaleOptions({ t }: WebText): { value: string; label: string }[] {
  const numbers = Array.from({ length: WORST + 1 }, (_, i) => String(i))
  const ends = new Map([
    [0, t('adapt-screen.pain-none')],
    [WORST, t('adapt-screen.pain-worst')],
  ])
  return [
    { value: '', label: t('adapt-screen.no-answer') },
    ...numbers.map((value, i) => ({ value, label: ends.get(i) ?? value })),
  ]
}

/** Where a tendon pulls at a bone that still grows (Launay 2015): pain there is common, and is asked about. */
const GROWING: ReadonlySet<PainReport['site']> = new Set([
  'foot',
  'ankle',
  'achilles',
  'knee',
  'hip',
  'groin',
])

interface PainFieldsProps {
  readonly pain: readonly PainReport[]
  /** Whether the runner may be under 18. */
  readonly isGrowing: boolean
  readonly onChange: (pain: PainReport[]) => void
}

/** Pain by site and side, 0 to 10 during, after and the next morning. */
export function PainFields({ pain, isGrowing, onChange }: PainFieldsProps) {
  const { t } = useText()
  const [wasOpened, setWasOpened] = useState(false)
  const isOpen = wasOpened || pain.length > 0
  const change = (index: number, parts: Partial<PainReport>) =>
    onChange(pain.map((one, i) => (i === index ? { ...one, ...parts } : one)))
  return (
    <div className="stack">
      {isOpen && <BodyMap pain={pain} onChange={onChange} />}
      {pain.map((one, index) => (
        <OnePain
          key={index}
          pain={one}
          asksBone={isGrowing && GROWING.has(one.site)}
          onChange={(parts) => change(index, parts)}
          onRemove={() => onChange(pain.filter((_, i) => i !== index))}
        />
      ))}
      <div>
        {isOpen ? (
          <Button onClick={() => onChange([...pain, newPain()])}>
            {t('adapt-screen.add-more-pain')}
          </Button>
        ) : (
          <Button onClick={() => setWasOpened(true)}>{t('adapt-screen.add-pain')}</Button>
        )}
      </div>
    </div>
  )
}

interface OnePainProps {
  readonly pain: PainReport
  /** Whether the bone that still grows is asked about in words of its own. */
  readonly asksBone: boolean
  readonly onChange: (parts: Partial<PainReport>) => void
  readonly onRemove: () => void
}

function OnePain({ pain, asksBone, onChange, onRemove }: OnePainProps) {
  const text = useText()
  const { t } = text
  const asNumber = (text: string) => (text === '' ? null : Number(text))
  return (
    <div className="stack">
      <NativeSelect
        label={t('adapt-screen.where')}
        value={pain.site}
        data={siteOptions(text)}
        onChange={(event) => onChange({ site: event.currentTarget.value as PainReport['site'] })}
      />
      <Chips
        legend={t('adapt-screen.side')}
        value={pain.side}
        options={sideOptions(text)}
        onChange={(side) => side !== null && onChange({ side })}
      />
      <div className={css['fields']}>
        {TIMES.map(([key, code]) => (
          <NativeSelect
            key={key}
            label={t(code)}
            data={scaleOptions(text)}
            value={pain[key] === null ? '' : String(pain[key])}
            onChange={(event) => onChange({ [key]: asNumber(event.currentTarget.value) })}
          />
        ))}
      </div>
      {asksBone && <GrowingBone pain={pain} onChange={onChange} />}
      <div className={css['signs']}>
        {SIGNS.filter(([key]) => !(asksBone && key === 'focalBone')).map(([key, code]) => (
          <div key={key} className={css['sign']}>
            <Checkbox
              label={t(code)}
              checked={pain[key]}
              onChange={(event) => onChange({ [key]: event.currentTarget.checked })}
            />
          </div>
        ))}
      </div>
      <div>
        <Button look="quiet" onClick={onRemove}>
          {t('adapt-screen.remove-pain')}
        </Button>
      </div>
    </div>
  )
}

/** The question about a bone that still grows; a yes counts like pain on one spot of a bone. */
function GrowingBone({ pain, onChange }: Pick<OnePainProps, 'pain' | 'onChange'>) {
  const { t } = useText()
  return (
    <div className="stack">
      <Checkbox
        label={t('adapt-screen.pain-growing')}
        description={t('adapt-screen.pain-growing-how')}
        checked={pain.focalBone}
        onChange={(event) => onChange({ focalBone: event.currentTarget.checked })}
      />
      {pain.focalBone && <p role="alert">{t('adapt-screen.pain-growing-yes')}</p>}
    </div>
  )
}
