/** Subscribes through server-sent events, and yields the results. */
export async function* events(url, query, { headers = {}, signal }) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
    body: JSON.stringify({ query }),
    signal,
  });
  let text = '';
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    const blocks = text.split('\n\n');
    text = blocks.pop();
    for (const block of blocks) {
      const [, data] = /^event: next\ndata: (.*)$/m.exec(block.trim()) ?? [];
      if (data) {
        yield JSON.parse(data);
      }
    }
  }
}
