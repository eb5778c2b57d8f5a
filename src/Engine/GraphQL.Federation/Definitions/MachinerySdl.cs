using System.Text;
using GraphQL.Language;
using GraphQL.Schema;

namespace GraphQL.Federation.Definitions;

/// <summary>Writes the definitions that make a schema a subgraph, no more of them than it needs.</summary>
internal static class MachinerySdl
{
    public static string Write(IReadOnlyList<DocumentNode> documents, IReadOnlyList<string> entities, FederationOptions options)
    {
        var uses = DirectiveUses.Of(documents);
        IEnumerable<string> shared = options.SharedTypes.Count > 0 ? ["shareable"] : [];
        var used = uses.Used.Union(shared, StringComparer.Ordinal)
            .Where(name => FederationDirectives.IsKnown(name) && FederationDirectives.Define(name) is not null)
            .Order(StringComparer.Ordinal).ToList();
        var sdl = new StringBuilder();
        sdl.AppendLine($"extend schema {SyntaxPrinter.Print(FederationLink.Of(options.Profile, used.Where(options.Profile.Composes)))}");
        WriteShared(sdl);
        foreach (var name in used.Where(name => !uses.Defined.Contains(name)))
        {
            sdl.AppendLine(FederationDirectives.Define(name));
        }

        WriteScalar(sdl, MachineryNames.Scope, "What a caller is allowed to do, as the gateway knows it.", used, "requiresScopes");
        WriteScalar(sdl, MachineryNames.Policy, "A decision that the gateway makes.", used, "policy");
        WriteScalar(sdl, MachineryNames.ContextFieldValue, "A context and one of its fields.", used, MachineryNames.FromContext);
        foreach (var type in options.SharedTypes)
        {
            sdl.AppendLine($"extend type {type} @shareable");
        }

        WriteFields(sdl, HasQuery(documents) ? "extend type Query" : "type Query", entities);
        return sdl.ToString();
    }

    private static void WriteScalar(StringBuilder sdl, string scalar, string description, List<string> used, string directive)
    {
        if (used.Contains(directive))
        {
            sdl.AppendLine($"\"{description}\" scalar {scalar}");
        }
    }

    private static void WriteShared(StringBuilder sdl) => sdl.AppendLine("""
        directive @link(url: String!, as: String, for: link__Purpose, import: [link__Import]) repeatable on SCHEMA
        "What of a linked specification is imported: a name, or a name with another for it here."
        scalar link__Import
        "What a linked specification is needed for."
        enum link__Purpose {
          "Access to data depends on it."
          SECURITY
          "Executing operations depends on it."
          EXECUTION
        }
        "Names of fields, those of an object in braces."
        scalar federation__FieldSet
        "This server as a part of a federated graph."
        type _Service {
          "The schema in the form that composition reads."
          sdl: String!
        }
        """);

    // A subgraph of nothing but entities has no queries of its own.
    private static bool HasQuery(IReadOnlyList<DocumentNode> documents) => documents
        .SelectMany(document => document.Definitions.OfType<ObjectTypeDefinitionNode>())
        .Any(type => !type.IsExtension && type.Name.Value == MachineryNames.Query);

    private static void WriteFields(StringBuilder sdl, string query, IReadOnlyList<string> entities)
    {
        sdl.AppendLine($$"""
            {{query}} {
              "What a gateway asks to learn the schema."
              _service: _Service!
            }
            """);
        if (entities.Count > 0)
        {
            sdl.AppendLine($$"""
                extend type Query {
                  "The objects that the representations name, in their order; null where there is none."
                  _entities(
                    "Of each object its type's name and the fields of one of its keys."
                    representations: [_Any!]!
                  ): [_Entity]!
                }
                "A type's name with the fields of one of its keys."
                scalar _Any
                "What other subgraphs can refer to."
                union _Entity = {{string.Join(" | ", entities)}}
                """);
        }
    }
}
