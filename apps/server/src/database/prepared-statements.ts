import type Sqlite from 'libsql'

type Connection = InstanceType<typeof Sqlite>
type Statement = ReturnType<Connection['prepare']>

/** Statements of lists of different lengths are different ones; the rest are asked again and again. */
const KEPT_AT_MOST = 250

/**
 * Statements of one connection, each prepared once: to prepare one takes longer than most take to run.
 * What was not asked for longest goes first. A statement that failed is prepared anew.
 */
export class PreparedStatements {
  readonly #connection: Connection
  readonly #kept = new Map<string, Statement>()

  constructor(connection: Connection) {
    this.#connection = connection
  }

  prepare(text: string): Statement {
    const known = this.#kept.get(text)
    if (known !== undefined) {
      this.#kept.delete(text)
      this.#kept.set(text, known)
      return known
    }
    const statement = this.#forgottenAtFault(text, this.#connection.prepare(text))
    this.#kept.set(text, statement)
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > KEPT_AT_MOST && oldest !== undefined) this.#kept.delete(oldest)
    return statement
  }

  #forgottenAtFault(text: string, statement: Statement): Statement {
    const guarded =
      <Result>(work: (parameters: readonly unknown[]) => Result) =>
      (parameters: readonly unknown[]): Result => {
        try {
          return work(parameters)
        } catch (error) {
          this.#kept.delete(text)
          throw error
        }
      }
    return {
      reader: statement.reader,
      all: guarded((parameters) => statement.all(parameters)),
      run: guarded((parameters) => statement.run(parameters)),
      iterate: guarded((parameters) => this.#connection.prepare(text).iterate(parameters)),
    } as unknown as Statement
  }
}
