/** What the rate of pictures alone costs: contacts of the drawn runner, whose every joint is exact, against what was drawn. */
import { DRAWN, drawnRecording } from '@bell-lap/form/testing/drawn-runner'
import { bothFeet } from '@bell-lap/form/video/both-feet'
import { mean } from 'simple-statistics'

const RATES_HZ = [30, 60, 120]
const CADENCES_SPM = [160, 163, 166, 169, 172, 175, 178]
const CONTACTS_S = [0.2, 0.23, 0.26]
/** Two marks to the nearest picture: the mean absolute value of the sum of two even errors of half a picture. */
const MARKED_SHARE = 1 / 3

const absolute = (values: readonly number[]) => (1000 * mean(values.map(Math.abs))).toFixed(1)

export function pictureRateLines(): readonly string[] {
  return [
    `What the rate of pictures alone costs: the drawn runner with exact joints, ${CADENCES_SPM.length} cadences, ${CONTACTS_S.length} contact times. Mean absolute errors of the contact time, milliseconds; beside them what a perfect eye would err that marks both ends to the nearest picture.`,
    '',
    '| pictures a second | single contact | average stance | marked to a picture |',
    '|---|---|---|---|',
    ...RATES_HZ.map((rateHz) => {
      const runs = CADENCES_SPM.flatMap((cadenceSpm) =>
        CONTACTS_S.map((contactS) => errorsOf({ cadenceSpm, contactS, rateHz })),
      )
      const single = absolute(runs.flatMap(({ steps }) => steps))
      const average = absolute(runs.flatMap((run) => run.average))
      return `| ${rateHz} | ${single} | ${average} | ${((1000 * MARKED_SHARE) / rateHz).toFixed(1)} |`
    }),
  ]
}

function errorsOf(change: Pick<typeof DRAWN, 'cadenceSpm' | 'contactS' | 'rateHz'>) {
  const foot = bothFeet(drawnRecording({ ...DRAWN, noiseLegs: 0, ...change }))?.right
  const { steps = [], contactS = null } = foot ?? {}
  return {
    steps: steps.map(({ contactAtS, toeOffAtS }) => toeOffAtS - contactAtS - change.contactS),
    average: contactS === null ? [] : [contactS - change.contactS],
  }
}
