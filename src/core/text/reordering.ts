/** Characters that change the direction of text around them: a name with one in it can be made to read as another. */
const REORDERING = /[\u202a-\u202e\u2066-\u2069\u200e\u200f]/g;

export function withoutReordering(text: string): string {
  return text.replace(REORDERING, '');
}

/** The same of every string in plain data; what has none stays the very object it was. */
export function plainData<T>(value: T): T {
  return cleaned(value) as T;
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return withoutReordering(value);
  if (Array.isArray(value)) {
    const items = value.map(cleaned);
    return items.some((item, at) => item !== value[at]) ? items : value;
  }
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  const entries = Object.entries(value).map(([key, item]) => [key, cleaned(item)] as const);
  const own: Readonly<Record<string, unknown>> = { ...value };
  return entries.some(([key, item]) => item !== own[key]) ? Object.fromEntries(entries) : value;
}
