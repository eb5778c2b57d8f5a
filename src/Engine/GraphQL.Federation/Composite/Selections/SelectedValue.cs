using GraphQL.Language;

namespace GraphQL.Federation.Composite.Selections;

/// <summary>What a field selection map says: one of several ways to find a value (Composite Schemas, appendix A).</summary>
/// <param name="Alternatives">At least one.</param>
internal sealed record SelectedValue(IReadOnlyList<SelectedEntry> Alternatives)
{
    /// <summary>The paths that one alternative reads, arguments and types aside: <c>id</c>, <c>place.code</c>.</summary>
    public static IEnumerable<string> PathsOf(SelectedEntry entry)
    {
        var prefix = string.Join('.', entry.Path.Select(segment => segment.Field.Name.Value));
        var below = entry.Object is { } fields ? fields.SelectMany(field => field.Value.Alternatives).SelectMany(PathsOf)
            : entry.Element is { } element ? element.Alternatives.SelectMany(PathsOf)
            : null;
        return below?.Select(path => prefix.Length == 0 ? path : $"{prefix}.{path}") ?? [prefix];
    }
}

/// <summary>A path, and what is built at its end: a plain value, an object, or a list.</summary>
/// <param name="Path">Empty where an object or a list begins where the map does.</param>
/// <param name="Object">The fields of the input object; null for none.</param>
/// <param name="Element">What each element of the list is; null where it is no list.</param>
internal sealed record SelectedEntry(IReadOnlyList<PathSegment> Path, IReadOnlyList<SelectedField>? Object = null, SelectedValue? Element = null);

/// <summary>One step of a path.</summary>
/// <param name="OnType">The type that the object must have for it; null for any.</param>
/// <param name="Field">The field's name and arguments.</param>
internal sealed record PathSegment(string? OnType, FieldNode Field);

/// <summary>A field of an input object and where its value is found.</summary>
internal sealed record SelectedField(string Name, SelectedValue Value);
