import { freePort, startBuilt, waitUntil } from './program.mjs';

/** What a sandbox accepts by default, and that it has no rate limits to keep: see `startSandbox`. */
export const credentials = {
  Personio__ClientId: 'papi-sandbox-client-id',
  Personio__ClientSecret: 'papi-sandbox-client-secret',
  Personio__RateLimitFactor: '1000',
};

/** The control panel of a sandbox: what was asked of it, and what goes wrong in it. */
export class Sandbox {
  constructor(url) {
    this.url = url;
  }

  /** The calls since the last `forget`, oldest first. */
  async calls() {
    return (await this.#send('GET', 'calls')).json();
  }

  /** Calls for anything but tokens. */
  async dataCalls() {
    return (await this.calls()).filter((call) => !isTokenCall(call));
  }

  async tokenCalls() {
    return (await this.calls()).filter(isTokenCall);
  }

  forget() {
    return this.#send('DELETE', 'calls');
  }

  setFaults(...faults) {
    return this.#send('PUT', 'faults', faults);
  }

  /** The faults that still wait for a call. */
  async faults() {
    return (await this.#send('GET', 'faults')).json();
  }

  expireTokens() {
    return this.#send('POST', 'tokens/expire');
  }

  async #send(method, path, body) {
    const response = await fetch(`${this.url}/__sandbox/${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(10_000),
    });
    if (!response.ok) {
      throw new Error(`The sandbox refused ${method} ${path} with status ${response.status}: ${await response.text()}`);
    }
    return response;
  }
}

/** Starts a sandbox in a process of its own, so that several servers can share it. */
export async function startSandbox(...parameters) {
  const port = await freePort();
  const program = startBuilt('Personio.Sandbox', ['--port', String(port), '--limits', 'off', ...parameters]);
  const sandbox = new Sandbox(`http://127.0.0.1:${port}`);
  await waitUntil(
    'the sandbox answers',
    () => {
      if (program.hasEnded) {
        throw new Error(`The sandbox ended while it started:\n${program.output}${program.errorOutput}`);
      }
      return sandbox.calls().catch(() => null);
    },
    { within: 60_000 },
  );
  return Object.assign(sandbox, { program, stop: () => program.stop() });
}

function isTokenCall(call) {
  return call.path === '/v1/auth' || call.path === '/v2/auth/token';
}
