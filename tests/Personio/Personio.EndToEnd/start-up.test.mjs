import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { failToStart } from './support/server.mjs';

const address = ['--urls', 'http://127.0.0.1:0'];

/** The program ends with code 1 and one line on standard error that a person can act on. */
function assertRefused(end, ...expected) {
  assert.equal(end.code, 1, `${end.output}${end.errorOutput}`);
  const lines = end.errorOutput.trim().split('\n');
  assert.equal(lines.length, 1, end.errorOutput);
  for (const pattern of expected) {
    assert.match(lines[0], pattern);
  }
  assert.doesNotMatch(end.output + end.errorOutput, /\bat [\w.]+\(|Unhandled|\.cs\b/);
}

test('A port in use is named', async () => {
  const other = createServer();
  await new Promise((resolve) => other.listen(0, '127.0.0.1', resolve));
  try {
    const { port } = other.address();
    assertRefused(await failToStart({ parameters: ['--urls', `http://127.0.0.1:${port}`] }), new RegExp(`\\b${port}\\b`), /--urls/);
  } finally {
    other.close();
  }
});

test("A port in use for the sandbox is named as the sandbox's", async () => {
  const other = createServer();
  await new Promise((resolve) => other.listen(0, '127.0.0.1', resolve));
  try {
    const { port } = other.address();
    const end = await failToStart({ parameters: address, settings: { Sandbox__Port: String(port) } });
    assertRefused(end, new RegExp(`\\b${port}\\b`), /sandbox/i);
  } finally {
    other.close();
  }
});

const mistakes = [
  ['Half a pair of credentials', { Personio__ClientId: 'papi-half' }, /Personio:ClientSecret/, /Personio:ClientId/],
  ['An address that is none', { Personio__BaseAddress: 'not an address' }, /Personio:BaseAddress/],
  ['An address of another protocol', { Personio__BaseAddress: 'ftp://api.personio.de' }, /Personio:BaseAddress/, /http/],
  ['A generation that Personio does not have', { Personio__ApiVersion: 'V3' }, /Personio:ApiVersion/, /V1/],
  ['A Redis configuration that cannot be read', { Redis__Configuration: 'localhost:6379,nonsense=1' }, /Redis:Configuration/, /host:port/],
  ['A number of employees that is none', { Sandbox__Employees: 'many' }, /Sandbox:Employees/],
  ['An account that nobody may use', { Personio__BaseAddress: 'http://127.0.0.1:1', Access__Anonymous: '' }, /Access:Keys:\{name\}:Sha256/, /Access:Jwt:Issuer/, /Access:Anonymous=true/],
  ['A key where its hash belongs', { Access__Anonymous: '', Access__Keys__a__Sha256: 'a-key' }, /Access:Keys:a:Sha256/, /not the key itself/],
  ['A company without employees', { Sandbox__Employees: '0' }, /Employees/],
  ['A port that cannot exist', { Sandbox__Port: '70000' }, /Port/],
];

for (const [what, settings, ...expected] of mistakes) {
  test(`${what} is refused at the start`, async () => assertRefused(await failToStart({ parameters: address, settings }), ...expected));
}

for (const wrong of ['localhost', 'http://localhost:99999', 'ftp://localhost:5000']) {
  test(`The address to listen on ${wrong} is refused at the start`, async () => {
    assertRefused(await failToStart({ parameters: ['--urls', wrong] }), new RegExp(wrong.replaceAll('.', '\\.')), /--urls http/);
  });
}

test('An address of another machine is refused at the start', async () => {
  assertRefused(await failToStart({ parameters: ['--urls', 'http://192.0.2.1:5000'] }), /--urls http/);
});

test('A password in a Redis configuration that cannot be read is not shown', async () => {
  const end = await failToStart({ parameters: address, settings: { Redis__Configuration: 'localhost:6379,password=tell-nobody,nonsense=1' } });
  assert.equal(end.code, 1);
  assert.ok(!`${end.output}${end.errorOutput}`.includes('tell-nobody'));
});

test('A secret of half a configuration is not shown', async () => {
  const end = await failToStart({ parameters: address, settings: { Personio__ClientSecret: 'papi-tell-nobody' } });
  assertRefused(end, /Personio:ClientId/);
  assert.ok(!`${end.output}${end.errorOutput}`.includes('tell-nobody'));
});
