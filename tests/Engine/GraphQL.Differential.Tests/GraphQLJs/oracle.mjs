// Answers with graphql-js, the reference implementation: one batch as JSON on each line of the input, its answers on one line of the
// output. A batch is { sdl, cases }; a case is { document } to have it parsed and validated, or { document, variables, resolved } to have
// it executed as well, where `resolved` says for each response path what the resolver there does and which arguments, as text, it must
// receive. A document that may not run is answered with { refused: [{ rule, locations, message }] }, everything else with
// { complaints, data, errors }.
import { createInterface } from 'node:readline';
import { buildSchema, execute, parse, specifiedRules, validate } from 'graphql';

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

// How deep introspection may go is a limit of the server, not a rule of the specification.
const rules = specifiedRules.filter(rule => rule.name !== 'MaxIntrospectionDepthRule');

// Each rule reports through a context of its own, so that every error is known by the rule that blames.
const namedRules = rules.map(rule => context => {
  const own = Object.create(context);
  own.reportError = error => {
    error.rule = rule.name.replace(/Rule$/, '');
    context.reportError(error);
  };
  return rule(own);
});

// A rule may throw over a document that other rules refuse; then each one runs alone, and what it throws is its error.
const invalidityOf = (schema, ast, asked = namedRules) => {
  try {
    return validate(schema, ast, asked, { maxErrors: 10_000 });
  } catch (error) {
    if (asked.length > 1) return asked.flatMap(rule => invalidityOf(schema, ast, [rule]));
    error.rule = rules[namedRules.indexOf(asked[0])].name.replace(/Rule$/, '');
    return [error];
  }
};

const refusalOf = error => ({
  rule: error.rule ?? 'Syntax',
  locations: (error.locations ?? []).map(l => `${l.line}:${l.column}`),
  message: error.message,
});

function run(schema, { document, variables, resolved }) {
  let ast;
  try {
    ast = parse(document);
  } catch (error) {
    return { refused: [refusalOf(error)] };
  }

  const invalid = invalidityOf(schema, ast);
  if (invalid.length > 0 || resolved === undefined) return { refused: invalid.map(refusalOf) };

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

function answer({ sdl, cases }) {
  const schema = buildSchema(sdl);
  const custom = schema.getType('Custom');
  if (custom) {
    custom.serialize = value => {
      if (value.unfit) throw new Error('unfit');
      return value;
    };
  }

  return cases.map(item => run(schema, item));
}

for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(answer(JSON.parse(line))));
}
