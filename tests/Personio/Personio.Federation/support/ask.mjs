/** Asks a gateway as its clients do: the answer with its status. */
export const ask = (url) => async (query, { variables, headers = {} } = {}) => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(30_000),
  });
  return { status: response.status, ...(await response.json()) };
};
