import { describe, expect, it } from 'vitest';
import { parsePeriod } from '../../../src/core/indicators/parsePeriod.ts';
import { ordinalOf, parseIsoDay, printPeriod } from '../../../src/core/indicators/period.ts';
import { clean } from '../../../src/packs/clean.ts';
import { createReader } from '../../../src/packs/read/readRecords.ts';
import { type Source, sourcesOf } from '../../../src/packs/sourceSchema.ts';
import {
  hasRawFiles,
  rawFolder,
  rawRecords,
  shippedFigures,
  shippedIndicators,
  shippedVintage,
} from './shipped.ts';

const figures = (id: string, entity?: string) => shippedFigures('us-macro', id, entity);
const read = createReader(rawFolder);

/** Another source's figures at a frequency, by printed period, without its blanks. */
function otherFigures(
  source: string | Source,
  id: string,
  frequency: 'A' | 'Q' | 'M' | 'W' | 'D',
): ReadonlyMap<string, number> {
  const [long] = sourcesOf(source);
  const name = long!.name ?? id;
  const column = clean(read(long!.in, name), long!, name, frequency);
  return new Map(
    [...column.figures]
      .filter(([, value]) => !Number.isNaN(value))
      .map(([ordinal, value]) => [printPeriod({ frequency, ordinal }), value]),
  );
}

interface Agreement {
  readonly id: string;
  /** The source that did not feed the series, in the short form of sources/*.yaml. */
  readonly other: string | Source;
  /** Compare from this period on: later revisions do not reach back. */
  readonly from?: string;
  readonly to?: string;
  /** Largest relative difference, or absolute when `within` is given. */
  readonly share?: number;
  readonly within?: number;
  readonly least: number;
}

const AGREEMENTS: readonly Agreement[] = [
  { id: 'UNRATE', other: 'labour', within: 0, least: 70 },
  { id: 'UNRATE', other: 'watch', within: 0, least: 900 },
  { id: 'U6RATE', other: 'labour', within: 0, least: 70 },
  { id: 'PAYEMS', other: 'liberal', share: 0.001, least: 600 },
  { id: 'PAYEMS', other: 'md', share: 0.001, least: 700 },
  { id: 'MANEMP', other: 'observations', share: 0.002, least: 700 },
  { id: 'ICSA', other: 'observer', share: 0.02, least: 3000 },
  { id: 'CCSA', other: 'pulse', share: 0.01, least: 90 },
  { id: 'JTSJOL', other: 'pulse', share: 0.03, least: 50 },
  { id: 'CES0500000003', other: 'pulse', share: 0.003, least: 120 },
  { id: 'SAHMREALTIME', other: 'observer', within: 0.011, least: 790 },
  { id: 'CPIAUCSL', other: 'liberal', share: 0.0005, least: 600 },
  { id: 'CPIAUCSL', other: 'codex', share: 0.002, least: 540 },
  { id: 'CPILFESL', other: 'codex', share: 0.002, least: 540 },
  {
    id: 'CPIAUCNS',
    other: { in: 'shiller', time: 'Date', value: 'Consumer Price Index' },
    from: '1960-01',
    to: '2023-06',
    share: 0.001,
    least: 700,
  },
  { id: 'PCEPI', other: 'pulse', share: 0.0005, least: 120 },
  { id: 'PCEPILFE', other: 'pulse', share: 0.001, least: 120 },
  { id: 'PPIACO', other: 'observations', share: 0.01, least: 1300 },
  { id: 'PCETRIM12M159SFRBDAL', other: 'observer', within: 0.1, least: 580 },
  { id: 'IR', other: 'observations', share: 0.01, least: 470 },
  { id: 'INDPRO', other: 'md', share: 0.001, least: 800 },
  { id: 'IPMAN', other: 'md:IPMANSICS', share: 0.08, least: 600 },
  { id: 'RSAFS', other: 'md:RETAILx', share: 0.01, least: 400 },
  { id: 'DGORDER', other: 'md:AMDMNOx', share: 0.005, least: 400 },
  { id: 'NEWORDER', other: 'observations', share: 0.01, least: 400 },
  { id: 'HOUST', other: 'observations', share: 0.03, least: 790 },
  { id: 'PERMIT', other: 'observations', share: 0.03, least: 780 },
  { id: 'TLMFGCONS', other: 'supply:CONSTR_MANUF', share: 0.003, least: 190 },
  {
    id: 'DCCONS',
    other: { in: 'official', name: 'infrastructure_construction_history', value: 'Data Center Construction' },
    share: 0,
    least: 140,
  },
  { id: 'DGS10', other: 'observer', within: 0, least: 16_000 },
  { id: 'DGS2', other: 'august:treasury_2y', within: 0, least: 12_000 },
  { id: 'DGS30', other: 'observer', within: 0, least: 12_000 },
  { id: 'T10Y2Y', other: 'observations', within: 0, from: '2026-01-01', least: 0 },
  { id: 'FEDFUNDS', other: 'md', within: 0.01, least: 800 },
  { id: 'SOFR', other: 'risk', within: 0, least: 2000 },
  { id: 'IORB', other: 'risk', within: 0, least: 1700 },
  { id: 'DFF', other: 'risk:EFFR', within: 0.01, from: '2016-03-01', least: 2500 },
  { id: 'MORTGAGE30US', other: 'liberal', within: 0, least: 2800 },
  { id: 'M2SL', other: 'md', share: 0.001, least: 800 },
  { id: 'M2SL', other: 'codex', share: 0.01, least: 540 },
  { id: 'BUSLOANS', other: 'md', share: 0.01, least: 800 },
  { id: 'RRPONTSYD', other: 'observer', within: 0, least: 3200 },
  { id: 'NFCI', other: 'observer', within: 0.1, least: 2800 },
  { id: 'STLFSI4', other: 'pulse', within: 0.2, least: 130 },
  { id: 'DRCCLACBS', other: 'pulse', within: 0.02, least: 15 },
  { id: 'GFDEBTN', other: 'liberal', within: 0.00001, least: 200 },
  {
    id: 'GFDEBTN',
    other: { in: 'qd', name: 'GFDEBTNx', timesColumn: 'PCECTPI', times: 0.01 },
    share: 0.0001,
    least: 230,
  },
  { id: 'GFDEGDQ188S', other: 'qd', within: 0.5, to: '2024Q4', least: 200 },
  {
    id: 'A679RC1Q027SBEA',
    other: { in: 'bea', time: 'date', name: 'A679RC1Q027SBEA' },
    to: '2019Q4',
    share: 0,
    least: 80,
  },
  { id: 'DEXJPUS', other: 'md:EXJPUSx', share: 0.001, least: 600 },
  { id: 'DCOILWTICO', other: 'oil:wti-daily', within: 0, least: 10_000 },
  { id: 'DCOILWTICO', other: 'observer', within: 0, least: 10_000 },
  { id: 'DCOILBRENTEU', other: 'codex', within: 0, least: 9000 },
  { id: 'DTWEXBGS', other: 'codex', share: 0.005, least: 4900 },
  { id: 'DTWEXBGS', other: 'supply:TWD_BROAD', share: 0.001, to: '2026-07-31', least: 4000 },
  { id: 'PCOPPUSDM', other: { in: 'abroad', name: 'copper_proxy' }, share: 0.003, least: 100 },
];

describe.skipIf(!hasRawFiles)('each series agrees with another source than its own', () => {
  it.each(
    AGREEMENTS.map(
      (each) =>
        [
          each.id,
          typeof each.other === 'string' ? each.other : `${each.other.in}:${each.other.name}`,
          each,
        ] as const,
    ),
  )('%s with %s', (id, _other, { other, from = '', to = '9999', share, within, least }) => {
    const { frequency } = shippedIndicators('us-macro').find((each) => each.id === id)!;
    const theirs = otherFigures(other, id, frequency);
    const common = [...figures(id)].filter(
      ([period]) => theirs.has(period) && period >= from && period <= to,
    );
    expect(common.length).toBeGreaterThanOrEqual(least);
    const far = common.filter(([period, ours]) => {
      const difference = Math.abs(ours - theirs.get(period)!);
      return difference > (within ?? (share ?? 0) * Math.abs(ours)) + 1e-9;
    });
    expect(far.slice(0, 8).map(([period, ours]) => `${period}: ${ours} and ${theirs.get(period)}`)).toEqual(
      [],
    );
  });
});

describe('figures that everybody knows', () => {
  const known: readonly (readonly [string, string, number])[] = [
    ['UNRATE', '2020-04', 14.8],
    ['UNRATE', '1982-12', 10.8],
    ['ICSA', '2020-04-04', 6_137_000],
    ['GFDEBTN', '2025Q4', 38_514_009],
    ['FYFSD', '2020', -3_132_456],
    ['DFEDTARU', '2023-08-01', 5.5],
    ['DCOILWTICO', '2020-04-20', -36.98],
    ['MORTGAGE30US', '2021-01-07', 2.65],
    ['USREC', '2020-03', 1],
    ['USREC', '2020-05', 0],
    ['FEDFUNDS', '1981-06', 19.1],
    ['APU0000708111', '2025-03', 6.227],
    ['NVDADC', '2025Q4', 62_314],
    ['A679RC1Q027SBEA', '2026Q2', 1645.684],
  ];
  it.each(known)('%s at %s is %d', (id, period, value) => {
    expect(figures(id).get(period)).toBe(value);
  });

  it('headline inflation was 9.1 % in June 2022, not seasonally adjusted', () => {
    const cpi = figures('CPIAUCNS');
    expect(((cpi.get('2022-06')! / cpi.get('2021-06')! - 1) * 100).toFixed(1)).toBe('9.1');
  });

  it.each(['UNRATE', 'U6RATE', 'CIVPART', 'CPIAUCNS', 'CPIAUCSL', 'CPILFESL'])(
    '%s was never collected in October 2025',
    (id) => {
      const { times, values } = shippedVintage('us-macro', id);
      expect(values[times.indexOf(parsePeriod('2025-10')!.ordinal)]).toBeNaN();
      expect(figures(id).has('2025-09') && figures(id).has('2025-11')).toBe(true);
    },
  );
});

describe('figures recovered from a deflated column', () => {
  it('are the sums and means that other series give', () => {
    const [total, revolving, other] = [figures('TOTALSL'), figures('REVOLSL'), figures('NONREVSL')];
    for (const [quarter, credit] of total) {
      const [year, part] = quarter.split('Q').map(Number);
      const months = [2, 1, 0].map((back) => `${year}-${String(part! * 3 - back).padStart(2, '0')}`);
      if (!months.every((month) => other.has(month)) || quarter < '1990Q1') continue;
      const mean = months.reduce((sum, month) => sum + other.get(month)!, 0) / 3;
      expect(Math.abs((credit - revolving.get(quarter)!) / mean - 1), quarter).toBeLessThan(0.002);
    }
    expect(figures('AHETPI').get('2024Q3')).toBe(30.27);
    // Its base: the index is 100 there, which the deflated column is not.
    expect(figures('USSTHPI').get('1980Q1')).toBe(100);
  });
});

describe('series that must add up do', () => {
  it('goods and services are all jobs', () => {
    const [goods, services, all] = [figures('USGOOD'), figures('SRVPRD'), figures('PAYEMS')];
    for (const [month, jobs] of goods) {
      if (month < '2024-01')
        expect(Math.abs(jobs + services.get(month)! - all.get(month)!), month).toBeLessThan(3);
    }
  });

  it('the yield curve is the difference of its yields', () => {
    const [ten, two] = [figures('DGS10'), figures('DGS2')];
    const apart = [...figures('T10Y2Y')].filter(([day, spread]) => {
      return Math.abs((ten.get(day) ?? spread) - (two.get(day) ?? 0) - spread) > 0.0051;
    });
    // A handful of days of 1990 were printed so.
    expect(apart.filter(([day]) => ten.has(day) && two.has(day)).length).toBeLessThan(5);
  });

  it.each(['DFANW', 'DFAFA', 'DFAEQ', 'DFARE'])('%s shares sum to 100', (id) => {
    const groups = ['TopPt1', 'RemainingTop1', 'Next9', 'Next40', 'Bottom50'].map((group) =>
      figures(id, group),
    );
    for (const quarter of groups[0]!.keys()) {
      const sum = groups.reduce((total, group) => total + group.get(quarter)!, 0);
      expect(Math.abs(sum - 100), quarter).toBeLessThan(0.25);
    }
  });

  it('four quarters of capital expenditure are the year’s, where the years agree', () => {
    for (const id of ['GOOGL', 'META', 'AMZN']) {
      const [quarters, years] = [figures('CAPEX', id), figures('CAPEXFY', id)];
      const sum = [1, 2, 3, 4].reduce((total, quarter) => total + quarters.get(`2025Q${quarter}`)!, 0);
      expect(Math.abs(sum / years.get('2025')! - 1), id).toBeLessThan(0.001);
    }
  });

  it('the fiscal year that ended in June 2026 is four calendar quarters of Microsoft', () => {
    const quarters = figures('CAPEX', 'MSFT');
    const sum = ['2025Q3', '2025Q4', '2026Q1', '2026Q2'].reduce(
      (total, each) => total + quarters.get(each)!,
      0,
    );
    expect(sum).toBe(figures('CAPEXFY', 'MSFT').get('2026'));
  });
});

describe.skipIf(!hasRawFiles)('the budget agrees with the Monthly Treasury Statement', () => {
  it('fiscal year 2023', () => {
    const september = rawRecords('transcribed', 'treasury_mts_table9_selected_usd').find(
      (record) => record['record_date'] === '2023-09-30',
    )!;
    const millions = (column: string) => Number(september[column]) / 1e6;
    const balance = millions('total_receipts_fytd') - millions('total_outlays_fytd');
    // The budget office revised the year after the statement closed.
    expect(Math.abs(balance / figures('FYFSD').get('2023')! - 1)).toBeLessThan(0.005);
    expect(Math.abs(millions('net_interest_fytd') / figures('FYOINT').get('2023')! - 1)).toBeLessThan(0.01);
  });
});

it('a weekly release moved by a holiday stays in its week', () => {
  const day = ordinalOf('W', parseIsoDay('2025-11-27')!);
  const { times } = shippedVintage('us-macro', 'MORTGAGE30US');
  expect(times.includes(day)).toBe(true);
});
