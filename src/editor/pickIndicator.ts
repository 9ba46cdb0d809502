import * as vscode from 'vscode';
import type { FoundIndicator } from '../core/indicators/findIndicators.ts';
import { indicatorFacts } from '../core/words/indicator.ts';
import { finderOf } from '../services/agentTools.ts';
import type { PackStore } from '../services/packStore.ts';
import { displayLanguage } from './facts.ts';

interface Item extends vscode.QuickPickItem {
  readonly found: FoundIndicator;
}

/** Rows listed at most. */
const MOST_ROWS = 50;

/** Lets the reader choose an indicator by words in any language, ranked; starts with those nearest to `words`. */
export async function pickIndicator(
  packs: PackStore,
  {
    title,
    placeholder,
    words,
  }: { readonly title: string; readonly placeholder: string; readonly words: string },
): Promise<FoundIndicator | undefined> {
  const [{ source }, find] = await Promise.all([packs.open(), finderOf(packs)]);
  const everything = [...source.ids()].flatMap((id) => {
    const indicator = source.indicator(id);
    return indicator ? [{ indicator, score: 0 }] : [];
  });
  const near = words === '' ? [] : find(words, MOST_ROWS);
  const pick = vscode.window.createQuickPick<Item>();
  Object.assign(pick, { title, placeholder, matchOnDescription: true, matchOnDetail: true });
  const fill = (): void => {
    const typed = pick.value.trim();
    const found = typed === '' ? (near.length > 0 ? near : everything) : find(typed, MOST_ROWS);
    pick.items = found.map(itemOf);
  };
  fill();
  return new Promise((resolve) => {
    pick.onDidChangeValue(fill);
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]?.found);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

function itemOf(found: FoundIndicator): Item {
  const { indicator, entity } = found;
  const id = entity === undefined ? indicator.id : `${indicator.id}@${entity}`;
  return {
    label: indicator.names[displayLanguage()],
    description: id,
    detail: indicatorFacts(indicator),
    alwaysShow: true,
    found,
  };
}
