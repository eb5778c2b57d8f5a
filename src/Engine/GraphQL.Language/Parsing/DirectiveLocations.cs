using System.Collections.Frozen;

namespace GraphQL.Language;

/// <summary>Where directives may stand (GraphQL September 2025, "Directives").</summary>
public static class DirectiveLocations
{
    /// <summary>All locations: those of executable documents first, then those of the type system.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "QUERY",
        "MUTATION",
        "SUBSCRIPTION",
        "FIELD",
        "FRAGMENT_DEFINITION",
        "FRAGMENT_SPREAD",
        "INLINE_FRAGMENT",
        "VARIABLE_DEFINITION",
        "SCHEMA",
        "SCALAR",
        "OBJECT",
        "FIELD_DEFINITION",
        "ARGUMENT_DEFINITION",
        "INTERFACE",
        "UNION",
        "ENUM",
        "ENUM_VALUE",
        "INPUT_OBJECT",
        "INPUT_FIELD_DEFINITION",
    ];

    private static readonly FrozenSet<string> Known = All.ToFrozenSet(StringComparer.Ordinal);

    public static bool IsKnown(string location) => Known.Contains(location);
}
