import type { WorklistEntry } from "../domain/shapes";

/** An item as it stands on the screen: one that is dealt with stays in its place until the reader refreshes. */
export interface ShownItem {
  item: WorklistEntry;
  gone: boolean;
}

export interface Reconciled {
  shown: ShownItem[];
  /** How many items the fresh list has that are not on the screen. */
  arrived: number;
}

export function asShown(items: WorklistEntry[]): ShownItem[] {
  return items.map((item) => ({ item, gone: false }));
}

/**
 * Brings a list on the screen up to date without moving anything: items keep their places, changed
 * content is taken over, items no longer in the fresh list are marked, new ones are only counted.
 *
 * @param freshIsWhole whether the fresh list reaches the end; otherwise a missing item may merely
 *     have slipped to a later page and is not marked
 */
export function reconcile(shown: ShownItem[], fresh: WorklistEntry[], freshIsWhole: boolean): Reconciled {
  const byId = new Map(fresh.map((item) => [item.itemId, item]));
  const known = new Set(shown.map(({ item }) => item.itemId));
  const lastFresh = fresh.at(-1);
  return {
    shown: shown.map((entry) => {
      const now = byId.get(entry.item.itemId);
      if (now) return { item: now, gone: false };
      return { item: entry.item, gone: entry.gone || freshIsWhole || lastFresh === undefined };
    }),
    arrived: fresh.filter((item) => !known.has(item.itemId)).length,
  };
}

/** Adds a further page; an item that slipped between pages stands once. */
export function withNextPage(shown: ShownItem[], page: WorklistEntry[]): ShownItem[] {
  const known = new Set(shown.map(({ item }) => item.itemId));
  return [...shown, ...asShown(page.filter((item) => !known.has(item.itemId)))];
}
