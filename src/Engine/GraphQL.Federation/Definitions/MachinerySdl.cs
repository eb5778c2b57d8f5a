using System.Text;
using GraphQL.Language;
using GraphQL.Schema;

namespace GraphQL.Federation.Definitions;

/// <summary>Writes the definitions that make a schema a subgraph, no more of them than it needs.</summary>
internal static class MachinerySdl
{
    public static string Write(IReadOnlyList<DocumentNode> documents, IReadOnlyList<string> entities, IReadOnlyList<string> sharedTypes)
    {
        var uses = DirectiveUses.Of(documents);
        IEnumerable<string> shared = sharedTypes.Count > 0 ? ["shareable"] : [];
        var imports = uses.Used.Union(shared, StringComparer.Ordinal)
            .Where(FederationDirectives.IsKnown).Order(StringComparer.Ordinal).ToList();
        var sdl = new StringBuilder();
        WriteLink(sdl, imports);
        foreach (var name in imports.Where(name => !uses.Defined.Contains(name)))
        {
            sdl.AppendLine(FederationDirectives.Define(name));
        }

        foreach (var type in sharedTypes)
        {
            sdl.AppendLine($"extend type {type} @shareable");
        }

        WriteFields(sdl, HasQuery(documents) ? "extend type Query" : "type Query", entities);
        return sdl.ToString();
    }

    private static void WriteLink(StringBuilder sdl, IReadOnlyList<string> imports) => sdl.AppendLine($$"""
        extend schema @link(url: "{{FederationDirectives.SpecificationUrl}}", import: [{{string.Join(", ", imports.Select(name => $"\"@{name}\""))}}])
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
