using System.Globalization;

namespace GraphQL.Differential.Tests.GraphQLJs;

/// <summary>
/// The engine against graphql-js, the reference implementation, operation by operation: the data, the places of errors and the arguments
/// that each resolver receives; which documents are refused, by which rules and for which places; which variables are refused.
/// <para>
/// <c>GRAPHQLJS_CASES=100000</c> runs that many operations instead of the usual ones; <c>DIFFERENTIAL_SEED=42</c> begins at that seed, so that with
/// <c>GRAPHQLJS_CASES=1</c> a failure is seen again.
/// </para>
/// </summary>
public sealed class GraphQLJsTests(ITestOutputHelper output)
{
    private const int UsualOperations = 10_000;
    private const int MostDifferences = 3;

    private static readonly string[] MustOccur =
    [
        "executed with errors", "executed without errors", "variables refused", "broken documents accepted", "broken documents refused", "Syntax",
        "ExecutableDefinitions", "UniqueOperationNames", "LoneAnonymousOperation", "SingleFieldSubscriptions", "KnownTypeNames",
        "FragmentsOnCompositeTypes", "VariablesAreInputTypes", "ScalarLeafs", "FieldsOnCorrectType", "UniqueFragmentNames", "KnownFragmentNames",
        "NoUnusedFragments", "PossibleFragmentSpreads", "NoFragmentCycles", "UniqueVariableNames", "NoUndefinedVariables", "NoUnusedVariables",
        "KnownDirectives", "UniqueDirectivesPerLocation", "KnownArgumentNames", "UniqueArgumentNames", "ValuesOfCorrectType",
        "ProvidedRequiredArguments", "VariablesInAllowedPosition", "OverlappingFieldsCanBeMerged", "UniqueInputFieldNames",
    ];

    [Fact]
    public async Task Execute_RandomOperations_AnswersAsGraphQLJs()
    {
        using var graphQLJs = new GraphQLJsProcess();
        var operations = Setting("GRAPHQLJS_CASES") ?? UsualOperations;
        var first = Setting("DIFFERENTIAL_SEED") ?? 0;
        var batches = (operations + RandomBatch.Size - 1) / RandomBatch.Size;
        var tally = new Tally();
        var differences = new List<string>();

        // Outside of the test's synchronization context, as in a server.
        await Task.Run(async () =>
        {
            for (var i = 0; i < batches && differences.Count < MostDifferences; i++)
            {
                var batch = new RandomBatch((ulong)(first + i));
                differences.AddRange(await batch.FindDifferencesAsync(graphQLJs, TestContext.Current.CancellationToken));
                tally.Add(batch.Tally);
            }
        }, TestContext.Current.CancellationToken);

        output.WriteLine(tally.ToString());
        differences.ShouldBeEmpty(string.Join("\n\n", differences));
        if (operations >= UsualOperations)
        {
            MustOccur.Where(outcome => tally[outcome] < 20).ShouldBeEmpty("Too few operations ended so for the run to prove anything about it.");
        }
    }

    private static int? Setting(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : null;
}
