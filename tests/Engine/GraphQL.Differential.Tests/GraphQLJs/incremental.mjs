// Answers with graphql-js's incremental delivery, as oracle.mjs does with its execution: a case is { document, variables, resolved }, and
// what its parts come to is answered with { complaints, data, errors }.
import { createInterface } from 'node:readline';
import { buildSchema, experimentalExecuteIncrementally, parse } from 'graphql-17';

const pathOf = path => (path === undefined ? '' : `${pathOf(path.prev)}/${path.key}`);

function* breaking(items) {
  yield* items;
  throw new Error('on purpose');
}

const valueOf = value => {
  if (Array.isArray(value)) return value.map(valueOf);
  return value?.breaks ? breaking(value.items.map(valueOf)) : value;
};

const merge = (target, source) => {
  for (const [key, value] of Object.entries(source)) {
    const known = target[key];
    if (known !== null && typeof known === 'object' && !Array.isArray(known)) merge(known, value);
    else target[key] = value;
  }
};

const apply = (data, path, content) => {
  const target = path.reduce((value, key) => value[key], data);
  if (content.items) target.push(...content.items);
  else merge(target, content.data);
};

async function run(schema, { document, variables, resolved }) {
  const complaints = [];
  const fieldResolver = (_source, _args, _context, info) => {
    const path = pathOf(info.path);
    const known = resolved[path];
    if (known === undefined) complaints.push(`${path} must not be resolved`);
    if (known === undefined || known.throws) throw new Error('on purpose');
    return valueOf(known.value);
  };
  const typeResolver = value => {
    if (value.type === '!') throw new Error('on purpose');
    return value.type;
  };
  const result = await experimentalExecuteIncrementally({ schema, document: parse(document), variableValues: variables, fieldResolver, typeResolver });
  if (!('initialResult' in result)) return { complaints, data: result.data, errors: pathsOf(result.errors ?? []) };

  const { initialResult, subsequentResults } = result;
  const data = JSON.parse(JSON.stringify(initialResult.data));
  const errors = [...(initialResult.errors ?? [])];
  const paths = new Map(initialResult.pending.map(p => [p.id, p.path]));
  for await (const part of subsequentResults) {
    for (const pending of part.pending ?? []) paths.set(pending.id, pending.path);
    for (const content of part.incremental ?? []) {
      apply(data, [...paths.get(content.id), ...(content.subPath ?? [])], JSON.parse(JSON.stringify(content)));
      errors.push(...(content.errors ?? []));
    }
    for (const completed of part.completed ?? []) errors.push(...(completed.errors ?? []));
  }

  return { complaints, data, errors: pathsOf(errors) };
}

const pathsOf = errors => errors.map(error => ({ path: error.path ?? [] }));

async function answer({ sdl, cases }) {
  const schema = buildSchema(sdl);
  const custom = schema.getType('Custom');
  const serialize = value => {
    if (value.unfit) throw new Error('unfit');
    return value;
  };
  Object.assign(custom, { serialize, coerceOutputValue: serialize });
  const answers = [];
  for (const item of cases) answers.push(await run(schema, item));
  return answers;
}

for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(await answer(JSON.parse(line))));
}
