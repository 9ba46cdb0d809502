// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { extentOf, initialView } from '../../../src/core/chart/view.ts';
import { windowClaim } from '../chart/synthetic.ts';
import { all, chartOf, checked, find, open, plot, press, savedView, wire } from './harness.ts';

describe('the view', () => {
  beforeEach(() => {
    open();
    wire.send(chartOf(windowClaim()));
  });

  const length = (): number => savedView().to - savedView().from;

  it('starts with the tested window and changes by the range buttons', () => {
    expect(checked('range')).toBe('tested');
    find('input[value="5y"]').click();
    expect(length()).toBeCloseTo(5 * 365.25, -1);
    expect(checked('range')).toBe('5y');
    find('input[value=max]').click();
    expect(savedView()).toMatchObject(extentOf(windowClaim()));
  });

  it('zooms and moves by the keys, and comes back by 0', () => {
    const start = length();
    press('+');
    expect(length()).toBeLessThan(start);
    expect(all('input[name=range]:checked')).toEqual([]);
    const { from } = savedView();
    press('ArrowRight', { shiftKey: true });
    expect(savedView().from).toBeGreaterThan(from);
    press('0');
    expect(length()).toBe(start);
    press('-');
    expect(length()).toBeGreaterThan(start);
  });

  it('zooms by the wheel, and lets the page scroll when there is no more to show', () => {
    const start = length();
    const wheel = (deltaY: number): boolean =>
      plot().dispatchEvent(
        new WheelEvent('wheel', { deltaY, clientX: 200, bubbles: true, cancelable: true }),
      );
    expect(wheel(-100)).toBe(false);
    expect(length()).toBeLessThan(start);
    find('input[value=max]').click();
    expect(wheel(100)).toBe(true);
  });

  it('zooms into what is dragged out', () => {
    const start = length();
    const drag = (type: string, clientX: number): boolean =>
      plot().dispatchEvent(new MouseEvent(type, { clientX, button: 0, bubbles: true }));
    drag('pointerdown', 150);
    drag('pointermove', 250);
    expect(all('.brush')).toHaveLength(1);
    drag('pointerup', 250);
    expect(all('.brush')).toEqual([]);
    expect(length()).toBeLessThan(start / 2);
    plot().dispatchEvent(new MouseEvent('dblclick'));
    expect(length()).toBe(start);
  });

  it('moves when dragged with Shift', () => {
    find('input[value="5y"]').click();
    const { from } = savedView();
    const drag = (type: string, clientX: number): boolean =>
      plot().dispatchEvent(new MouseEvent(type, { clientX, button: 0, shiftKey: true, bubbles: true }));
    drag('pointerdown', 150);
    drag('pointermove', 250);
    drag('pointerup', 250);
    expect(savedView().from).toBeLessThan(from);
    expect(length()).toBeCloseTo(5 * 365.25, -1);
  });

  it('switches between level and yearly rate', () => {
    find('input[value=yearly]').click();
    expect(find('h1').textContent).toBe('RATE, change over a year');
    expect(all('.plot .threshold')).toEqual([]);
    find('input[value=level]').click();
    expect(all('.plot .threshold')).toHaveLength(1);
  });

  it('keeps its place for the same claim and starts anew for another', () => {
    press('+');
    const zoomed = savedView();
    wire.send(chartOf(windowClaim()));
    expect(savedView()).toEqual(zoomed);
    wire.send(chartOf({ ...windowClaim(), key: 'claim-2' }));
    expect(savedView()).toEqual(initialView(windowClaim()));
  });

  it('is found again when the page comes back', () => {
    press('+');
    const before = structuredClone(wire.saved);
    open(before);
    wire.send(chartOf(windowClaim()));
    expect(wire.saved).toEqual(before);
  });

  it.each([
    [null],
    [7],
    ['x'],
    [{ view: { from: Number.NaN } }],
    [{ key: 'claim-1', view: { from: 9e99, to: 1 } }],
  ])('starts anew from a state that is none: %j', (state) => {
    open(state);
    wire.send(chartOf(windowClaim()));
    expect(savedView()).toEqual(initialView(windowClaim()));
  });
});
