import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

// Every path the query-service answers itself; in development they go to the mock server or to a real hub.
const served = ["/session", "/logout", "/oauth2", "/login", "/directory", "/agencies", "/participants", "/commands"];
const hub = "http://localhost:8099";

export default defineConfig({
  plugins: [react()],
  build: {
    // Inlined assets become data: URIs, which a strict Content-Security-Policy refuses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: "es2022",
  },
  server: { proxy: Object.fromEntries(served.map((path) => [path, hub])) },
  test: { include: ["src/**/*.test.{ts,tsx}"], environment: "node" },
});
