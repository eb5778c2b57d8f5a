using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace GraphQL.Schema;

/// <summary>
/// The scalars the engine can read and write by name: the five of the specification, one for each common .NET type, and that of files. A
/// schema that declares a scalar of such a name, without a coercion of its own, gets this one.
/// </summary>
public static class KnownScalars
{
    private static readonly FrozenDictionary<string, KnownScalar> ByName = new KnownScalar[]
    {
        new("Int", new IntCoercion(), null, IsSpecified: true),
        new("Float", new FloatCoercion(), null, IsSpecified: true),
        new("String", new StringCoercion(), null, IsSpecified: true),
        new("Boolean", new BooleanCoercion(), null, IsSpecified: true),
        new("ID", new IDCoercion(), null, IsSpecified: true),
        new("Long", new LongCoercion(), null),
        new("Decimal", new DecimalCoercion(), null),
        new("DateTime", new DateTimeCoercion(), "https://www.rfc-editor.org/rfc/rfc3339"),
        new("LocalDateTime", new LocalDateTimeCoercion(), null),
        new("LocalDate", new LocalDateCoercion(), "https://scalars.graphql.org/chillicream/local-date.html"),
        new("LocalTime", new LocalTimeCoercion(), null),
        new("UUID", new UuidCoercion(), "https://www.rfc-editor.org/rfc/rfc9562"),
        new("URL", new UrlCoercion(), "https://www.rfc-editor.org/rfc/rfc3986"),
        new("JSON", new JsonCoercion(), "https://www.rfc-editor.org/rfc/rfc8259"),
        new("Any", new JsonCoercion("Any"), null),
        new("Upload", new UploadCoercion(), "https://github.com/jaydenseric/graphql-multipart-request-spec"),
    }.ToFrozenDictionary(s => s.Name, StringComparer.Ordinal);

    /// <summary>All of them, by name.</summary>
    public static IReadOnlyList<KnownScalar> All { get; } = [.. ByName.Values.OrderBy(s => s.Name, StringComparer.Ordinal)];

    /// <summary>Finds a scalar by its name in the schema.</summary>
    public static bool TryGet(string name, [NotNullWhen(true)] out KnownScalar? scalar) => ByName.TryGetValue(name, out scalar);
}

/// <summary>A scalar the engine knows.</summary>
/// <param name="Name">Its name in the schema.</param>
/// <param name="Coercion">How its values are read and written.</param>
/// <param name="SpecifiedByUrl">Where its format is specified; null where nowhere.</param>
/// <param name="IsSpecified">True for the five scalars of the specification, which no schema declares.</param>
public sealed record KnownScalar(string Name, ScalarCoercion Coercion, string? SpecifiedByUrl, bool IsSpecified = false);
