import * as vscode from 'vscode';

/** A row of a list, or the name of a group of rows. */
export type Row<T extends vscode.QuickPickItem> = T | (vscode.QuickPickItem & { readonly kind: vscode.QuickPickItemKind.Separator });

export interface PickOptions<T extends vscode.QuickPickItem> {
  readonly title: string;
  readonly placeholder: string;
  /** The row that is marked first. */
  readonly active?: ((item: T) => boolean) | undefined;
  /** True adds a button that leads back. */
  readonly back?: boolean | undefined;
  /** What a button of a row does; the list stays open. */
  readonly onButton?: ((item: T) => unknown) | undefined;
}

/** The name of a group of rows. */
export function group(label: string): Row<never> {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

/**
 * Lets a person pick one row; every part of a row is searched. While the rows are on their way the list shows that it is busy.
 * Undefined when the person left, `back` when the back button was pressed. Rejects when the rows do.
 */
export async function pickOne<T extends vscode.QuickPickItem>(
  rows: readonly Row<T>[] | Promise<readonly Row<T>[]>,
  options: PickOptions<T>,
): Promise<T | 'back' | undefined> {
  const list = vscode.window.createQuickPick<Row<T>>();
  list.title = options.title;
  list.placeholder = options.placeholder;
  list.matchOnDescription = true;
  list.matchOnDetail = true;
  list.busy = true;
  if (options.back === true) list.buttons = [vscode.QuickInputButtons.Back];
  try {
    const picked = new Promise<T | 'back' | undefined>((resolve) => {
      list.onDidAccept(() => {
        const [item] = list.selectedItems;
        if (item !== undefined && isItem(item)) resolve(item);
      });
      list.onDidTriggerButton(() => {
        resolve('back');
      });
      list.onDidTriggerItemButton(({ item }) => {
        if (isItem(item)) options.onButton?.(item);
      });
      list.onDidHide(() => {
        resolve(undefined);
      });
    });
    list.show();
    const items = await rows;
    list.items = items;
    const active = items.find((item): item is T => isItem(item) && options.active?.(item) === true);
    if (active !== undefined) list.activeItems = [active];
    list.busy = false;
    return await picked;
  } finally {
    list.dispose();
  }
}

function isItem<T extends vscode.QuickPickItem>(row: Row<T>): row is T {
  return row.kind !== vscode.QuickPickItemKind.Separator;
}
