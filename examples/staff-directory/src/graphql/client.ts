import { createClient } from 'graphql-sse';
import type { TypedDocumentString } from '../gql/graphql';

const address = '/graphql';

/** What the server says is wrong, each with the stable code that programs decide by. */
export class ServerErrors extends Error {
  constructor(readonly codes: string[], messages: string[]) {
    super(messages.join(' '));
  }
}

interface Answer<TResult> {
  data?: TResult | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** Asks the server once. */
export async function ask<TResult, TVariables>(
  document: TypedDocumentString<TResult, TVariables>,
  variables: TVariables,
  signal?: AbortSignal,
): Promise<TResult> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
    body: JSON.stringify({ query: document.toString(), variables }),
    signal,
  });
  const answer = (await response.json()) as Answer<TResult>;
  if (answer.errors?.length || !answer.data) {
    const errors = answer.errors ?? [{ message: `The server answered with the status ${response.status}.` }];
    throw new ServerErrors(errors.flatMap((error) => error.extensions?.code ?? []), errors.map((error) => error.message));
  }
  return answer.data;
}

// Server-Sent Events need nothing but HTTP; the client connects again by itself when the connection breaks.
const events = createClient({ url: address, retryAttempts: Infinity });

/** Listens until the returned function is called. */
export function listen<TResult, TVariables extends Record<string, unknown>>(
  document: TypedDocumentString<TResult, TVariables>,
  variables: TVariables,
  onEvent: (data: TResult) => void,
  onFault: (fault: string) => void,
): () => void {
  return events.subscribe<TResult>(
    { query: document.toString(), variables },
    {
      next: ({ data, errors }) => (errors?.length ? onFault(errors.map((error) => error.message).join(' ')) : data && onEvent(data)),
      error: () => onFault('The connection is gone.'),
      complete: () => {},
    },
  );
}
