/** How marked parts of a sentence are shown; for `rich` of the text. */

export const strong = (inside: string) => <strong key={inside}>{inside}</strong>

export const bold = (inside: string) => <b key={inside}>{inside}</b>

export const code = (inside: string) => <code key={inside}>{inside}</code>
