import { useEffect, useState } from "react";
import { dueFilters } from "../domain/dueFilters";

/** What of the worklist is shown; null stands for all. */
export interface WorklistFilter {
  kind: string | null;
  due: string | null;
}

export const wholeWorklist: WorklistFilter = { kind: null, due: null };

export type Route =
  | { name: "start" }
  | { name: "worklist"; filter: WorklistFilter }
  | { name: "participant"; id: string }
  | { name: "unknown" };

export const paths = {
  worklist: ({ kind, due }: WorklistFilter = wholeWorklist) => {
    const asked = new URLSearchParams({ ...(kind ? { type: kind } : {}), ...(due ? { frist: due } : {}) }).toString();
    return asked === "" ? "/arbeidsliste" : `/arbeidsliste?${asked}`;
  },
  participant: (id: string) => `/deltaker/${encodeURIComponent(id)}`,
};

/** What an address shows. The same addresses must be answered with the page by the server. */
export function routeOf(pathname: string, search: string): Route {
  if (pathname === "/" || pathname === "/index.html") return { name: "start" };
  if (pathname === "/arbeidsliste") {
    const asked = new URLSearchParams(search);
    const due = dueFilters.find((known) => known === asked.get("frist")) ?? null;
    return { name: "worklist", filter: { kind: asked.get("type"), due } };
  }
  const participant = /^\/deltaker\/([0-9a-fA-F-]{1,64})$/.exec(pathname);
  if (participant?.[1]) return { name: "participant", id: participant[1] };
  return { name: "unknown" };
}

const moved = "overgang:moved";

export function navigate(path: string, how: "push" | "replace" = "push"): void {
  if (how === "push") window.history.pushState(null, "", path);
  else window.history.replaceState(null, "", path);
  window.dispatchEvent(new Event(moved));
}

function currentRoute(): Route {
  return routeOf(window.location.pathname, window.location.search);
}

export function useRoute(): Route {
  const [route, setRoute] = useState(currentRoute);
  useEffect(() => {
    const onMove = () => setRoute(currentRoute());
    window.addEventListener("popstate", onMove);
    window.addEventListener(moved, onMove);
    return () => {
      window.removeEventListener("popstate", onMove);
      window.removeEventListener(moved, onMove);
    };
  }, []);
  return route;
}

const returnKey = "overgang.return";

/** Remembers where the reader was, so that logging in ends there. Holds a path, never a name or number. */
export function rememberPlace(): void {
  sessionStorage.setItem(returnKey, window.location.pathname + window.location.search + window.location.hash);
}

/** The remembered place, once. */
export function takeRememberedPlace(): string | null {
  const place = sessionStorage.getItem(returnKey);
  sessionStorage.removeItem(returnKey);
  return place && place !== "/" ? place : null;
}
