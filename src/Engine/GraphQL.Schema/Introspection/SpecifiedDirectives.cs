using GraphQL.Language;

namespace GraphQL.Schema;

/// <summary>What the specified directives say about the element they are written on.</summary>
internal static class SpecifiedDirectives
{
    private const string DefaultReason = "No longer supported";

    /// <summary>The reason of <c>@deprecated</c>; null where the element does not have the directive.</summary>
    internal static string? DeprecationReason(IReadOnlyList<DirectiveNode> directives)
    {
        var deprecated = Find(directives, "deprecated");
        return deprecated is null ? null : Text(deprecated, "reason") ?? DefaultReason;
    }

    /// <summary>The address of <c>@specifiedBy</c>; null where the element does not have the directive.</summary>
    internal static string? SpecifiedByUrl(IReadOnlyList<DirectiveNode> directives)
    {
        var specified = Find(directives, "specifiedBy");
        return specified is null ? null : Text(specified, "url");
    }

    /// <summary>True where the element has <c>@oneOf</c>.</summary>
    internal static bool IsOneOf(IReadOnlyList<DirectiveNode> directives) => Find(directives, "oneOf") is not null;

    private static DirectiveNode? Find(IReadOnlyList<DirectiveNode> directives, string name) =>
        directives.FirstOrDefault(d => string.Equals(d.Name.Value, name, StringComparison.Ordinal));

    private static string? Text(DirectiveNode directive, string argument)
    {
        var given = directive.Arguments.FirstOrDefault(a => string.Equals(a.Name.Value, argument, StringComparison.Ordinal));
        return (given?.Value as StringValueNode)?.Value;
    }
}
