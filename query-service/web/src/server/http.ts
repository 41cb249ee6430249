/** RFC 9457 problem details as the hub answers them. */
export interface Problem {
  title?: string;
  status: number;
  detail?: string;
  rule?: string;
  errors?: { pointer: string; message: string }[];
}

/** A refused or failed request. Status 0 means that the service could not be reached. */
export class HttpFailure extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title ?? `HTTP ${problem.status}`);
    this.name = "HttpFailure";
    this.problem = problem;
  }

  get status(): number {
    return this.problem.status;
  }
}

export function isAborted(failure: unknown): boolean {
  return failure instanceof DOMException && failure.name === "AbortError";
}

/** What a caught value says, whatever was thrown. */
export function problemOf(failure: unknown): Problem {
  return failure instanceof HttpFailure ? failure.problem : { status: 0 };
}

async function problemIn(response: Response): Promise<Problem> {
  const type = response.headers.get("content-type") ?? "";
  if (!type.includes("json")) return { status: response.status };
  try {
    const body = (await response.json()) as Omit<Problem, "status">;
    return { ...body, status: response.status };
  } catch {
    return { status: response.status };
  }
}

async function send<T>(path: string, init: RequestInit): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, { credentials: "same-origin", cache: "no-store", ...init });
  } catch (failure) {
    if (isAborted(failure)) throw failure;
    throw new HttpFailure({ status: 0 });
  }
  if (!response.ok) throw new HttpFailure(await problemIn(response));
  if (response.status === 204) return undefined as T;
  const type = response.headers.get("content-type") ?? "";
  // A proxy or a login page that answers HTML with 200 is a failure, not an empty answer.
  if (!type.includes("json")) throw new HttpFailure({ status: response.status });
  return (await response.json()) as T;
}

export function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return send<T>(path, { headers: { Accept: "application/json" }, ...(signal ? { signal } : {}) });
}

function forgeryToken(): string {
  const cookie = document.cookie.split("; ").find((part) => part.startsWith("XSRF-TOKEN="));
  return cookie ? decodeURIComponent(cookie.slice("XSRF-TOKEN=".length)) : "";
}

export function post<T>(path: string, body?: unknown, headers: Record<string, string> = {}): Promise<T> {
  return send<T>(path, {
    method: "POST",
    headers: {
      Accept: "application/json",
      "X-XSRF-TOKEN": forgeryToken(),
      ...(body === undefined ? {} : { "Content-Type": "application/json" }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}
