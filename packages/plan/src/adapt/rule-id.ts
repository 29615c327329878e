/** A1 to A26 are the table of science I; S1 is strength beside them, S2 the gate before sprints; P1 is the progression of a kind of work; `safety` is a step back that keeps an invariant. */
export type RuleId = `A${number}` | 'P1' | 'S1' | 'S2' | 'easier-version' | 'absence' | 'safety'
