/**
 * Drives a VS Code workbench the way a person does: by its palette, its keys and what is on the screen. Everything waits for
 * what it needs to see; nothing sleeps. Commands go by their English titles in every display language.
 */
import path from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { artifacts } from './project.ts';
import type { Settings } from './settings.ts';

export interface Workbench {
  /** For what is not here: a Playwright page on the whole workbench. */
  readonly page: Page;
  /** What the page's console has called an error since the start. */
  readonly errors: readonly string[];
  /** Opens a file of the folder in the editor, by its path from there. */
  readonly openFile: (file: string) => Promise<void>;
  /**
   * Runs a command by its title as the palette shows it ("Thesis Lens: Check Thesis"); again, until it has brought what it
   * should, where the window may still be starting and lose it.
   */
  readonly runCommand: (title: string, brings?: Locator) => Promise<void>;
  /** The same for a command that goes on to ask something in the place of the palette. */
  readonly startCommand: (title: string) => Promise<void>;
  /** Types into the box that a command has opened, and accepts it. */
  readonly answer: (text: string) => Promise<void>;
  /** Selects the first place in the open file that holds this text, scrolls there, and leaves the caret before it. */
  readonly goTo: (text: string) => Promise<void>;
  /** Types at the caret, key by key: VS Code closes brackets and offers suggestions as it does for anyone. */
  readonly type: (text: string) => Promise<void>;
  /** The hover at the first place that holds this text, or `undefined` when there is none; closed again. */
  readonly hoverText: (text: string) => Promise<string | undefined>;
  /** The same hover left open, for a picture or a click. Fails when there is none. */
  readonly openHover: (text: string) => Promise<Locator>;
  /** Moves the focus into the hover that is open, as a second press of the key does. */
  readonly focusHover: () => Promise<void>;
  readonly closeHover: () => Promise<void>;
  /** The titles of the light bulb's menu at the first place that holds this text; the menu stays open. */
  readonly fixesAt: (text: string) => Promise<string[]>;
  /** Opens that menu and takes the entry whose title holds `title`. */
  readonly chooseFix: (text: string, title: string) => Promise<void>;
  /** The CodeLenses on the screen, from top to bottom. They come late: `await expect.poll(workbench().codeLensTexts)…` */
  readonly codeLensTexts: () => Promise<string[]>;
  readonly clickCodeLens: (text: string) => Promise<void>;
  /** The rows of the Problems view, files and problems, as a screen reader hears them. They come late, too. */
  readonly problems: () => Promise<string[]>;
  /** The messages VS Code is showing. */
  readonly notifications: () => Promise<string[]>;
  /** The titles of the open editors. */
  readonly editorTitles: () => Promise<string[]>;
  /** The text in the active editor, as far as it is on the screen. */
  readonly visibleText: () => Promise<string>;
  /** Inside the last webview on the screen: a view, a preview. */
  readonly webview: () => FrameLocator;
  /** Changes user settings in the running window; those not named go back to what the test began with. */
  readonly changeSettings: (settings: Settings) => Promise<void>;
  /** Saves a picture as test/host/artifacts/NAME.png. */
  readonly screenshot: (name: string) => Promise<void>;
}

/** What to know of a started host to drive it. */
export interface Driven {
  readonly page: Page;
  /** What stands before a path in the folder when a file is opened by name. */
  readonly root: string;
  /** How the palette names a command, by its English title. */
  readonly titleOf: (english: string) => string;
  /** The user settings it started with. */
  readonly settings: Settings;
}

const control = process.platform === 'darwin' ? 'Meta' : 'Control';
const activeGroup = '.editor-group-container.active';
/** What a workbench without a marketplace complains of, and its search for files that an extension need not have. */
const ofVSCodeItself = /No extension gallery service configured|status of 404/;
/** How long something may take to come before we say there is none, in milliseconds. */
const patience = 5_000;
/** Asked for by keys, a hover comes at once or not at all, in milliseconds. */
const hoverPatience = 2_500;
/** A hover fills up as its providers answer: it is whole when it has not changed for so long, in milliseconds. */
const hoverRest = 800;

/** Waits until the workbench stands, then returns the ways to drive it. */
export async function driveWorkbench({ page, root, settings, titleOf }: Driven): Promise<Workbench> {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !ofVSCodeItself.test(message.text())) errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.locator('.monaco-workbench .part.editor').waitFor({ timeout: 60_000 });

  let changed: Settings = {};

  const picker = page.locator('.quick-input-widget');
  const field = picker.locator('input[type=text]').first();
  const hover = page.locator('.monaco-resizable-hover .monaco-hover:not(.hidden)').first();
  const editor = page.locator(`${activeGroup} .monaco-editor[role="code"]`).first();

  /**
   * Opens the picker and takes a row of it. What takes the focus in the meantime closes the picker, and what an extension
   * brings may not be listed yet: it is asked for again.
   */
  const choose = async (key: string, typed: string, row: string, tries = 4): Promise<void> => {
    await insist(() => page.keyboard.press(key), field);
    const wanted = picker.locator('.monaco-list-row', { hasText: row }).first();
    const listed = await field.fill(typed, { timeout: patience }).then(
      () => appears(wanted),
      () => false,
    );
    if (listed) return wanted.click();
    if (tries <= 1) throw new Error(`The picker does not list "${row}".`);
    await page.keyboard.press('Escape');
    await choose(key, typed, row, tries - 1);
  };
  const pick = async (key: string, typed: string, row: string) => {
    await choose(key, typed, row);
    await picker.waitFor({ state: 'hidden' });
  };
  const runCommand = async (english: string, brings?: Locator) => {
    const run = () => pick('F1', `>${titleOf(english)}`, titleOf(english));
    await (brings ? insist(run, brings) : run());
  };
  const startCommand = async (english: string) => {
    await choose('F1', `>${titleOf(english)}`, titleOf(english));
    await page.waitForFunction(
      ([selector, palette]) => !document.querySelector<HTMLInputElement>(selector)?.value.startsWith(palette),
      ['.quick-input-widget input[type=text]', '>'] as const,
    );
  };
  const answer = async (text: string) => {
    await field.fill(text);
    await field.press('Enter');
    await picker.waitFor({ state: 'hidden' });
  };

  const focusEditor = async () => {
    await editor.waitFor();
    await editor.locator('.native-edit-context, textarea.inputarea').first().focus();
  };

  const goTo = async (text: string) => {
    await focusEditor();
    await page.keyboard.press(`${control}+Home`);
    await page.keyboard.press(`${control}+f`);
    const find = page.locator(`${activeGroup} .find-widget.visible`);
    const field = find.locator('.find-part textarea');
    await field.fill('');
    await field.fill(text);
    const count = find.locator('.matchesCount', { hasText: /\d/ });
    const found = await appears(count);
    // "? of 3": it has been found, but the caret has not gone there.
    if (found && (await count.innerText()).includes('?')) await field.press('Enter');
    if (found) await count.filter({ hasText: /\d\D+\d/ }).waitFor();
    await find.locator('.codicon-widget-close').click(); // Escape would go to a notification first
    if (!found) throw new Error(`The open file does not hold "${text}".`);
    await find.waitFor({ state: 'hidden' });
    await focusEditor();
    await page.keyboard.press('ArrowLeft');
    await editor.locator('.selected-text').first().waitFor({ state: 'detached' });
  };

  const pressHoverKeys = async () => {
    await page.keyboard.press(`${control}+k`);
    await page.keyboard.press(`${control}+i`);
  };
  /** A lens or a problem that arrives late moves the text and takes the hover away: it is asked for once more. */
  const showHover = async (again = true): Promise<Locator | undefined> => {
    await pressHoverKeys();
    if (!(await appears(hover, hoverPatience))) return again ? showHover(false) : undefined;
    const stayed = await hover.evaluate(untilResting, hoverRest, { timeout: patience }).then(
      () => true,
      () => false,
    );
    if (stayed) return hover;
    return again ? showHover(false) : undefined;
  };
  const closeHover = async () => {
    await page.mouse.move(0, 0);
    if (!(await hover.isVisible())) return;
    await focusEditor();
    await page.keyboard.press('ArrowRight');
    await hover.waitFor({ state: 'hidden' });
  };

  const fixes = page.locator('.action-widget .monaco-list-row');
  const fixesAt = async (text: string) => {
    await goTo(text);
    await insist(() => page.keyboard.press(`${control}+.`), fixes.first());
    return fixes.allInnerTexts();
  };
  /** By keys: a block over the page keeps the pointer away from the menu. Its first row, a group's title, is no stop. */
  const chooseFix = async (text: string, title: string) => {
    const titles = await fixesAt(text);
    const stops = titles.filter((each, at) => at > 0 || each.includes(title));
    const down = stops.findIndex((each) => each.includes(title));
    if (down < 0) throw new Error(`"${title}" is not offered at "${text}", but ${titles.join(', ')}.`);
    for (let i = 0; i < down; i += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await fixes.first().waitFor({ state: 'hidden' });
  };

  return {
    page,
    errors,
    fixesAt,
    chooseFix,
    runCommand,
    startCommand,
    answer,
    goTo,
    focusHover: pressHoverKeys,
    closeHover,
    openFile: async (file) => {
      const name = path.posix.basename(file);
      await pick(`${control}+p`, `${root}/${file}`, name);
      await page.locator(`${activeGroup} .tab.active`, { hasText: name }).waitFor();
      await editor.locator('.view-line').first().waitFor();
    },
    type: async (text) => {
      await focusEditor();
      await page.keyboard.type(text);
    },
    openHover: async (text) => {
      await goTo(text);
      const shown = await showHover();
      if (!shown) throw new Error(`There is no hover at "${text}".`);
      return shown;
    },
    hoverText: async (text) => {
      await goTo(text);
      const content = await (await showHover())?.innerText();
      await closeHover();
      return content;
    },
    codeLensTexts: async () =>
      (await page.locator('.codelens-decoration').allInnerTexts()).map((text) =>
        text.replaceAll('\u00a0', ' '),
      ),
    clickCodeLens: async (text) => {
      await closeHover(); // an open hover may cover the lens
      await page.locator('.codelens-decoration a', { hasText: text }).first().click();
    },
    problems: async () => {
      const rows = page.locator('.markers-panel-container .monaco-list-row');
      if (!(await page.locator('.markers-panel-container').isVisible())) {
        await page.keyboard.press(`${control}+Shift+m`);
        await page.locator('.markers-panel-container').waitFor();
      }
      return (await rows.evaluateAll((all) => all.map((row) => row.getAttribute('aria-label') ?? ''))).filter(
        Boolean,
      );
    },
    notifications: () =>
      page.locator('.notifications-toasts .notification-list-item-message').allInnerTexts(),
    editorTitles: () => page.locator('.tab .label-name').allInnerTexts(),
    visibleText: async () =>
      (await editor.locator('.view-line').allInnerTexts()).join('\n').replaceAll('\u00a0', ' '),
    webview: () => page.frameLocator('iframe.webview.ready').last().frameLocator('#active-frame'),
    changeSettings: async (changes) => {
      const before = Object.keys(changed).map((key) => [key, settings[key] ?? null] as const);
      changed = changes;
      await startCommand('Agent: Change Settings');
      await answer(JSON.stringify({ ...Object.fromEntries(before), ...changes }));
    },
    screenshot: async (name) => {
      await page.screenshot({ path: path.join(artifacts, `${name}.png`) });
    },
  };
}

/** Does something until it has brought a thing on the screen: a busy workbench may lose a key. */
async function insist(act: () => Promise<void>, wanted: Locator, tries = 4): Promise<void> {
  await act();
  if (await appears(wanted)) return;
  if (tries <= 1) throw new Error(`Nothing came on the screen: ${wanted}`);
  await insist(act, wanted, tries - 1);
}

/** Whether it comes on the screen while we are patient. */
function appears(locator: Locator, timeout = patience): Promise<boolean> {
  return locator.waitFor({ timeout }).then(
    () => true,
    () => false,
  );
}

/** Runs in the page: resolves when nothing has changed below `element` for so many milliseconds. */
function untilResting(element: Element, rest: number): Promise<void> {
  return new Promise((resolve) => {
    let timer = setTimeout(resolve, rest);
    new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(resolve, rest);
    }).observe(element, { subtree: true, childList: true, characterData: true });
  });
}
