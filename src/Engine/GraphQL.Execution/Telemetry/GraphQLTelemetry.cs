using System.Diagnostics;

namespace GraphQL.Execution;

/// <summary>
/// What the engine tells of its work: spans under one <see cref="ActivitySource"/> and metrics under one meter of the same name. Names of
/// attributes follow OpenTelemetry's semantic conventions for GraphQL where those have one. Nothing of it holds a variable, a literal of a
/// document, or anything of a response.
/// </summary>
public static class GraphQLTelemetry
{
    /// <summary>The name of the source of spans and of the meter: what to subscribe to.</summary>
    public const string Name = "GraphQL.Server";

    internal static ActivitySource Source { get; } = new(Name);
}
