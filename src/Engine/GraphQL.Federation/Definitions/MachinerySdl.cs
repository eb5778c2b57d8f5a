using System.Text;
using GraphQL.Federation.Composite;
using GraphQL.Federation.Composite.Lookups;
using GraphQL.Language;
using GraphQL.Schema;

namespace GraphQL.Federation.Definitions;

/// <summary>Writes the definitions that make a schema a subgraph, no more of them than it needs.</summary>
internal static class MachinerySdl
{
    public static string Write(
        IReadOnlyList<DocumentNode> documents, IReadOnlyList<string> entities, IReadOnlyList<LookupDeclaration> lookups, FederationOptions options)
    {
        var uses = DirectiveUses.Of(documents);
        var everywhere = uses.Used.Union(DirectivesOf(lookups, options), StringComparer.Ordinal).ToList();
        var used = everywhere
            .Where(name => FederationDirectives.IsKnown(name) && FederationDirectives.Define(name) is not null)
            .Order(StringComparer.Ordinal).ToList();
        var sdl = new StringBuilder();
        sdl.AppendLine($"extend schema {SyntaxPrinter.Print(FederationLink.Of(options.Profile, used.Where(options.Profile.Composes)))}");
        WriteShared(sdl);
        foreach (var name in used.Where(name => !uses.Defined.Contains(name)))
        {
            sdl.AppendLine(FederationDirectives.Define(name));
        }

        sdl.AppendLine(CompositeDirectives.Define(everywhere.Where(name => CompositeDirectives.IsOwn(name) && !uses.Defined.Contains(name))));
        WriteScalar(sdl, MachineryNames.Scope, "What a caller is allowed to do, as the gateway knows it.", used, "requiresScopes");
        WriteScalar(sdl, MachineryNames.Policy, "A decision that the gateway makes.", used, "policy");
        WriteScalar(sdl, MachineryNames.ContextFieldValue, "A context and one of its fields.", used, MachineryNames.FromContext);
        foreach (var type in options.SharedTypes)
        {
            sdl.AppendLine($"extend type {type} @shareable");
        }

        WriteFields(sdl, HasQuery(documents) ? "extend type Query" : "type Query", entities);
        WriteLookups(sdl, lookups);
        return sdl.ToString();
    }

    // What the machinery itself uses beside @link.
    private static IEnumerable<string> DirectivesOf(IReadOnlyList<LookupDeclaration> lookups, FederationOptions options) =>
    [
        .. options.SharedTypes.Count > 0 ? [CompositeDirectives.Shareable] : Array.Empty<string>(),
        .. lookups.Count > 0 ? [CompositeDirectives.Lookup, CompositeDirectives.Internal, CompositeDirectives.Inaccessible] : Array.Empty<string>(),
        .. lookups.Any(lookup => lookup.Arguments.Any(argument => argument.Name != argument.Path)) ? [CompositeDirectives.Is] : Array.Empty<string>(),
    ];

    // Inaccessible for those who compose the whole text with its machinery, by a specification that does not know what is internal.
    private static void WriteLookups(StringBuilder sdl, IReadOnlyList<LookupDeclaration> lookups)
    {
        if (lookups.Count > 0)
        {
            sdl.AppendLine($$"""
                extend type Query {
                  "Entities by their keys, for gateways. Whoever else looks for one asks the other fields."
                  _lookups: _Lookups! @internal @inaccessible
                }
                "One field for each key that no other field finds an entity by."
                type _Lookups @internal @inaccessible {
                  {{string.Join("\n  ", lookups.Select(lookup => lookup.Sdl))}}
                }
                """);
        }
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
