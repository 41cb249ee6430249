// A small stand-in for the query-service, for working on the page alone: the HTTP shapes, made-up
// content, live streams. It also serves dist/ under the strict Content-Security-Policy the page is
// built for. `POST /mock/{event|correct|retract|item|drop|expire|empty}` makes things happen.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import * as made from "./fixtures.mjs";
import { effective, history } from "./revisions.mjs";

const port = Number(process.env.PORT ?? 8099);
const dist = join(fileURLToPath(new URL(".", import.meta.url)), "..", "dist");
const types = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".woff2": "font/woff2" };
const policy = "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

const events = [...made.events];
const items = [...made.worklist];
const streams = { entry: new Set(), changed: new Set() };
let loggedIn = true;
let answered = false;

const json = (response, status, body, type = "application/json") => {
  response.writeHead(status, { "Content-Type": type, "Set-Cookie": "XSRF-TOKEN=mock-token; Path=/; SameSite=Lax" });
  response.end(status === 204 ? undefined : JSON.stringify(body));
};
const problem = (response, status, title, detail, rest = {}) =>
  json(response, status, { type: "https://overgang.no/problems/mock", title, status, detail, ...rest }, "application/problem+json");
const counts = () => items.reduce((all, { kind }) => ({ ...all, [kind]: (all[kind] ?? 0) + 1 }), {});

const today = () => new Date().toISOString().slice(0, 10);
const inDays = (n) => new Date(Date.now() + n * 86_400_000).toISOString().slice(0, 10);
const overdue = ({ due }) => due !== null && due < today();
const dueThisWeek = ({ due }) => due !== null && due >= today() && due <= inDays(7);

/** Revises the latest language level that nobody has revised yet. */
function revise(type, contentOf) {
  const wrong = effective(events).findLast((event) => event.type === "LanguageLevelRecorded" && !event.revisions);
  if (!wrong) return null;
  return record(type, wrong.agency, wrong.category, { ...contentOf(wrong), reason: "Feil skjema." }, { corrects: wrong.eventId });
}

function broadcast(kind, id, data) {
  for (const stream of streams[kind]) stream.write(`event: ${kind}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`);
}

function record(type, agency, category, content, extra = {}) {
  const sequence = events.length + 1;
  const at = new Date().toISOString();
  const entry = { eventId: made.uuid(9000 + sequence), sequence, position: 60_000 + sequence, type, occurredAt: at, recordedAt: at, agency, category, content, ...extra };
  events.push(entry);
  broadcast("entry", entry.position, entry);
  return entry;
}

function page(all, after, size) {
  const start = after ? Number(after) : 0;
  return { items: all.slice(start, start + size), next: start + size < all.length ? String(start + size) : null };
}

async function bodyOf(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return parts.length ? JSON.parse(Buffer.concat(parts).toString()) : {};
}

function openStream(kind, request, response) {
  response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
  response.write(": open\nretry: 2000\n\n");
  streams[kind].add(response);
  const beat = setInterval(() => response.write(": still here\n\n"), 15_000);
  request.on("close", () => {
    clearInterval(beat);
    streams[kind].delete(response);
  });
}

function act(path, body, response) {
  const [, command] = path;
  if (command === "acknowledge-referral") record("ReferralReceived", made.session.agency.id, "EDUCATION", { referralId: body.referralId, by: made.session.person });
  else if (command === "accept-referral") {
    if (body.startOn < new Date().toISOString().slice(0, 10))
      return problem(response, 400, "Feil i det som ble sendt", undefined, { errors: [{ pointer: "/startOn", message: "Datoen er passert." }] });
    answered = true;
    record("ReferralAccepted", made.session.agency.id, "EDUCATION", body);
  } else {
    answered = true;
    if (body.reason === "OTHER") return problem(response, 409, "Henvisningen er allerede besvart", "En kollega godtok den for et øyeblikk siden.", { rule: "R02" });
    record("ReferralDeclined", made.session.agency.id, "EDUCATION", body);
  }
  json(response, 200, { participantId: made.participantId, version: events.length, position: events.at(-1).position, events: [] });
}

const routes = [
  ["GET", /^\/session$/, (_, response) => (loggedIn ? json(response, 200, made.session) : json(response, 204))],
  ["GET", /^\/oauth2\/authorization\/people$/, (_, response) => { loggedIn = true; response.writeHead(302, { Location: "/" }).end(); }],
  ["POST", /^\/logout$/, (_, response) => { loggedIn = false; json(response, 204); }],
  ["GET", /^\/directory\/agencies$/, (_, response) => json(response, 200, { items: made.agencies })],
  ["GET", /^\/agencies\/\d{9}\/worklist$/, ({ query }, response) => {
    const kind = query.get("kind");
    const within = { overdue, week: dueThisWeek }[query.get("due")] ?? (() => true);
    const chosen = items.filter((item) => (!kind || item.kind === kind) && within(item));
    const tally = { counts: counts(), overdue: items.filter(overdue).length, dueThisWeek: items.filter(dueThisWeek).length };
    json(response, 200, { agency: made.session.agency.id, ...tally, ...page(chosen, query.get("after"), Number(query.get("size") ?? 30)) });
  }],
  ["GET", /^\/agencies\/\d{9}\/worklist\/stream$/, ({ request }, response) => openStream("changed", request, response)],
  ["POST", /^\/participants\/lookup$/, ({ body }, response) => (body.value === "0" ? problem(response, 404, "Ukjent deltaker") : json(response, 200, { participantId: made.participantId }))],
  ["GET", /^\/participants\/([^/]+)$/, ({ path }, response) => {
    const card = path[0] === made.participantId ? { ...made.card, openLoops: answered ? [] : made.card.openLoops } : made.others[path[0]];
    return card ? json(response, 200, card) : problem(response, 404, "Ukjent deltaker");
  }],
  ["GET", /^\/participants\/([^/]+)\/timeline\/([^/]+)\/history$/, ({ path }, response) => {
    const found = path[0] === made.participantId ? history(events, path[1]) : [];
    return found.length > 0 ? json(response, 200, { items: found }) : problem(response, 404, "Ukjent hendelse");
  }],
  ["GET", /^\/participants\/([^/]+)\/timeline$/, ({ path, query }, response) => {
    if (made.others[path[0]]) return json(response, 200, { items: [], periods: [], next: null });
    if (path[0] !== made.participantId) return problem(response, 404, "Ukjent deltaker");
    const [category, from, to] = ["category", "from", "to"].map((name) => query.get(name));
    const newest = effective(events)
      .filter((entry) => (!category || entry.category === category) && (!from || entry.occurredAt >= from) && (!to || entry.occurredAt <= to))
      .toSorted((a, b) => b.occurredAt.localeCompare(a.occurredAt) || b.position - a.position);
    json(response, 200, { ...page(newest, query.get("after"), Number(process.env.PAGE ?? query.get("size") ?? 50)), periods: made.periods });
  }],
  ["GET", /^\/participants\/[^/]+\/timeline\/stream$/, ({ request }, response) => openStream("entry", request, response)],
  ["GET", /^\/commands\/participants\/([^/]+)\/available$/, ({ path }, response) => {
    const targets = answered || path[0] !== made.participantId ? [] : [made.openReferral];
    json(response, 200, { participantId: made.participantId, version: events.length, commands: ["accept-referral", "acknowledge-referral", "decline-referral"].map((command) => ({ command, targets })) });
  }],
  ["POST", /^\/commands\/participants\/([^/]+)\/([a-z-]+)$/, ({ path, body, request }, response) =>
    request.headers["x-xsrf-token"] === "mock-token" && request.headers["idempotency-key"]
      ? act(path, body, response)
      : problem(response, 403, "Mangler hodefelt")],
  ["POST", /^\/mock\/event$/, (_, response) => json(response, 200, record("LanguageLevelRecorded", made.agencies[2].id, "LANGUAGE", { skill: "LISTENING", level: "B1", source: "TEST", on: today() }))],
  ["POST", /^\/mock\/correct$/, (_, response) => json(response, 200, revise("EntryCorrected", ({ eventId, type, content }) => ({ corrects: eventId, fields: ["level"], entry: { type, version: 1, event: { ...content, level: "B2" } } })))],
  ["POST", /^\/mock\/retract$/, (_, response) => json(response, 200, revise("EntryRetracted", ({ eventId, category }) => ({ retracts: eventId, category })))],
  ["POST", /^\/mock\/item$/, (_, response) => {
    items.splice(3, 1);
    items.unshift({ ...made.worklist[2], itemId: made.uuid(8000 + Math.floor(Math.random() * 900)), participantName: "Hanna Melnyk", since: new Date().toISOString() });
    broadcast("changed", Date.now(), { counts: counts() });
    json(response, 204);
  }],
  ["POST", /^\/mock\/empty$/, (_, response) => { items.length = 0; json(response, 204); }],
  ["POST", /^\/mock\/drop$/, (_, response) => { for (const all of Object.values(streams)) for (const stream of all) stream.destroy(); json(response, 204); }],
  ["POST", /^\/mock\/expire$/, (_, response) => { loggedIn = false; json(response, 204); }],
];

async function file(pathname, response) {
  const wanted = normalize(pathname).replace(/^(\.\.[/\\])+/, "");
  const name = extname(wanted) ? wanted : "index.html";
  try {
    const content = await readFile(join(dist, name));
    const hashed = name.startsWith("/assets/");
    response.writeHead(200, {
      "Content-Type": types[extname(name)] ?? "application/octet-stream",
      "Content-Security-Policy": policy,
      "Cache-Control": hashed ? "public, max-age=31536000, immutable" : "no-cache",
    });
    response.end(content);
  } catch {
    response.writeHead(404).end();
  }
}

createServer(async (request, response) => {
  const url = new URL(request.url, "http://localhost");
  for (const [method, pattern, answer] of routes) {
    const match = request.method === method && pattern.exec(url.pathname);
    if (!match) continue;
    if (!loggedIn && !/^\/(session|oauth2|mock|logout)/.test(url.pathname)) return problem(response, 401, "Ikke innlogget");
    const body = method === "POST" ? await bodyOf(request) : {};
    return answer({ request, body, path: match.slice(1), query: url.searchParams }, response);
  }
  await file(url.pathname, response);
}).listen(port, () => console.log(`http://localhost:${port}`));
