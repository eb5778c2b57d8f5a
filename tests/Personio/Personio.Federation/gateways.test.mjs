import { after, before, beforeEach, describe } from 'node:test';
import { startApollo } from './support/apollo.mjs';
import { startHive } from './support/hive.mjs';
import { startWorld } from './support/world.mjs';
import { testAccess } from './gateways/access.mjs';
import { testFailures, testPatience } from './gateways/failures.mjs';
import { testJoins } from './gateways/joins.mjs';
import { testMutations } from './gateways/mutations.mjs';

// What each does in its own way with the same answers of a subgraph.
const gateways = [
  {
    name: "Apollo's gateway",
    start: startApollo,
    // An error of an entity stands at the entity, one of its field at the field.
    placeOfEntity: (path) => path,
    keepsIndexesOfFields: true,
    sendsKeysOnce: false,
    trustsProvides: true,
    // Of a request that failed as a whole it shows the status, once.
    ofRequest: (_, unauthenticated) => ({ code: unauthenticated ? 'UNAUTHENTICATED' : 'FORBIDDEN', message: /^40[13]: / }),
  },
  {
    name: "Hive's gateway",
    start: startHive,
    // An error of an entity stands at each field that was asked for.
    placeOfEntity: (path, field) => [...path, field],
    // Errors of fields below entities all stand at the first entity.
    keepsIndexesOfFields: false,
    sendsKeysOnce: true,
    trustsProvides: false,
    // Of a request that failed as a whole it shows the error, at each entity.
    ofRequest: (code) => ({ code, message: /\S/ }),
  },
];

const stage = {};
before(async () => {
  stage.world = await startWorld({ employees: 1_100 });
  await Promise.all(gateways.map(async (gateway) => Object.assign(gateway, await gateway.start(stage.world.subgraphs))));
});
beforeEach(async () => {
  await stage.world.sandbox.setFaults();
  await stage.world.sandbox.forget();
  stage.world.wire.take();
});
after(async () => {
  await Promise.all(gateways.map((gateway) => gateway.stop?.()));
  await stage.world?.stop();
});

for (const gateway of gateways) {
  describe(gateway.name, () => {
    testJoins(stage, gateway);
    testMutations(stage, gateway);
    testAccess(stage, gateway);
    testFailures(stage, gateway);
  });
}

testPatience(stage, gateways);
