namespace GraphQL.Language;

/// <summary>
/// How messages name the setting of a limit: by the one class in which a server's limits stand, whichever layer holds documents to them.
/// </summary>
public static class LimitSetting
{
    /// <summary>The setting of a property, such as <c>GraphQLLimits.MaxDepth</c>.</summary>
    /// <param name="property">The property's name, which is the same in the layer's own options.</param>
    public static string Of(string property) => $"GraphQLLimits.{property}";
}
