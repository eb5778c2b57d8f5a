/** The secret of the gateways' channel. */
export const gatewaySecret = 'the-gateways-secret'.padEnd(32, '0');

const ofTheClient = ['authorization', 'x-api-key', 'personio-connection'];

/** What a gateway sends to a subgraph: to ours, who its client is and that it is the gateway. Nothing of it is another team's business. */
export function headersFor(subgraph, read) {
  if (subgraph !== 'personio') {
    return {};
  }
  const headers = ofTheClient.map((name) => [name, read(name)]).filter(([, value]) => value);
  return { ...Object.fromEntries(headers), 'graphql-gateway-secret': gatewaySecret };
}
