import assert from 'node:assert/strict';
import { composeServices } from '@apollo/composition';
import * as guild from '@theguild/federation-composition';
import { federateSubgraphs, LATEST_ROUTER_COMPATIBILITY_VERSION } from '@wundergraph/composition';
import { parse } from 'graphql';

/** The compositions of three gateways, each from services to errors and a supergraph. */
export const composers = {
  "Apollo's": (services) => {
    const { errors, supergraphSdl } = composeServices(services);
    return { errors, supergraph: supergraphSdl };
  },
  "The Guild's": (services) => {
    const { errors, supergraphSdl } = guild.composeServices(services);
    return { errors, supergraph: supergraphSdl };
  },
  "WunderGraph's": (services) => {
    const { success, errors, warnings, federatedGraphAST } = federateSubgraphs({
      subgraphs: services.map(({ name, url, typeDefs }) => ({ name, url, definitions: typeDefs })),
      version: LATEST_ROUTER_COMPATIBILITY_VERSION,
    });
    assert.deepEqual(warnings, []);
    return { errors: success ? [] : errors, supergraph: success ? federatedGraphAST : undefined };
  },
};

/** The names of the fields that clients find in a type of the supergraph. */
export const fieldsOf = (supergraph, type) =>
  (typeof supergraph === 'string' ? parse(supergraph) : supergraph).definitions
    .find((definition) => definition.kind === 'ObjectTypeDefinition' && definition.name.value === type)
    .fields.map((field) => field.name.value);

/** The messages of what does not compose. */
export const messagesOf = ({ errors }) => (errors ?? []).map((error) => error.message);

/** The supergraph of services that must compose. */
export function compose(name, services) {
  const composed = composers[name](services);
  assert.deepEqual(messagesOf(composed), []);
  return composed.supergraph;
}
