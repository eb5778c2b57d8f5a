using System.Collections.Frozen;
using GraphQL.Schema;

namespace GraphQL.Federation.Definitions;

/// <summary>The directives of Apollo Federation up to 2.12 that a subgraph may use, as its specification defines them.</summary>
internal static class FederationDirectives
{
    /// <summary>What the versions of the specification begin with.</summary>
    public const string Specification = "https://specs.apollo.dev/federation/";

    // Not directives, but arguments that not all composers know which know the directive.
    public const string Label = "override.label";
    public const string Reason = "external.reason";

    private const string AnyElement =
        "FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION";

    private const string AccessElement = "FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM";

    // Null where the engine has the definition: that of costs, with another type of weight.
    private static readonly FrozenDictionary<string, (Version Since, string? Definition)> Known =
        new Dictionary<string, (Version, string?)>(StringComparer.Ordinal)
        {
            [MachineryNames.Key] = (new(2, 0), "(fields: federation__FieldSet!, resolvable: Boolean = true) repeatable on OBJECT | INTERFACE"),
            ["external"] = (new(2, 0), "(reason: String) on OBJECT | FIELD_DEFINITION"),
            [Reason] = (new(2, 0), null),
            ["requires"] = (new(2, 0), "(fields: federation__FieldSet!) on FIELD_DEFINITION"),
            ["provides"] = (new(2, 0), "(fields: federation__FieldSet!) on FIELD_DEFINITION"),
            ["extends"] = (new(2, 0), " on OBJECT | INTERFACE"),
            ["shareable"] = (new(2, 0), " repeatable on OBJECT | FIELD_DEFINITION"),
            ["override"] = (new(2, 0), "(from: String!, label: String) on FIELD_DEFINITION"),
            ["inaccessible"] = (new(2, 0), $" on {AnyElement}"),
            ["tag"] = (new(2, 0), $"(name: String!) repeatable on {AnyElement}"),
            ["composeDirective"] = (new(2, 1), "(name: String) repeatable on SCHEMA"),
            ["interfaceObject"] = (new(2, 3), " on OBJECT"),
            ["authenticated"] = (new(2, 5), $" on {AccessElement}"),
            ["requiresScopes"] = (new(2, 5), $"(scopes: [[{MachineryNames.Scope}!]!]!) on {AccessElement}"),
            ["policy"] = (new(2, 6), $"(policies: [[{MachineryNames.Policy}!]!]!) on {AccessElement}"),
            [Label] = (new(2, 7), null),
            ["context"] = (new(2, 8), "(name: String!) repeatable on INTERFACE | OBJECT | UNION"),
            [MachineryNames.FromContext] = (new(2, 8), $"(field: {MachineryNames.ContextFieldValue}) on ARGUMENT_DEFINITION"),
            [CostDirectives.Cost] = (new(2, 9), null),
            [CostDirectives.ListSize] = (new(2, 9), null),
            ["cacheTag"] = (new(2, 12), "(format: String!) repeatable on OBJECT | FIELD_DEFINITION"),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>True where federation has the directive, so that no SDL for a gateway defines it.</summary>
    public static bool IsKnown(string name) => Known.ContainsKey(name);

    /// <summary>The first version that has it; null where none has.</summary>
    public static Version? SinceOf(string name) => Known.TryGetValue(name, out var known) ? known.Since : null;

    /// <summary>The directive's definition; null where a schema has it without federation.</summary>
    public static string? Define(string name) => Known[name].Definition is { } definition ? $"directive @{name}{definition}" : null;
}
