import type { Selectable } from 'kysely'
import type { ResultTable } from '../../database/schema.ts'

export type ResultRow = Selectable<ResultTable>
