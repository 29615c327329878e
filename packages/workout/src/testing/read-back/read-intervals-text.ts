/**
 * The step language of intervals.icu, read by its own rules and nothing of our writer: lines that
 * begin with "- " are steps; words come first, then the length, then the target; `m` is minutes and
 * `mtr` metres; "Nx" at the end of a heading repeats the block that follows, if blank lines part it
 * from the rest; a pace without the word Pace is no target.
 */
import type { RunStep } from './run-step.ts'

/** Throws with the line when it breaks the language. `thresholdBpm` turns % LTHR into beats. */
export function readIntervalsText(text: string, thresholdBpm = Number.NaN): readonly RunStep[] {
  const lines = text.replace(/\n$/, '').split('\n')
  const steps: RunStep[] = []
  let times = 1
  let heading = ''
  let block: RunStep[] = []
  const close = () => {
    for (let i = 0; i < times; i++) steps.push(...block)
    block = []
    times = 1
  }
  lines.forEach((line, index) => {
    if (line === '') close()
    else if (line.startsWith('- ')) block.push(readStep(line.slice(2), heading, thresholdBpm))
    else {
      const repeated = /(?:^|\s)(\d+)x$/i.exec(line)
      // Without the blank line the block before would swallow it.
      if (block.length > 0 || (index > 0 && lines[index - 1] !== '')) throw new Error(line)
      times = repeated === null ? 1 : Number(repeated[1])
      heading = line.replace(/\s*\d+x$/i, '').toLowerCase()
    }
  })
  close()
  return steps
}

function readStep(line: string, heading: string, thresholdBpm: number): RunStep {
  const tokens = line.split(/\s+/)
  // The first token with a digit is the length: words before it are the cue.
  const at = tokens.findIndex((token) => /\d/.test(token))
  const length = at < 1 ? null : lengthOf(tokens[at] ?? '')
  if (length === null) throw new Error(line)
  const rest = tokens.slice(at + 1).join(' ')
  const part = /intensity=(rest|recovery)/.test(rest)
    ? 'recovery'
    : heading === 'warmup' || heading === 'cooldown'
      ? heading
      : 'run'
  const heart = /(\d+)-(\d+)% LTHR/.exec(rest)
  return {
    part,
    length: /press lap/.test(rest) ? { ...length, unit: 'open' } : length,
    speed: speedOf(rest),
    heart:
      heart === null
        ? null
        : [(Number(heart[1]) * thresholdBpm) / 100, (Number(heart[2]) * thresholdBpm) / 100],
  }
}

function lengthOf(token: string): RunStep['length'] | null {
  const metres = /^(\d+(?:\.\d+)?)(mtr|km|mi)$/.exec(token)
  if (metres !== null) {
    const unit = { mtr: 1, km: 1000, mi: 1609.344 }[metres[2] as 'mtr' | 'km' | 'mi']
    return { unit: 'm', amount: Number(metres[1]) * unit }
  }
  const time = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/.exec(token)
  if (time === null || token === '') return null
  const [h, m, s] = [time[1], time[2], time[3]].map((part) => Number(part ?? 0))
  return { unit: 's', amount: (h ?? 0) * 3600 + (m ?? 0) * 60 + (s ?? 0) }
}

function speedOf(rest: string): RunStep['speed'] {
  const pace = /(\d+):(\d\d)-(\d+):(\d\d)\/(km|mi) Pace/.exec(rest)
  if (pace === null) return null
  const per = pace[5] === 'km' ? 1000 : 1609.344
  const speed = (minutes: number) => per / (Number(pace[minutes]) * 60 + Number(pace[minutes + 1]))
  const both = [speed(1), speed(3)] as const
  return [Math.min(...both), Math.max(...both)]
}
