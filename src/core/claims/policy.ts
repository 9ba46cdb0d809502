import type { Indicator } from '../indicators/indicator.ts';

/** Rates that a central bank sets. */
export function isPolicyRate({ names }: Indicator): boolean {
  return /policy|target|funds|deposit facility|bank rate/i.test(names.en);
}
