namespace GraphQL.Schema;

/// <summary>
/// The directives of incremental delivery (GraphQL draft, "Incremental Delivery"). They are no part of the specification's edition that every
/// schema has: a schema that wants them defines them.
/// </summary>
public static class IncrementalDirectives
{
    /// <summary>The name of <c>@defer</c>.</summary>
    public const string Defer = "defer";

    /// <summary>The name of <c>@stream</c>.</summary>
    public const string Stream = "stream";

    /// <summary>Their definitions.</summary>
    public const string Sdl = """
        "Lets the fields of a fragment come later than the rest of the response."
        directive @defer(
          "Defers the fragment unless it is false."
          if: Boolean! = true
          "What the client calls it in the response."
          label: String
        ) on FRAGMENT_SPREAD | INLINE_FRAGMENT

        "Lets the items of a list come bit by bit."
        directive @stream(
          "Streams the list unless it is false."
          if: Boolean! = true
          "What the client calls it in the response."
          label: String
          "How many items come with the rest of the response."
          initialCount: Int! = 0
        ) on FIELD

        """;

    /// <summary>True where a schema's directive is one of the two, rather than another one of that name.</summary>
    public static bool IsDefinedIn(GraphQLSchema schema, string name) =>
        schema.TryGetDirective(name, out var directive)
        && directive.TryGetArgument("if", out _)
        && directive.TryGetArgument("label", out _)
        && directive.Locations.Contains(name == Defer ? "INLINE_FRAGMENT" : "FIELD")
        && (name == Defer || directive.TryGetArgument("initialCount", out _));
}
