import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { hub } from "./hub";

const asked: string[] = [];

beforeEach(() => {
  asked.length = 0;
  vi.stubGlobal("fetch", async (path: string) => {
    asked.push(path);
    return new Response("{}", { headers: { "Content-Type": "application/json" } });
  });
});
afterEach(() => vi.unstubAllGlobals());

it("narrows the worklist by kind and due date only where that is wanted", async () => {
  await hub.worklist("0192:311004743", { kind: null, due: null, size: 30 });
  await hub.worklist("0192:311004743", { kind: "TASK", due: "overdue", size: 30 });
  expect(asked).toEqual([
    "/agencies/311004743/worklist?size=30",
    "/agencies/311004743/worklist?kind=TASK&due=overdue&size=30",
  ]);
});

it("asks for the history of an entry, and for the entries of a moment", async () => {
  await hub.history("p", "e");
  await hub.timeline("p", { category: null, from: "2026-11-01T10:00:00Z", to: "2026-11-01T10:00:00Z" });
  expect(asked).toEqual([
    "/participants/p/timeline/e/history",
    "/participants/p/timeline?order=desc&from=2026-11-01T10%3A00%3A00Z&to=2026-11-01T10%3A00%3A00Z",
  ]);
});
