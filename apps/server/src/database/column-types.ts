/** 0 or 1: SQLite knows no booleans, and one schema serves both stores. */
export type Flag = 0 | 1
/** JSON kept as text. */
export type Json = string
