/** Zwift files as an XML parser reads them. */
import { SaxesParser } from 'saxes'
import type { RunStep } from './run-step.ts'

export interface ReadZwo {
  readonly sport: string
  readonly steps: readonly RunStep[]
  readonly words: readonly string[]
}

/** Speeds are shares of `mileMps`; Zwift knows no band, so both ends are the same. */
export function readZwo(xml: string, mileMps: number): ReadZwo {
  const texts = new Map<string, string>()
  const elements: { readonly name: string; readonly attributes: Record<string, string> }[] = []
  const words: string[] = []
  const open: string[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => {
    const attributes = tag.attributes as Record<string, string>
    if (open.at(-1) === 'workout') elements.push({ name: tag.name, attributes })
    if (tag.name === 'textevent') words.push(attributes['message'] ?? '')
    open.push(tag.name)
  })
  parser.on('text', (text) => {
    const name = open.at(-1)
    if (name !== undefined) texts.set(name, (texts.get(name) ?? '') + text)
  })
  parser.on('closetag', () => open.pop())
  parser.write(xml).close()
  const unit = texts.get('durationType') === 'distance' ? 'm' : 's'
  const steps = elements.flatMap(({ name, attributes }) => {
    const number = (key: string) => Number(attributes[key])
    const one = (part: RunStep['part'], amount: number, share: number): RunStep => ({
      part,
      length: { unit, amount },
      speed: [share * mileMps, share * mileMps],
      heart: null,
    })
    if (attributes['pace'] !== '0') throw new Error(`${name} is not told in shares of the mile`)
    if (name === 'Warmup') return [one('warmup', number('Duration'), number('PowerLow'))]
    if (name === 'Cooldown') return [one('cooldown', number('Duration'), number('PowerLow'))]
    if (name === 'SteadyState') return [one('run', number('Duration'), number('Power'))]
    if (name !== 'IntervalsT') throw new Error(`unknown element ${name}`)
    const pair = [
      one('run', number('OnDuration'), number('OnPower')),
      one('recovery', number('OffDuration'), number('OffPower')),
    ]
    return Array.from({ length: number('Repeat') }, () => pair).flat()
  })
  return { sport: texts.get('sportType') ?? '', steps, words }
}
