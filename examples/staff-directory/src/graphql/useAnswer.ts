import { useEffect, useState } from 'react';
import type { TypedDocumentString } from '../gql/graphql';
import { ask } from './client';

export interface Asked<TResult> {
  data?: TResult;
  fault?: string;
  isAsking: boolean;
}

/** The answer to a question, asked again when its variables change; the last answer stays until the next one is there. */
export function useAnswer<TResult, TVariables>(document: TypedDocumentString<TResult, TVariables>, variables: TVariables): Asked<TResult> {
  const [asked, setAsked] = useState<Asked<TResult>>({ isAsking: true });
  const key = JSON.stringify(variables);
  useEffect(() => {
    const abort = new AbortController();
    setAsked((before) => ({ ...before, isAsking: true }));
    ask(document, JSON.parse(key) as TVariables, abort.signal).then(
      (data) => setAsked({ data, isAsking: false }),
      (fault: Error) => abort.signal.aborted || setAsked({ fault: fault.message, isAsking: false }),
    );
    return () => abort.abort();
  }, [document, key]);
  return asked;
}
