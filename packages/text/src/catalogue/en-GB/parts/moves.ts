/** British English: drawings of exercises and drills. */
export { MOVES as TEXTS } from '../moves.ts'
