/** What is known of an athlete today, gathered once for a request and handed on. */
export { gatherFacts } from './gather-facts.ts'
export type { AthleteFacts } from './gather-facts.ts'
