using GraphQL.Differential.Tests.Runs;

namespace GraphQL.Differential.Tests.GraphQLJs;

/// <summary>
/// The naive executor against graphql-js, the reference implementation, so that the judge of the other tests is judged as well: data, the
/// places of errors, and the arguments that each resolver receives. <c>GRAPHQLJS_CASES=10000</c> runs that many cases instead of the usual ones.
/// </summary>
public sealed class GraphQLJsTests
{
    private const int UsualCases = 300;

    [Fact]
    public async Task Execute_RandomCases_NaiveExecutorAnswersAsGraphQLJs()
    {
        using var graphQLJs = new GraphQLJsProcess();
        var cases = int.TryParse(Environment.GetEnvironmentVariable("GRAPHQLJS_CASES"), out var value) ? value : UsualCases;
        var differences = new List<string>();
        for (var seed = 0; seed < cases && differences.Count < 3; seed++)
        {
            if (await new RandomCase((ulong)seed).FindDifferenceFromAsync(graphQLJs, TestContext.Current.CancellationToken) is { } difference)
            {
                differences.Add(difference);
            }
        }

        differences.ShouldBeEmpty(string.Join("\n\n", differences));
    }
}
