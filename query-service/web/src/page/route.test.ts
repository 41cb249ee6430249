import { describe, expect, it } from "vitest";
import { paths, routeOf } from "./route";

describe("addresses", () => {
  it("lead to the views and back", () => {
    expect(routeOf("/", "")).toEqual({ name: "start" });
    expect(routeOf(paths.worklist(), "")).toEqual({ name: "worklist", kind: null });
    expect(routeOf("/arbeidsliste", "?type=TASK")).toEqual({ name: "worklist", kind: "TASK" });
    const id = "00000000-0000-4000-8000-000000000001";
    expect(routeOf(paths.participant(id), "")).toEqual({ name: "participant", id });
  });

  it("know nothing else", () => {
    for (const odd of ["/deltaker/", "/deltaker/a/b", "/deltaker/%2e%2e", "/annet"]) {
      expect(routeOf(odd, "")).toEqual({ name: "unknown" });
    }
  });
});
