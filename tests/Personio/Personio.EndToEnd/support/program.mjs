import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../../../..');

const stopWithin = 15_000;
const running = new Set();

// The last resort: whatever happens to the tests, no program outlives them.
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')));
process.once('SIGTERM', () => process.exit(1));

/** A program that runs beside the tests, and what it has written so far. */
export class Program {
  constructor(command, parameters, { environment = cleanEnvironment(), directory = tmpdir() } = {}) {
    this.name = [command, ...parameters].join(' ');
    this.child = spawn(command, parameters, { env: environment, cwd: directory, stdio: ['ignore', 'pipe', 'pipe'] });
    this.output = '';
    this.errorOutput = '';
    this.child.stdout.setEncoding('utf8').on('data', (text) => (this.output += text));
    this.child.stderr.setEncoding('utf8').on('data', (text) => (this.errorOutput += text));
    running.add(this.child);
    this.ended = new Promise((resolve, reject) => {
      this.child.once('error', reject);
      this.child.once('close', (code, signal) => {
        running.delete(this.child);
        resolve({ code, signal, output: this.output, errorOutput: this.errorOutput });
      });
    });
    // A start that fails is reported by whoever waits for the end; nobody has to.
    this.ended.catch(() => {});
  }

  get hasEnded() {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** Waits for the program to end by itself. */
  async end(within) {
    const end = await Promise.race([this.ended, sleep(within, null, { ref: false })]);
    if (end === null) {
      this.child.kill('SIGKILL');
      throw new Error(`${this.name} did not end within ${within} ms.\n${this.output}${this.errorOutput}`);
    }
    return end;
  }

  /** Asks the program to stop, as a service manager does, and ends it by force when it does not. */
  async stop(signal = 'SIGTERM') {
    if (!this.hasEnded) {
      this.child.kill(signal);
    }
    return this.end(stopWithin);
  }
}

/** Starts a program that `dotnet build` has left below artifacts/. */
export function startBuilt(project, parameters, settings = {}) {
  const assembly = join(root, 'artifacts/bin', project, 'debug', `${project}.dll`);
  if (!existsSync(assembly)) {
    throw new Error(`${assembly} is missing. Run "dotnet build src/Personio/${project}" first.`);
  }
  return new Program('dotnet', [assembly, ...parameters], { environment: { ...cleanEnvironment(), ...settings } });
}

/** A port that nothing listens on right now. */
export async function freePort() {
  const server = createServer();
  await new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Repeats a question until its answer is truthy. */
export async function waitUntil(what, ask, { within = 10_000, every = 50 } = {}) {
  const deadline = Date.now() + within;
  for (;;) {
    const answer = await ask();
    if (answer) {
      return answer;
    }
    if (Date.now() > deadline) {
      throw new Error(`Waited ${within} ms in vain until ${what}.`);
    }
    await sleep(every);
  }
}

/** Whoever runs the tests may have settings of the program in the environment: none of them reaches it. */
function cleanEnvironment() {
  const foreign = /^(Personio|Redis|Sandbox|Logging|ASPNETCORE_|DOTNET_ENVIRONMENT|DOTNET_URLS|URLS|Kestrel)/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}
