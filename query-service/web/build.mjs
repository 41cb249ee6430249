// Called by Maven: installs what the lockfile names, builds the page, and puts it where the service
// serves it from. Each step is left out when nothing it depends on has changed.
//
//   node build.mjs <folder to put the page in>     build
//   node build.mjs --test                          unit tests
import { createHash } from "node:crypto";
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const web = dirname(fileURLToPath(import.meta.url));
const installed = join(web, "node_modules", ".installed");
const built = join(web, "dist", ".built");

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(`The page is built with Node 20.19 or newer; this is ${process.versions.node}. -Dweb.skip leaves the page out.`);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

function npm(...args) {
  const { status, error } = spawnSync("npm", args, { cwd: web, stdio: "inherit", shell: process.platform === "win32" });
  if (error) fail(`npm could not be started: ${error.message}. -Dweb.skip leaves the page out.`);
  if (status !== 0) fail(`npm ${args.join(" ")} failed.`);
}

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)]));
}

function digest(files) {
  const hash = createHash("sha256");
  for (const file of files) hash.update(file.slice(web.length)).update(readFileSync(file));
  return hash.digest("hex");
}

function isCurrent(stamp, wanted) {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === wanted;
}

function install() {
  const wanted = digest([join(web, "package.json"), join(web, "package-lock.json")]);
  if (isCurrent(installed, wanted)) return;
  npm("ci", "--no-audit", "--no-fund");
  writeFileSync(installed, wanted);
}

function build(target) {
  const settings = ["index.html", "package.json", "package-lock.json", "tsconfig.json", "vite.config.ts", ".oxlintrc.json"];
  const sources = [...filesUnder(join(web, "src")), ...filesUnder(join(web, "public"))];
  const wanted = digest([...settings.map((name) => join(web, name)), ...sources]);
  if (!isCurrent(built, wanted)) {
    npm("run", "build");
    writeFileSync(built, wanted);
  }
  rmSync(target, { recursive: true, force: true });
  cpSync(join(web, "dist"), target, { recursive: true, filter: (from) => from !== built });
}

const [argument] = process.argv.slice(2);
if (!argument) fail("Say where to put the page, or --test.");
install();
if (argument === "--test") npm("test");
else build(resolve(argument));
