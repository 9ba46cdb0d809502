/** The few type guards that messages are made of. */
export type Guard<T> = (value: unknown) => value is T;

type Guarded<G> = G extends Guard<infer T> ? T : never;

interface OptionalGuard<T> {
  readonly optional: Guard<T>;
}

type Shape = Readonly<Record<string, Guard<unknown> | OptionalGuard<unknown>>>;

type Shaped<S extends Shape> = {
  readonly [K in keyof S as S[K] extends OptionalGuard<unknown> ? never : K]: Guarded<S[K]>;
} & {
  readonly [K in keyof S as S[K] extends OptionalGuard<unknown> ? K : never]?: S[K] extends OptionalGuard<
    infer T
  >
    ? T
    : never;
};

/** Finite: messages travel as JSON, where the others do not exist. */
export function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

export function isString(value: unknown): value is string {
  return typeof value === 'string';
}

export function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

/** One of a few texts. */
export function oneOf<const T extends string>(texts: readonly T[]): Guard<T> {
  return (value): value is T => texts.some((text) => text === value);
}

export function nullable<T>(guard: Guard<T>): Guard<T | null> {
  return (value): value is T | null => value === null || guard(value);
}

/** A property that may be absent, never `undefined` in JSON. */
export function optional<T>(guard: Guard<T>): OptionalGuard<T> {
  return { optional: guard };
}

/** A list of at most `most` items. */
export function arrayOf<T>(guard: Guard<T>, most = Number.POSITIVE_INFINITY): Guard<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.length <= most && value.every(guard);
}

export function tuple<A, B>(first: Guard<A>, second: Guard<B>): Guard<readonly [A, B]> {
  return (value): value is readonly [A, B] =>
    Array.isArray(value) && value.length === 2 && first(value[0]) && second(value[1]);
}

/** An object with these properties; others are let pass, so that a newer sender can add some. */
export function hasShape<S extends Shape>(shape: S): Guard<Shaped<S>> {
  const entries = Object.entries(shape);
  return (value): value is Shaped<S> => {
    if (typeof value !== 'object' || value === null) return false;
    const properties: Readonly<Record<string, unknown>> = { ...value };
    return entries.every(([name, guard]) =>
      typeof guard === 'function'
        ? guard(properties[name])
        : properties[name] === undefined || guard.optional(properties[name]),
    );
  };
}
