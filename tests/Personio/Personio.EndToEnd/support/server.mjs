import { freePort, startBuilt, waitUntil } from './program.mjs';
import { Sandbox } from './sandbox.mjs';

const startWithin = 60_000;

/** Without this, a server with an account of its own asks who may use it. */
const everybody = { Access__Anonymous: 'true' };

/**
 * Starts the server on a free port and waits until it answers. Without settings for Personio it brings its own sandbox. It caches no answers: the
 * tests count calls, and spoil Personio between one operation and the same again.
 */
export async function startServer({ settings = {}, parameters = [], employees } = {}) {
  const [port, sandboxPort] = [await freePort(), await freePort()];
  const embedded = !Object.keys(settings).some((name) => name.startsWith('Personio__'));
  const program = startBuilt('Personio.Subgraph', ['--urls', `http://127.0.0.1:${port}`, ...parameters], {
    Personio__Cache__Enabled: 'false',
    ...(embedded ? { Sandbox__Port: String(sandboxPort) } : everybody),
    ...(employees ? { Sandbox__Employees: String(employees) } : {}),
    ...settings,
  });
  const server = new Server(program, port, embedded ? new Sandbox(`http://127.0.0.1:${sandboxPort}`) : null);
  await waitUntil(
    'the server answers',
    async () => {
      if (program.hasEnded) {
        throw new Error(`The server ended while it started:\n${program.output}${program.errorOutput}`);
      }
      return server.get('/health/live').then((answer) => answer.status === 200, () => false);
    },
    { within: startWithin },
  ).catch(async (fault) => {
    await program.stop('SIGKILL');
    throw fault;
  });
  return server;
}

/** Runs the server where it is expected not to start, to its end. */
export function failToStart({ settings = {}, parameters = [] }) {
  return startBuilt('Personio.Subgraph', parameters, { ...everybody, ...settings }).end(startWithin);
}

class Server {
  constructor(program, port, sandbox) {
    this.program = program;
    this.port = port;
    this.url = `http://127.0.0.1:${port}`;
    this.sandbox = sandbox;
  }

  get(path, headers = {}) {
    return send(this.url + path, { headers });
  }

  /** Sends a body to /graphql as it is; objects as JSON. */
  post(body, headers = {}) {
    return send(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }

  /** Runs an operation that must succeed. */
  async query(query, { variables, extensions } = {}) {
    const answer = await this.post({ query, variables, extensions });
    if (answer.status !== 200 || answer.json?.errors) {
      throw new Error(`The operation failed with status ${answer.status}: ${answer.text}`);
    }
    return answer.json;
  }

  async readiness() {
    const answer = await this.get('/health/ready');
    return { httpStatus: answer.status, ...answer.json };
  }

  stop(signal) {
    return this.program.stop(signal);
  }
}

async function send(address, request) {
  const started = performance.now();
  const response = await fetch(address, { ...request, redirect: 'manual', signal: AbortSignal.timeout(30_000) });
  const text = await response.text();
  const type = response.headers.get('content-type') ?? '';
  return {
    status: response.status,
    headers: response.headers,
    text,
    json: /json/.test(type) ? JSON.parse(text) : undefined,
    milliseconds: performance.now() - started,
  };
}
