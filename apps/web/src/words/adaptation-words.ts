import type { TextCode } from '@bell-lap/text/catalogue/en-GB'
import { message, verbatim } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import type { PainReport, PlanChange, RedFlag } from '../api/adaptation.ts'
import type { WebText } from '../text/shown-reader.ts'

type Site = PainReport['site']
type Side = PainReport['side']

const SITES = [
  'foot',
  'ankle',
  'achilles',
  'calf',
  'shin',
  'knee',
  'thigh-front',
  'thigh-back',
  'hip',
  'groin',
  'lower-back',
  'other',
] as const satisfies readonly Site[]
const SIDES = ['left', 'right', 'both'] as const satisfies readonly Side[]

/** The signs that stop a plan, in the order of a check-in. */
export const FLAGS = [
  'chest-pain',
  'fainting',
  'palpitations',
  'breathless',
  'calf-swelling',
  'confused-in-heat',
  'dark-urine',
  'night-pain',
  'sudden-pop',
  'bone-pain',
  'missed-periods',
  'pregnant',
  'medication',
] as const satisfies readonly RedFlag[]

/** A part of the body, as inside a sentence; one that is not listed stays as it was written. */
export function siteName(site: string): Message {
  const listed = SITES.find((one) => one === site)
  return listed === undefined ? verbatim(site) : message<TextCode>(`adapt-screen.site.${listed}`)
}

/** Parts of the body to choose from. */
export function siteOptions({ t }: WebText): { value: Site; label: string }[] {
  return SITES.map((site) => ({
    value: site,
    label: t('adapt-screen.option', { name: siteName(site) }),
  }))
}

/** Sides of the body to choose from. */
export function sideOptions({ t }: WebText): { value: Side; label: string }[] {
  return SIDES.map((side) => ({ value: side, label: t(`adapt-screen.side.${side}`) }))
}

export const VERDICT_MARKS = {
  'in-band': '●',
  faster: '▲',
  slower: '▼',
  'by-effort': '●',
  'not-run': '–',
  extra: '+',
} as const

/** Which rule of the table in docs/science/adaptation.md it is; `null` for those without a number. */
export function ruleInFull({ rule }: Pick<PlanChange, 'rule'>): Message | null {
  return /^A\d+$/.test(rule) ? message<TextCode>('adapt-screen.rule-in-full', { rule }) : null
}
