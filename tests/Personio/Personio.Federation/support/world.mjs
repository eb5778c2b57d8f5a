import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { parse } from 'graphql';
import { root } from '../../Personio.EndToEnd/support/program.mjs';
import { credentials, startSandbox } from '../../Personio.EndToEnd/support/sandbox.mjs';
import { startServer } from '../../Personio.EndToEnd/support/server.mjs';
import { assetsSdl, startAssets } from './assets.mjs';
import { badgesSdl, startBadges } from './badges.mjs';
import { gatewaySecret } from './forwarding.mjs';
import { startIssuer } from './issuer.mjs';
import { startWire } from './wire.mjs';

/** An id that Personio does not know. */
export const nobody = '999999999';

/** What Personio proves itself with when it tells of a change. */
export const webhookToken = 'the-token-of-personio';

/** How long a call to Personio may take, its retries included. */
export const deadlineMilliseconds = 3_000;

const permissions = { read: 'read', payroll: 'read pay custom', desk: 'read write' };

/** The keys of callers, by what they may do. */
export const keys = Object.fromEntries(Object.keys(permissions).map((name) => [name, `the-key-of-${name}`.padEnd(40, '0')]));

// As tight as an operator can make it: callers are known, only kept documents run and nobody introspects, unless the gateway asks.
const settings = (sandbox, issuer) => ({
  ...credentials,
  ...issuer.settings,
  Personio__BaseAddress: sandbox.url,
  Personio__AttemptTimeout: '00:00:02',
  Personio__TotalTimeout: '00:00:03',
  Personio__WebhookToken: webhookToken,
  GraphQL__Gateway__Secret: gatewaySecret,
  GraphQL__Gateway__Limits__MaxIntrospectionDepth: '0',
  GraphQL__Limits__MaxIntrospectionDepth: '0',
  GraphQL__PersistedDocuments: 'Require',
  GraphQL__PersistedDocumentsFolder: join(root, 'schema/operations'),
  Access__Anonymous: '',
  ...Object.fromEntries(Object.entries(permissions).flatMap(([name, allowed]) => [
    [`Access__Keys__${name}__Sha256`, createHash('sha256').update(keys[name]).digest('hex')],
    [`Access__Keys__${name}__Permissions`, allowed],
  ])),
});

/**
 * Personio, our subgraph, and two others' that know its employees: by id and by e-mail address. What gateways send to ours goes over the wire.
 */
export async function startWorld({ employees }) {
  const started = [];
  const keep = (what) => {
    started.unshift(what);
    return what;
  };
  const stop = () => Promise.all(started.map((each) => each.stop()));
  try {
    const [sandbox, issuer] = [keep(await startSandbox('--employees', String(employees))), keep(await startIssuer())];
    const server = keep(await startServer({ settings: settings(sandbox, issuer) }));
    const wire = keep(await startWire(server.url));
    const asGateway = { 'x-api-key': keys.read, 'graphql-gateway-secret': gatewaySecret };
    const ask = async (query) => JSON.parse((await server.post({ query }, asGateway)).text);
    const { data } = await ask('{ _service { sdl } }');
    const people = await everyone(ask);
    const ids = people.map((person) => person.id);
    const assets = keep(await startAssets({
      laptop: ids.slice(0, 1_000),
      phone: [ids[3], ids[1], nobody, ids[1], ids[2]],
      leased: ids.slice(5, 8),
    }));
    const badges = keep(await startBadges(people.map((person) => person.email).filter(Boolean)));
    return {
      sandbox, issuer, server, wire, people, ids, ask, stop,
      subgraphs: [
        { name: 'personio', url: `${wire.url}/graphql`, typeDefs: parse(data._service.sdl) },
        { name: 'assets', url: assets.url, typeDefs: parse(assetsSdl) },
        { name: 'badges', url: badges.url, typeDefs: parse(badgesSdl) },
      ],
    };
  } catch (fault) {
    await stop();
    throw fault;
  }
}

/** The digest that tells which entity an error is of, to whoever knows the key. */
export const entityKey = (...key) => createHash('sha256').update(['Employee', ...key].join('\n')).digest('hex').slice(0, 16);

async function everyone(ask) {
  const people = [];
  for (let cursor = null, more = true; more; ) {
    const { data } = await ask(`{ employees(first: 200, after: ${JSON.stringify(cursor)}) { nodes { id email } pageInfo { hasNextPage endCursor } } }`);
    people.push(...data.employees.nodes);
    ({ hasNextPage: more, endCursor: cursor } = data.employees.pageInfo);
  }
  return people;
}
