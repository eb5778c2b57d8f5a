import type { CodegenConfig } from '@graphql-codegen/cli';

// The schema is the file that the server prints and the repository keeps; no server has to run.
const config: CodegenConfig = {
  schema: [{ '../../schema/personio.graphqls': { assumeValidSDL: true } }],
  documents: ['src/**/*.tsx'],
  generates: {
    './src/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: 'string',
        useTypeImports: true,
        enumsAsTypes: true,
        scalars: { DateTime: 'string', Decimal: 'number', LocalDate: 'string', LocalDateTime: 'string' },
        defaultScalarType: 'unknown',
      },
    },
  },
};

export default config;
