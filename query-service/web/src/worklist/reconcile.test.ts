import { describe, expect, it } from "vitest";
import type { WorklistEntry } from "../domain/shapes";
import { asShown, reconcile, withNextPage } from "./reconcile";

function item(itemId: string, due: string | null = null): WorklistEntry {
  return {
    itemId,
    kind: "TASK",
    participantId: "p",
    participantName: null,
    ref: null,
    since: "2026-11-01T10:00:00Z",
    due,
    from: null,
    code: null,
    position: 1,
  };
}

const ids = (shown: { item: WorklistEntry }[]) => shown.map((each) => each.item.itemId);

describe("a worklist brought up to date", () => {
  it("keeps every item in its place when the server's order changes", () => {
    const now = reconcile(asShown([item("a"), item("b"), item("c")]), [item("c"), item("a"), item("b")], true);
    expect(ids(now.shown)).toEqual(["a", "b", "c"]);
    expect(now.arrived).toBe(0);
  });

  it("counts what is new and does not insert it", () => {
    const now = reconcile(asShown([item("a")]), [item("new"), item("a")], true);
    expect(ids(now.shown)).toEqual(["a"]);
    expect(now.arrived).toBe(1);
  });

  it("marks what is dealt with instead of taking it away", () => {
    const now = reconcile(asShown([item("a"), item("b")]), [item("b")], true);
    expect(now.shown.map(({ gone }) => gone)).toEqual([true, false]);
  });

  it("does not mark an item that may stand on a page not read", () => {
    const now = reconcile(asShown([item("a"), item("b")]), [item("new"), item("a")], false);
    expect(now.shown.map(({ gone }) => gone)).toEqual([false, false]);
  });

  it("takes over changed content and brings back what returned", () => {
    const shown = [{ item: item("a"), gone: true }];
    const now = reconcile(shown, [item("a", "2026-12-01")], true);
    expect(now.shown).toEqual([{ item: item("a", "2026-12-01"), gone: false }]);
  });

  it("adds a further page without showing an item twice", () => {
    expect(ids(withNextPage(asShown([item("a"), item("b")]), [item("b"), item("c")]))).toEqual(["a", "b", "c"]);
  });
});
