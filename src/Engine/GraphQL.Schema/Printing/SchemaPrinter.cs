namespace GraphQL.Schema;

/// <summary>Writes a schema as SDL.</summary>
public static class SchemaPrinter
{
    /// <summary>The schema's own types and directives, in a stable order, descriptions included, built-in ones left out.</summary>
    public static string Print(GraphQLSchema schema) => throw new NotSupportedException();
}
