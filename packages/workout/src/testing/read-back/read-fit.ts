/** FIT workouts as `fit-file-parser` reads them, carried out as a watch would. */
import FitParser from 'fit-file-parser'
import type { RunStep } from './run-step.ts'

/** Numbers of one message, by field number. */
export interface RawMessage {
  readonly global: number
  readonly fields: ReadonlyMap<number, number>
}

/** The reader hands out the bytes of a field; all numbers here are unsigned, low byte first. */
function unsigned(bytes: readonly number[]): number {
  return bytes.reduceRight((value, byte) => value * 256 + byte, 0)
}

export async function readFitMessages(bytes: Uint8Array): Promise<readonly RawMessage[]> {
  // `force: false` makes the reader check the checksums.
  const parser = new FitParser({ force: false, includeRawMessages: true })
  const parsed = (await parser.parseAsync(bytes.slice() as never)) as unknown as {
    raw_messages: {
      global_message_number: number
      fields: { field_definition_number: number; raw_value: ArrayLike<number> }[]
    }[]
  }
  return parsed.raw_messages.map((message) => ({
    global: message.global_message_number,
    fields: new Map(
      message.fields.map((f) => [f.field_definition_number, unsigned(Array.from(f.raw_value))]),
    ),
  }))
}

function field(message: RawMessage, number: number): number {
  return message.fields.get(number) ?? Number.NaN
}

/** The steps as a watch would run them: repeats carried out by jumping back. */
export function carryOut(steps: readonly RawMessage[]): RawMessage[] {
  const run: RawMessage[] = []
  const done = new Map<number, number>()
  for (let i = 0; i < steps.length;) {
    const step = steps[i] as RawMessage
    if (step.fields.get(1) !== 6) {
      run.push(step)
      i += 1
      continue
    }
    const rounds = (done.get(i) ?? 1) + 1
    if (rounds <= field(step, 4)) {
      done.set(i, rounds)
      i = field(step, 2)
    } else {
      done.delete(i)
      i += 1
    }
  }
  return run
}

const PARTS = new Map<number, RunStep['part']>([
  [0, 'run'],
  [1, 'recovery'],
  [2, 'warmup'],
  [3, 'cooldown'],
  [4, 'recovery'],
  [5, 'run'],
])

export async function readFit(bytes: Uint8Array): Promise<readonly RunStep[]> {
  const messages = await readFitMessages(bytes)
  return carryOut(messages.filter((message) => message.global === 27)).map((message) => {
    const value = field(message, 2)
    const pair = [field(message, 5), field(message, 6)] as const
    const target = field(message, 3)
    return {
      part: PARTS.get(field(message, 7)) ?? 'run',
      length:
        field(message, 1) === 1
          ? { unit: 'm', amount: value / 100 }
          : field(message, 1) === 0
            ? { unit: 's', amount: value / 1000 }
            : { unit: 'open', amount: 0 },
      speed: target === 0 ? [pair[0] / 1000, pair[1] / 1000] : null,
      heart: target === 1 ? [pair[0] - 100, pair[1] - 100] : null,
    }
  })
}
