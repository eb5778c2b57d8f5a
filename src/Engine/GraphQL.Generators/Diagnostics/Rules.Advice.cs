using Microsoft.CodeAnalysis;

namespace GraphQL.Generators.Diagnostics;

/// <content>What works, and is likely not what was meant. Each can be suppressed where it stands.</content>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor CallPerRow = Warning(
        "GQL1001", "Objects in lists are not served one by one",
        "'{0}' calls '{1}' for each parent, and its parents come in a list ('{2}'): fetch for all of them in a [BatchResolver], or load by a "
        + "[DataLoader]");

    public static readonly DiagnosticDescriptor UnusedDataLoader = Warning(
        "GQL1002", "Data loaders are used",
        "Nothing uses '{1}', which the data loader '{0}' makes; ask for it in a resolver, or remove the method",
        WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor NoCancellation = Warning(
        "GQL1003", "What takes time can be cancelled",
        "'{0}' calls '{1}' and takes no CancellationToken, so it goes on when nobody waits for it any more; take one and pass it on");

    public static readonly DiagnosticDescriptor UnreachableType = Warning(
        "GQL1004", "Types are reached from a root",
        "No field or argument leads from a root to the type '{0}', which '{1}' declares; use it, or leave it out of the schema",
        WellKnownDiagnosticTags.CompilationEnd);

    private static DiagnosticDescriptor Warning(string id, string title, string message, params string[] tags) =>
        new(id, title, message, "GraphQL", DiagnosticSeverity.Warning, isEnabledByDefault: true, customTags: tags);
}
