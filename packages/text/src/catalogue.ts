/** Patterns in ICU message syntax by code, for one language. */
export type Catalogue = Readonly<Record<string, string>>
