/** Whether `npm test` runs its main journeys only, in fewer languages. */
export const MAIN_ONLY = process.env['BELL_LAP_TEST_MAIN'] === '1'
