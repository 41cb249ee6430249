import { expect, it } from "vitest";
import { languages } from "../text/messages";
import { anEntry } from "../testing/inSession";
import { announcementOf, noNews } from "./announcement";

const said = (news: Partial<typeof noNews>) =>
  announcementOf({ ...noNews, ...news }, languages.nb, () => "Nav Drammen");
const entry = anEntry({ type: "GoalSet" });

it("says nothing when nothing came", () => {
  expect(said({})).toBe("");
});

it("says what arrived and what was revised, each once", () => {
  expect(said({ arrived: [entry] })).toBe("Ny hendelse: Mål satt. Nav Drammen.");
  expect(said({ revised: [{ ...entry, correctedBy: "x" }] })).toBe("Rettet: Mål satt 1. nov. 2026. Nav Drammen.");
  expect(said({ revised: [{ ...entry, retractedBy: "x" }] })).toContain("Trukket tilbake: Mål satt");
  expect(said({ arrived: [entry, entry], revised: [entry, entry, entry] })).toBe(
    "2 nye hendelser på tidslinjen. 3 oppføringer er rettet eller trukket tilbake.",
  );
});
