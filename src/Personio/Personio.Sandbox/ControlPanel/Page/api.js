/** What the sandbox refused; `mistakes` has the single reasons where there are several. */
export class Refusal extends Error {
  constructor(message, mistakes = []) {
    super(message);
    this.mistakes = mistakes;
  }
}

/** Calls the sandbox's own API below /__sandbox; the answer as JSON, or null where there is none. */
export async function call(method, path, body) {
  const response = await fetch(`/__sandbox/${path}`, {
    method,
    headers: body === undefined ? {} : { 'content-type': 'application/json' },
    body: body === undefined || body instanceof Blob ? body : JSON.stringify(body),
  });
  const text = await response.text();
  const answer = text && response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : null;
  if (!response.ok) {
    throw refusalOf(answer, response.status);
  }
  return answer;
}

/** The sandbox's own mistakes are texts; v1's come by field. */
function refusalOf(answer, status) {
  const error = answer?.error;
  if (typeof error === 'string') {
    return new Refusal(error, answer.mistakes ?? []);
  }
  const fields = Object.entries(error?.error_data ?? {}).flatMap(([field, texts]) => texts.map((text) => `${field.replaceAll('_', ' ')}: ${text}`));
  return new Refusal(error?.message ?? `The sandbox answered ${status}.`, fields);
}
