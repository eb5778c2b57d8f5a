using System.Collections.Frozen;

namespace GraphQL.Federation.Definitions;

/// <summary>
/// The directives of Apollo Federation 2.5 that the engine knows, as its specification defines them. 2.5 is the newest version that
/// Apollo's, The Guild's and WunderGraph's composition and HotChocolate Fusion all accept.
/// </summary>
internal static class FederationDirectives
{
    public const string SpecificationUrl = "https://specs.apollo.dev/federation/v2.5";

    private static readonly FrozenDictionary<string, string> Definitions = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [MachineryNames.Key] = "(fields: federation__FieldSet!, resolvable: Boolean = true) repeatable on OBJECT | INTERFACE",
        ["external"] = "(reason: String) on OBJECT | FIELD_DEFINITION",
        ["requires"] = "(fields: federation__FieldSet!) on FIELD_DEFINITION",
        ["provides"] = "(fields: federation__FieldSet!) on FIELD_DEFINITION",
        ["shareable"] = " repeatable on OBJECT | FIELD_DEFINITION",
        ["override"] = "(from: String!) on FIELD_DEFINITION",
        ["inaccessible"] = $" on {AnyElement}",
        ["tag"] = $"(name: String!) repeatable on {AnyElement} | SCHEMA",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private const string AnyElement =
        "FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION";

    /// <summary>True where the gateway knows the directive by its import, so that no SDL for it defines the directive.</summary>
    public static bool IsKnown(string name) => Definitions.ContainsKey(name);

    public static string Define(string name) => $"directive @{name}{Definitions[name]}";
}
