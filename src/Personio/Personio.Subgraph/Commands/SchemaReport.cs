using GraphQL.Language;
using GraphQL.Schema;

namespace Personio.Subgraph.Commands;

/// <summary>What two texts of the schema differ in, and what that means for clients: what <c>schema check</c> tells.</summary>
internal sealed class SchemaReport
{
    private readonly IReadOnlyList<SchemaChange> _changes;

    private SchemaReport(IReadOnlyList<SchemaChange> changes) => _changes = changes;

    /// <summary>Whether a client that was written against the earlier text may fail.</summary>
    public bool IsBreaking => Count(ChangeImpact.Breaking) > 0;

    /// <summary>Compares two texts; descriptions, and the order in which things stand, make no difference.</summary>
    /// <exception cref="SyntaxException">One is no schema definition language.</exception>
    public static SchemaReport Between(string before, string after) => new(SchemaComparison.Compare(Read(before), Read(after)));

    /// <summary>A line for each change, the worst first, and one with how many there are; each with its end.</summary>
    public override string ToString() => string.Concat(
    [
        .. _changes.Select(change => $"{change.Impact.ToString().ToUpperInvariant(),-9} {change.Coordinate} {change.Description}\n"),
        $"{Count(ChangeImpact.Breaking)} breaking, {Count(ChangeImpact.Dangerous)} dangerous, {Count(ChangeImpact.Safe)} safe.\n",
    ]);

    private static DocumentNode Read(string sdl) => SubgraphPrinter.WithoutMachinery(GraphQLParser.ParseDocument(sdl, ParserOptions.Trusted));

    private int Count(ChangeImpact impact) => _changes.Count(change => change.Impact == impact);
}
