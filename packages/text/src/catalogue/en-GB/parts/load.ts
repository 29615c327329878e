/** British English: the page about load. */
export { LOAD as TEXTS } from '../load.ts'
