/** The public GraphQL client that the tests use as a frontend would; a message instead of a stack trace where it is not installed. */
export async function connect(server) {
  const { GraphQLClient } = await install(import('graphql-request'));
  return new GraphQLClient(`${server.url}/graphql`);
}

/** Imports a package, or says how to install it. */
export async function install(importing) {
  try {
    return await importing;
  } catch (fault) {
    if (fault.code === 'ERR_MODULE_NOT_FOUND') {
      throw new Error(`${fault.message.split('\n')[0]}. Run "npm ci --prefix tests/Personio/Personio.EndToEnd" first.`);
    }
    throw fault;
  }
}
