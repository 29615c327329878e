// Property tests draw the same cases on every run; `PROPERTY_SEED=<number>` draws others.
import * as fc from 'fast-check'

const DEFAULT_SEED = 20_261_123
fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? DEFAULT_SEED) })
