/** Figures in tables, which their headers make claims of. */
import { describe, expect, it } from 'vitest';
import { parseIsoDay } from '../../../src/core/indicators/period.ts';
import { checkNote } from '../../../src/services/checkNote.ts';
import { openStore } from './shippedPacks.ts';

const { packs } = openStore();
const claimsOf = async (...rows: string[]) => {
  const columns = (rows[0]?.match(/\|/g)?.length ?? 1) - 1;
  const text = [rows[0], `|${'---|'.repeat(columns)}`, ...rows.slice(1)].join('\n');
  const { analysis } = await checkNote(text, packs, { today: parseIsoDay('2024-09-10') ?? 0 });
  return analysis.claims.map((claim) => {
    expect(text.slice(claim.span.start, claim.span.end)).toBe(claim.text);
    return [claim.text, claim.readings[0].formula];
  });
};

describe('a figure between a name and a time', () => {
  it('is a claim, with its place in the table', async () => {
    expect(
      await claimsOf(
        '| | Jul 2024 | Aug 2024 |',
        '| Unemployment rate | 4.3% | 4.2% |',
        '| CPI y/y | **2.9%** | |',
      ),
    ).toEqual([
      ['4.3%', 'at(UNRATE, 2024-07) ~ 4.3'],
      ['4.2%', 'at(UNRATE, 2024-08) ~ 4.2'],
      ['2.9%', 'at(CPIAUCNS.pc1, 2024-07) ~ 2.9'],
    ]);
  });

  it('is one whichever of the two stands above', async () => {
    expect(await claimsOf('| Month | Unemployment |', '| Jul 2024 | 4.3% |')).toEqual([
      ['4.3%', 'at(UNRATE, 2024-07) ~ 4.3'],
    ]);
  });

  it.each([
    ['| 指標 | 2024年7月 |', '| 失業率 | 4.3% |'],
    ['| 指标 | 2024年7月 |', '| 失业率 | 4.3% |'],
  ])('%s is read in its language', async (...rows) => {
    expect(await claimsOf(...rows)).toEqual([['4.3%', 'at(UNRATE, 2024-07) ~ 4.3']]);
  });
});

describe('no claim is made of', () => {
  it.each([
    ['a column without a time', '| | Value |', '| Unemployment rate | 4.2% |'],
    ['a column of forecasts', '| | 2024 forecast |', '| Unemployment rate | 4.2% |'],
    ['a stretch of time', '| | 2020-2024 |', '| Unemployment rate | 4.2% |'],
    ['two times', '| | 2024 |', '| 2023 | 4.2% |'],
    ['what nothing measures', '| | Jul 2024 |', '| Mood | 4.2% |'],
    ['a place without a series', '| | Jul 2024 |', '| Unemployment, Ruritania | 4.2% |'],
    ['a place that is known', '| | Jul 2024 |', '| Unemployment, Canada | 4.2% |'],
    ['a part', '| | Jul 2024 |', '| Unemployment (youth) | 4.2% |'],
    ['a title', '| | Jul 2024 |', '| Unemployment | see chapter 4 of the book |'],
  ])('%s', async (_, ...rows) => {
    expect(await claimsOf(...rows)).toEqual([]);
  });
});
