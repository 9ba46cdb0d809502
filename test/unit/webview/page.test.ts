// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { pointClaim, windowClaim } from '../chart/synthetic.ts';
import { all, buttonNamed, chartOf, find, open, plot, press, readAloud, savedView, wire } from './harness.ts';

describe('the page', () => {
  beforeEach(() => {
    open();
  });

  it('says that it is ready before anything else', () => {
    expect(wire.posted).toEqual([{ type: 'ready' }]);
    expect(find('.chart').hidden).toBe(true);
  });

  it('draws what it is sent', () => {
    wire.send(chartOf(pointClaim()));
    expect(find('h1').textContent).toBe('A made-up rate');
    expect(find('.verdict').textContent).toBe('It was not.');
    expect(find('footer').textContent).toBe('Nobody, 2016');
    expect(find('#sentence').textContent).toBe(pointClaim().sentence);
    expect(all('.plot svg path.line-0')).toHaveLength(1);
    expect(all('.plot svg .note')).toHaveLength(1);
    expect(all('.legend li').map((item) => item.textContent)).toContain('observation found');
  });

  it('ignores what is not a message, and keeps what it shows', () => {
    wire.send(chartOf(pointClaim()));
    const before = find('.plot').innerHTML;
    for (const junk of [
      null,
      4,
      'chart',
      {},
      { type: 'chart' },
      { type: 'chart', model: {} },
      { type: 'x', message: 'y' },
    ])
      wire.send(junk);
    expect(find('.plot').innerHTML).toBe(before);
  });

  it('shows a sentence when there is nothing, when it fails, and nothing else beside it', () => {
    wire.send(chartOf(pointClaim()));
    for (const type of ['empty', 'error'] as const) {
      wire.send({ type, message: `so it is ${type}` });
      expect(find('[role=status]').textContent).toBe(`so it is ${type}`);
      expect(find('.chart').hidden).toBe(true);
    }
  });

  it('keeps the picture while the next one loads', () => {
    wire.send({ type: 'loading', message: 'Reading…' });
    expect(find('[role=status]').textContent).toBe('Reading…');
    wire.send(chartOf(pointClaim()));
    wire.send({ type: 'loading', message: 'Reading…' });
    expect(find('.chart').hidden).toBe(false);
    expect(find('main').getAttribute('aria-busy')).toBe('true');
    wire.send(chartOf(windowClaim()));
    expect(find('main').getAttribute('aria-busy')).toBe('false');
  });

  it('treats every text as text', () => {
    const hostile = '<img src=x onerror=alert(1)>"\'';
    const model = {
      ...pointClaim(),
      title: hostile,
      claim: hostile,
      message: hostile,
      source: hostile,
      sentence: hostile,
    };
    const lines = model.lines.map((line) => ({ ...line, name: hostile, unitText: hostile }));
    const choices = [{ id: hostile, name: hostile }];
    wire.send(chartOf({ ...model, lines }, { choices, parts: [{ name: hostile, state: hostile }] }));
    buttonNamed('Table').click();
    expect(all('img')).toEqual([]);
    expect(find('h1').textContent).toBe(hostile);
    expect(find('caption').textContent).toBe(hostile);
  });

  it('needs no inline style and no handler attribute', () => {
    wire.send(chartOf(pointClaim()));
    press('ArrowLeft');
    buttonNamed('Table').click();
    expect(all('[style],[onclick]')).toEqual([]);
  });
});

describe('the crosshair', () => {
  beforeEach(() => {
    open();
    wire.send(chartOf(pointClaim()));
  });

  it('is a slider that starts at the observation that was found', () => {
    expect(plot().getAttribute('role')).toBe('slider');
    expect(readAloud()).toMatch(/^Jun 2008: RATE /);
    expect(all('.crosshair')).toEqual([]);
  });

  it('moves by the arrow keys and says what it reads', () => {
    expect(press('ArrowRight')).toBe(false);
    expect(readAloud()).toMatch(/^Jul 2008: RATE [\d.]+%$/);
    expect(find('.readout').textContent).toContain('Jul 2008');
    expect(all('.crosshair')).toHaveLength(1);
    press('ArrowLeft');
    press('ArrowLeft');
    expect(readAloud()).toMatch(/^May 2008/);
    press('PageUp');
    expect(readAloud()).toMatch(/^May 2009/);
  });

  it('moves the view along when it reaches the edge', () => {
    press('Home');
    const first = readAloud();
    const { from } = savedView();
    press('ArrowLeft');
    expect(readAloud()).not.toBe(first);
    expect(savedView().from).toBeLessThan(from);
    press('End');
    for (let at = 0; at < 300; at++) press('ArrowRight');
    expect(readAloud()).toMatch(/^Aug 2016/);
  });

  it('goes away on Escape and leaves other keys alone', () => {
    press('ArrowRight');
    press('Escape');
    expect(all('.crosshair')).toEqual([]);
    expect(press('Tab')).toBe(true);
    expect(press('ArrowRight', { ctrlKey: true })).toBe(true);
    expect(press('constructor')).toBe(true);
  });

  it('follows the pointer', () => {
    plot().dispatchEvent(new MouseEvent('pointermove', { clientX: 0, bubbles: true }));
    const first = readAloud();
    plot().dispatchEvent(new MouseEvent('pointermove', { clientX: 400, bubbles: true }));
    expect(readAloud()).not.toBe(first);
    plot().dispatchEvent(new MouseEvent('pointerleave'));
    expect(all('.crosshair')).toEqual([]);
  });
});

describe('for whoever asks for reduced motion', () => {
  /** Rules that move something, each with the conditions it stands under. */
  const moving = (rules: CSSRuleList, conditions: readonly string[] = []): string[] =>
    [...rules].flatMap((rule) => {
      if (rule instanceof CSSMediaRule) return moving(rule.cssRules, [...conditions, rule.media.mediaText]);
      return /transition|animation|scroll-behavior/.test(rule.cssText) ? [conditions.join(' ')] : [];
    });

  it('nothing on the page moves', () => {
    const style = document.createElement('style');
    style.textContent = readFileSync(path.join(import.meta.dirname, '../../../media/css/chart.css'), 'utf8');
    document.head.append(style);
    const conditions = moving((style.sheet as CSSStyleSheet).cssRules);
    expect(conditions.length).toBeGreaterThan(0);
    expect(conditions.filter((all) => !all.includes('prefers-reduced-motion: no-preference'))).toEqual([]);
    style.remove();
  });

  it('the picture is drawn at once, with no element that animates', () => {
    open();
    wire.send(chartOf(windowClaim()));
    find('input[value=max]').click();
    expect(all('animate, animateTransform, animateMotion, set')).toEqual([]);
  });
});
