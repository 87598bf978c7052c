interface ParameterSchema {
  readonly type?: unknown
  readonly items?: { readonly enum?: unknown }
}

/** Parameters of a query as its schema has them: numbers, truth values and lists made of texts. What cannot be made stays a text. */
export function parseQuery(
  search: URLSearchParams,
  schema: { readonly properties?: Readonly<Record<string, ParameterSchema>> },
): Record<string, unknown> {
  // Without a prototype: a parameter may be called __proto__, and is to be refused like any other that nobody knows.
  const query: Record<string, unknown> = Object.create(null)
  for (const name of new Set(search.keys())) {
    const values = search.getAll(name)
    const { type, items } = schema.properties?.[name] ?? {}
    // Where people make up the values, a comma may be part of one.
    const split = (value: string) => (items?.enum ? value.split(',') : [value])
    if (type === 'array') query[name] = values.flatMap(split).filter((value) => value !== '')
    // A parameter that stands twice where one is meant: which one is a guess, so the schema refuses the list.
    else query[name] = values.length === 1 ? typed(values[0] ?? '', type) : values
  }
  return query
}

function typed(text: string, type: unknown): unknown {
  if (type === 'integer' && /^\d{1,15}$/.test(text)) return Number(text)
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true'
  return text
}
