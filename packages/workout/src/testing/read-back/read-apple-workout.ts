/** `.workout` files as protobufjs reads them by the message definition that others worked out. */
import protobuf from 'protobufjs'
import type { RunStep } from './run-step.ts'

const DEFINITION = `
  syntax = "proto3";
  message Quantity { uint32 unit = 1; double value = 2; }
  message Goal { uint32 type = 1; Quantity time = 2; Quantity distance = 4; }
  message Speed { Quantity distance = 1; Quantity time = 2; }
  message SpeedRange { Speed min = 1; Speed max = 2; }
  message SpeedAlert { SpeedRange range = 2; }
  message HeartRate { double bpm = 1; }
  message HeartRange { HeartRate min = 1; HeartRate max = 2; }
  message HeartAlert { HeartRange range = 2; }
  message Alert { uint32 metric = 1; uint32 kind = 2; SpeedAlert speed = 4; HeartAlert heart = 7; }
  message Step { Goal goal = 1; Alert alert = 2; string name = 3; }
  message IntervalStep { uint32 purpose = 1; Step step = 2; }
  message Block { repeated IntervalStep steps = 1; uint32 iterations = 2; }
  message Custom {
    uint32 activity = 1; uint32 location = 2; string name = 3;
    Step warmup = 4; repeated Block blocks = 5; Step cooldown = 6;
  }
  message Plan { string id = 9; Custom custom = 11; uint32 major = 1000; uint32 minor = 1002; }
`

interface Quantity {
  readonly value: number
}
interface FileStep {
  readonly goal: { readonly type: number; readonly time?: Quantity; readonly distance?: Quantity }
  readonly alert?: {
    readonly metric: number
    readonly kind: number
    readonly speed?: { readonly range: { readonly min: FileSpeed; readonly max: FileSpeed } }
    readonly heart?: {
      readonly range: {
        readonly min: { readonly bpm: number }
        readonly max: { readonly bpm: number }
      }
    }
  }
  readonly name: string
}
interface FileSpeed {
  readonly distance: Quantity
  readonly time: Quantity
}
export interface FilePlan {
  readonly id: string
  readonly major: number
  readonly minor: number
  readonly custom: {
    readonly activity: number
    readonly location: number
    readonly name: string
    readonly warmup?: FileStep
    readonly cooldown?: FileStep
    readonly blocks?: readonly {
      readonly iterations: number
      readonly steps: readonly { readonly purpose: number; readonly step: FileStep }[]
    }[]
  }
}

export function readApplePlan(bytes: Uint8Array): FilePlan {
  const type = protobuf.parse(DEFINITION).root.lookupType('Plan')
  return type.toObject(type.decode(bytes)) as FilePlan
}

export function readAppleWorkout(bytes: Uint8Array): readonly RunStep[] {
  const { custom } = readApplePlan(bytes)
  const blocks = (custom.blocks ?? []).flatMap((block) => {
    const round = block.steps.map(({ purpose, step }) =>
      toRunStep(step, purpose === 2 ? 'recovery' : 'run'),
    )
    return Array.from({ length: block.iterations }, () => round).flat()
  })
  return [
    ...(custom.warmup === undefined ? [] : [toRunStep(custom.warmup, 'warmup')]),
    ...blocks,
    ...(custom.cooldown === undefined ? [] : [toRunStep(custom.cooldown, 'cooldown')]),
  ]
}

function toRunStep({ goal, alert }: FileStep, part: RunStep['part']): RunStep {
  const mps = (speed: FileSpeed) => speed.distance.value / speed.time.value
  const { speed, heart } = alert ?? {}
  return {
    part,
    length:
      goal.type === 3
        ? { unit: 'm', amount: goal.distance?.value ?? Number.NaN }
        : goal.type === 1
          ? { unit: 's', amount: goal.time?.value ?? Number.NaN }
          : { unit: 'open', amount: 0 },
    speed: speed === undefined ? null : [mps(speed.range.min), mps(speed.range.max)],
    heart: heart === undefined ? null : [heart.range.min.bpm, heart.range.max.bpm],
  }
}
