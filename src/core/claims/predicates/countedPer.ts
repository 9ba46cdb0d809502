import { type Frame, type PeriodTokenOf, periodsOf, type QuantityToken } from '../frame.ts';

const UNIT = { D: 'd', W: 'w', M: 'm', Q: 'q', A: 'y' } as const;

/** "$30 billion a month", 「1カ月で700億ドル」: the stretch of time that each figure of the series is of, beside the figure. */
export function countedPer(
  { subject: { indicator }, tokens }: Frame,
  { start, end }: QuantityToken,
): readonly PeriodTokenOf[] {
  const unit = indicator.annualised ? 'y' : UNIT[indicator.frequency];
  return periodsOf(tokens).filter(
    (t) =>
      (t.start === end + 1 || t.end === start) &&
      (t.period.type === 'length' || t.period.type === 'last') &&
      t.period.count === 1 &&
      t.period.unit === unit,
  );
}
