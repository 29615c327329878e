import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { buildPlan } from '@bell-lap/plan/build/build-plan'
import { LOT, lotOfRunners } from './drawn-runners.ts'

const TEXT = new Set(['title', 'name', 'purpose', 'abortRule', 'cue', 'why', 'text', 'before', 'focus', 'dose', 'notes', 'says'])
const bare = (_key: string, value: unknown) => (TEXT.has(_key) ? undefined : value)
const lines: string[] = []
const seeds = Number(process.argv[3] ?? 500) / LOT
for (let i = 0; i < seeds; i++)
  for (const [place, request] of lotOfRunners(1609 + LOT * i).entries()) {
    const result = buildPlan(request)
    const value = result.refused ? result.reasons.map(({ code }) => code) : result.plan
    const hash = createHash('sha256').update(JSON.stringify(value, bare)).digest('hex').slice(0, 16)
    lines.push(`${1609 + LOT * i} ${place} ${result.refused ? 'refused' : 'plan'} ${hash}`)
  }
writeFileSync(process.argv[2] as string, lines.join('\n'))
