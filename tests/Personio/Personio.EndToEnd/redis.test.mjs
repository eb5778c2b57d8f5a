import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { waitUntil } from './support/program.mjs';
import { Redis } from './support/redis.mjs';
import { credentials, startSandbox } from './support/sandbox.mjs';
import { startServer } from './support/server.mjs';

// One read through each of Personio's two APIs: each has a token of its own.
const query = '{ employees(first: 1) { nodes { firstName } } absenceTypes { name } }';

let redis;
let sandbox;
let servers;
before(async () => {
  [redis, sandbox] = await Promise.all([Redis.start(), startSandbox('--employees', '20')]);
  const settings = { ...credentials, Personio__BaseAddress: sandbox.url, Redis__Configuration: redis.configuration };
  servers = [await startServer({ settings }), await startServer({ settings })];
});
after(async () => {
  for (const server of servers ?? []) {
    await server.stop();
  }
  await sandbox?.stop();
  await redis?.remove();
});
beforeEach(() => sandbox.forget());

let expiredAt = 0;

/** Makes Personio forget its tokens, not before a server would believe that: it takes a token refused within 5 s for a missing right. */
async function expireTokens() {
  await untilReplaceable();
  await sandbox.expireTokens();
  expiredAt = Date.now();
}

const untilReplaceable = () => sleep(Math.max(0, expiredAt + 5_500 - Date.now()));

/** Runs the query many times, ten at once: 50 times, then on while `meanwhile` happens, then 150 times more. */
async function load(server, meanwhile) {
  const answers = [];
  let remaining = 50;
  const work = async () => {
    while (remaining-- > 0) {
      answers.push(await server.post({ query }));
    }
  };
  const run = () => Promise.all(Array.from({ length: 10 }, work));
  await run();
  remaining = Infinity;
  const running = run();
  await meanwhile();
  remaining = 150;
  await running;
  return answers;
}

function assertAllAnswered(answers) {
  assert.ok(answers.length >= 200);
  const failed = answers.filter((answer) => answer.status !== 200 || answer.json.errors);
  assert.equal(failed.length, 0, `The first of them: ${failed[0]?.text}`);
}

/**
 * Makes the servers need new tokens and expects one fetch for both, of each API. A server that waits too long for Redis, as it may on a busy
 * machine, rightly fetches its own; so there are several attempts.
 */
async function assertShared(work) {
  await waitUntil(
    'both servers use the token that one of them fetched',
    async () => {
      await expireTokens();
      await sandbox.forget();
      await work();
      const paths = (await sandbox.tokenCalls()).map((call) => call.path).sort();
      return paths.join() === '/v1/auth,/v2/auth/token';
    },
    { within: 20_000 },
  );
}

const becomes = (state) =>
  waitUntil(`readiness is ${state}`, async () => (await servers[0].readiness()).status === state, { within: 30_000, every: 200 });

test('Two servers share one token of each API', () =>
  assertShared(async () => {
    for (const server of servers) {
      await server.query(query);
    }
  }));

test('Servers that need a token at the same moment fetch it once', () =>
  assertShared(() => Promise.all([...servers, ...servers].map((server) => server.query(query)))));

test('Redis holds the tokens encrypted, with an end of life', async () => {
  await servers[0].query(query);
  const keys = (await redis.keys()).filter((key) => key.includes('token:'));
  assert.equal(keys.length, 2, `The keys are ${keys.join(', ')}.`);
  for (const key of keys) {
    assert.ok((await redis.command('HGET', key, 'data')).length > 60);
    assert.ok(Number(await redis.command('PTTL', key)) > 0);
  }
});

test('Nothing in Redis reads like a token or a credential', async () => {
  for (const key of await redis.keys()) {
    const type = await redis.command('TYPE', key);
    const content = await redis.command(...(type === 'hash' ? ['HGETALL', key] : ['GET', key]));
    assert.doesNotMatch(`${key}\n${content}`, /papi-|sandbox-client|secret/);
  }
});

test('A server with Redis is ready', async () => {
  const readiness = await servers[0].readiness();
  assert.equal(readiness.httpStatus, 200);
  assert.equal(readiness.status, 'Healthy');
  assert.match(readiness.checks.redis.description, /answers/);
});

test('Redis crashes under load and no request fails, though new tokens are needed', async () => {
  await untilReplaceable();
  const answers = await load(servers[0], async () => {
    await redis.crash();
    await expireTokens();
  });
  assertAllAnswered(answers);
  assert.ok((await sandbox.tokenCalls()).length > 0);
});

test('Without Redis a server is degraded, but still ready; with it again, healthy', async () => {
  if (!redis.program.hasEnded) {
    await redis.crash();
  }
  await becomes('Degraded');
  const readiness = await servers[0].readiness();
  assert.equal(readiness.httpStatus, 200);
  assert.equal(readiness.checks.token.status, 'Healthy');
  await redis.resume();
  await becomes('Healthy');
});

test('Redis hangs and no request fails or waits long', async () => {
  await becomes('Healthy');
  redis.freeze();
  try {
    await untilReplaceable();
    const answers = await load(servers[0], expireTokens);
    assertAllAnswered(answers);
    const slowest = Math.max(...answers.map((answer) => answer.milliseconds));
    assert.ok(slowest < 5_000, `The slowest took ${slowest} ms.`);
  } finally {
    redis.thaw();
  }
  await becomes('Healthy');
});

test('After an outage the servers share a token again', async () => {
  await becomes('Healthy');
  await assertShared(async () => {
    for (const server of servers) {
      await server.query(query);
    }
  });
});

test('A server starts while Redis is away', async () => {
  const settings = { ...credentials, Personio__BaseAddress: sandbox.url, Redis__Configuration: '127.0.0.1:1' };
  const server = await startServer({ settings });
  try {
    await server.query(query);
    assert.equal((await server.readiness()).status, 'Degraded');
    assert.match((await server.get('/')).text, /Redis does not answer/);
  } finally {
    await server.stop();
  }
});
