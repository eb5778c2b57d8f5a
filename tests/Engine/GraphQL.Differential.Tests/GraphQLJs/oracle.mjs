// Executes cases with graphql-js, the reference implementation: one case as JSON on each line of the input, one answer on each line of
// the output. A case is { sdl, document, variables, resolved }, where `resolved` says for each response path what the resolver there
// does and which arguments, as text, it must receive.
import { createInterface } from 'node:readline';
import { buildSchema, execute, parse, validate } from 'graphql';

const pathOf = path => (path === undefined ? '' : `${pathOf(path.prev)}/${path.key}`);

const textOf = value => {
  if (value === null) return 'null';
  if (typeof value === 'string') return `'${value}'`;
  if (Array.isArray(value)) return `[${value.map(textOf).join(', ')}]`;
  return typeof value === 'object' ? `{${membersOf(value)}}` : String(value);
};
const membersOf = object => Object.entries(object).map(([name, value]) => `${name}: ${textOf(value)}`).join(', ');

const breaking = {
  [Symbol.iterator]() {
    throw new Error('on purpose');
  },
};

const valueOf = value => {
  if (Array.isArray(value)) return value.map(valueOf);
  return value?.breaks ? breaking : value;
};

function run({ sdl, document, variables, resolved }) {
  const schema = buildSchema(sdl);
  schema.getType('Custom').serialize = value => {
    if (value.unfit) throw new Error('unfit');
    return value;
  };
  const ast = parse(document);
  const invalid = validate(schema, ast);
  if (invalid.length > 0) return { complaints: invalid.map(e => `invalid: ${e.message}`) };

  const complaints = [];
  const fieldResolver = (_source, args, _context, info) => {
    const path = pathOf(info.path);
    const known = resolved[path];
    if (known === undefined) complaints.push(`${path} must not be resolved`);
    else if (known.arguments !== membersOf(args)) complaints.push(`${path} got (${membersOf(args)}) rather than (${known.arguments})`);
    if (known === undefined || known.throws) throw new Error('on purpose');
    return valueOf(known.value);
  };
  const typeResolver = value => {
    if (value.type === '!') throw new Error('on purpose');
    return value.type;
  };
  const result = execute({ schema, document: ast, variableValues: variables, fieldResolver, typeResolver });
  const errors = (result.errors ?? []).map(e => (e.path ?? []).map(key => `/${key}`).join(''));
  return { complaints, data: result.data, errors };
}

for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(run(JSON.parse(line))));
}
