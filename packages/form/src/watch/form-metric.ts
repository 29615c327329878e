/** What a watch or a pod can say of a step, with its unit. */
export const FORM_METRICS = [
  'cadenceSpm', // steps a minute, both legs
  'groundContactMs',
  'flightMs', // in the air, one step
  'stepLengthMm',
  'verticalOscillationMm',
  'verticalRatioPct', // oscillation over step length
  'balanceLeftPct', // share of the contact time on the left foot
  'verticalStiffness', // N/m per kg
  'legStiffness', // N/m per kg
] as const
export type FormMetric = (typeof FORM_METRICS)[number]

/** Values of a stretch; what the sensor does not give is left out. */
export type FormValues = Readonly<Partial<Record<FormMetric, number>>>

/**
 * Metrics grow and shrink by shares, so they are looked at in logarithms; balance lies around 50 and is looked at in points.
 */
export const isInPoints = (metric: FormMetric): boolean => metric === 'balanceLeftPct'

/**
 * A value as the model sees it.
 *
 * @example
 * asModelled('balanceLeftPct', 50.4) // 50.4
 */
export const asModelled = (metric: FormMetric, value: number): number =>
  isInPoints(metric) ? value : Math.log(value)
