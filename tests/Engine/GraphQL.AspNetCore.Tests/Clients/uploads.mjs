// Sends files with apollo-upload-client, in a list inside of an input object, and with the FormData of the runtime; prints, as JSON, what the
// server says it received.
// Usage: node uploads.mjs <address of the GraphQL endpoint, http>
import { ApolloClient, InMemoryCache, gql } from '@apollo/client';
import UploadHttpLink from 'apollo-upload-client/UploadHttpLink.mjs';

const uri = process.argv[2];
const headers = { 'Apollo-Require-Preflight': 'true' };
const file = (text, name) => new File([text], name, { type: 'text/plain' });

const client = new ApolloClient({ cache: new InMemoryCache(), link: new UploadHttpLink({ uri, headers }) });
const cover = file('cover', 'cover \u{1F600}.txt');
const apollo = await client.mutate({
  mutation: gql`mutation($file: Upload, $input: StoreInput) { store(file: $file, input: $input) }`,
  variables: { file: cover, input: { title: 't', cover, pages: [[file('1', 'one.txt')], [file('22', 'two.txt'), new Blob(['333'])]] } },
});

const form = new FormData();
form.append('operations', JSON.stringify({ query: 'mutation($f: [Upload]) { store(files: $f) }', variables: { f: [null, null] } }));
form.append('map', JSON.stringify({ a: ['variables.f.0'], b: ['variables.f.1'] }));
form.append('a', file('x'.repeat(200_000), 'large.txt'));
form.append('b', file('', 'empty.txt'));
const fetched = await (await fetch(uri, { method: 'POST', body: form, headers })).json();
console.log(JSON.stringify({ apollo: apollo.data.store, fetched: fetched.data.store }));
process.exit(0);
