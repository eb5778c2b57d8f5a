import { createHash } from 'node:crypto';
import { parse } from 'graphql';
import { credentials, startSandbox } from '../../Personio.EndToEnd/support/sandbox.mjs';
import { startServer } from '../../Personio.EndToEnd/support/server.mjs';
import { assetsSdl, startAssets } from './assets.mjs';
import { badgesSdl, startBadges } from './badges.mjs';
import { gatewaySecret } from './forwarding.mjs';
import { startWire } from './wire.mjs';

/** The keys of callers, by what they may do. */
export const keys = Object.fromEntries(['read', 'payroll', 'desk'].map((name) => [name, `the-key-of-${name}`.padEnd(40, '0')]));

const permissions = { read: 'read', payroll: 'read pay', desk: 'read write' };

const settings = (sandbox) => ({
  ...credentials,
  Personio__BaseAddress: sandbox.url,
  Personio__AttemptTimeout: '00:00:01',
  Personio__TotalTimeout: '00:00:02',
  GraphQL__Gateway__Secret: gatewaySecret,
  Access__Anonymous: '',
  ...Object.fromEntries(Object.entries(permissions).flatMap(([name, allowed]) => [
    [`Access__Keys__${name}__Sha256`, createHash('sha256').update(keys[name]).digest('hex')],
    [`Access__Keys__${name}__Permissions`, allowed],
  ])),
});

/** Personio, our subgraph, and two others' that know its employees: by id and by e-mail address. What gateways send to ours goes over the wire. */
export async function startWorld({ employees }) {
  const started = [];
  const keep = (what) => {
    started.unshift(what);
    return what;
  };
  try {
    const sandbox = keep(await startSandbox('--employees', String(employees)));
    const server = keep(await startServer({ settings: settings(sandbox) }));
    const wire = keep(await startWire(server.url));
    const asked = async (query) => JSON.parse((await server.post({ query }, { 'x-api-key': keys.read, 'graphql-gateway-secret': gatewaySecret })).text).data;
    const people = [];
    for (let cursor = null, more = true; more; ) {
      const { employees: page } = await asked(`{ employees(first: 200 after: ${JSON.stringify(cursor)}) { nodes { id email } pageInfo { hasNextPage endCursor } } }`);
      people.push(...page.nodes);
      [cursor, more] = [page.pageInfo.endCursor, page.pageInfo.hasNextPage];
    }
    const ids = people.map((person) => person.id);
    const assets = keep(await startAssets({
      laptop: ids.slice(0, 1000),
      phone: [ids[3], ids[1], '999999999', ids[1], ids[2]],
      leased: ids.slice(5, 8),
    }));
    const badges = keep(await startBadges(people.map((person) => person.email).filter(Boolean)));
    return {
      sandbox, server, wire, people, ids,
      subgraphs: [
        { name: 'personio', url: `${wire.url}/graphql`, typeDefs: parse((await asked('{ _service { sdl } }'))._service.sdl) },
        { name: 'assets', url: assets.url, typeDefs: parse(assetsSdl) },
        { name: 'badges', url: badges.url, typeDefs: parse(badgesSdl) },
      ],
      async stop() {
        await Promise.all(started.map((each) => each.stop()));
      },
    };
  } catch (fault) {
    await Promise.all(started.map((each) => each.stop()));
    throw fault;
  }
}
