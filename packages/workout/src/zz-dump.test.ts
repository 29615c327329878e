import { writeFileSync } from 'node:fs'
import { test } from 'vitest'
import { buildSession, easierVersion } from './library/build-session.ts'
import { SESSIONS } from './library/sessions.ts'
import { contextFor } from './testing/a-runner.ts'
import { WRITTEN_SESSIONS } from './testing/written-sessions.ts'
import { TRACK_CORPUS } from './testing/track-corpus.ts'
import { plainText } from './write/plain-text.ts'
import { intervalsText } from './write/intervals-text.ts'
import { trackCard } from './write/track-card.ts'
import { say, titleText } from './testing/english.ts'
import { purposeOf, stopRuleOf, nameOf } from './describe/title.ts'
import { nameOfStep } from './describe/step.ts'
import { watchTitle } from './write/fit-workout.ts'
import { flattenSteps } from './totals.ts'
import { twinFor } from './twins/twin.ts'
import { TWIN_PLACES } from './twins/why-no-twin.ts'

test('dump', () => {
  const out: Record<string, unknown> = {}
  const add = (key: string, w: any) => {
    out[key] = {
      title: titleText(w), purpose: say(purposeOf(w)), abort: say(stopRuleOf(w)), name: say(nameOf(w)),
      text: plainText(w, say), intervals: intervalsText(w, { system: 'metric', heart: null, say }),
      card: trackCard(w, 400).map((l) => [say(l.label), l.recovery && say(l.recovery)]), watch: watchTitle(titleText(w)),
      names: flattenSteps(w).map((s) => say(nameOfStep(s))),
    }
  }
  for (const spec of SESSIONS)
    for (const place of ['track', 'road', 'treadmill', 'hill', 'any'] as const)
      for (const level of [0, 0.3, 0.5, 1])
        for (const byEffort of [false, true])
          for (const more of [{}, { distanceM: 8500 }, { durationS: 3000, strides: 1 }]) {
            const c = contextFor(360, { place, byEffort, ...more })
            const key = [spec.id, place, level, byEffort, JSON.stringify(more)].join(' ')
            const w = buildSession(spec.id, c, level)
            add(key, w)
            add(key + ' easier', easierVersion(spec.id, c, level))
            if (level === 0.3 && !byEffort)
              for (const p of TWIN_PLACES) {
                const t = twinFor(w, p, { context: c, treadmillMps: 5 })
                if (t.ok) { add(key + ' twin ' + p, t.workout); out[key + ' notes ' + p] = t.notes.map(say) } else out[key + ' why ' + p] = say(t.reason)
              }
          }
  for (const [typed, w] of WRITTEN_SESSIONS) add('typed ' + typed, w)
  TRACK_CORPUS.forEach((w, i) => add('corpus ' + i, w))
  writeFileSync('/tmp/golden/after.json', JSON.stringify(out))
}, 200_000)
