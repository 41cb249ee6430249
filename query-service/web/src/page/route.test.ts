import { describe, expect, it } from "vitest";
import { paths, routeOf, wholeWorklist } from "./route";

describe("addresses", () => {
  it("lead to the views and back", () => {
    expect(routeOf("/", "")).toEqual({ name: "start" });
    expect(routeOf(paths.worklist(), "")).toEqual({ name: "worklist", filter: wholeWorklist });
    expect(routeOf("/arbeidsliste", "?type=TASK")).toEqual({ name: "worklist", filter: { kind: "TASK", due: null } });
    const id = "00000000-0000-4000-8000-000000000001";
    expect(routeOf(paths.participant(id), "")).toEqual({ name: "participant", id });
  });

  it("keep what the worklist is narrowed to", () => {
    for (const kind of [null, "TASK"]) {
      for (const due of [null, "overdue", "week"]) {
        const { pathname, search } = new URL(paths.worklist({ kind, due }), "http://localhost");
        expect(routeOf(pathname, search)).toEqual({ name: "worklist", filter: { kind, due } });
      }
    }
    expect(routeOf("/arbeidsliste", "?frist=someday")).toEqual({ name: "worklist", filter: wholeWorklist });
    expect(paths.worklist({ kind: null, due: "week" })).toBe("/arbeidsliste?frist=week");
  });

  it("know nothing else", () => {
    for (const odd of ["/deltaker/", "/deltaker/a/b", "/deltaker/%2e%2e", "/annet"]) {
      expect(routeOf(odd, "")).toEqual({ name: "unknown" });
    }
  });
});
