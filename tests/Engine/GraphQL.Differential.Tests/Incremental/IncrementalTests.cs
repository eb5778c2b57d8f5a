using System.Diagnostics;
using System.Globalization;
using GraphQL.Differential.Tests.GraphQLJs;

namespace GraphQL.Differential.Tests.Incremental;

/// <summary>
/// Random queries with <c>@defer</c> and <c>@stream</c>: what the parts of their responses come to, and that they keep the protocol.
/// <c>INCREMENTAL_CASES=100000</c> runs that many cases instead of the usual ones; <c>INCREMENTAL_SEED=42</c> begins at that seed.
/// </summary>
public sealed class IncrementalTests
{
    private static readonly TimeSpan UsualTime = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Execute_RandomCases_PartsComeToTheResponseInOnePiece()
    {
        var parts = await FindDifferencesAsync(usualCases: 1_500, item => item.FindDifferenceAsync());

        // Cases whose directives all lie in skipped or null places prove little.
        parts.Values.Count(p => p > 1).ShouldBeGreaterThan(parts.Count / 3);
    }

    [Fact]
    public async Task Execute_RandomCases_PartsComeToWhatGraphQLJsSends()
    {
        using var graphQLJs = new GraphQLJsProcess("incremental.mjs");
        await FindDifferencesAsync(usualCases: 500, item => item.FindDifferenceFromAsync(graphQLJs, TestContext.Current.CancellationToken));
    }

    private static async Task<Dictionary<int, int>> FindDifferencesAsync(int usualCases, Func<IncrementalCase, Task<string?>> find)
    {
        var cases = Setting("INCREMENTAL_CASES");
        var first = Setting("INCREMENTAL_SEED") ?? 0;
        var clock = Stopwatch.StartNew();
        var differences = new List<string>();
        var parts = new Dictionary<int, int>();

        // Outside of the test's synchronization context, as in a server.
        await Task.Run(async () =>
        {
            for (var seed = first; seed < first + (cases ?? usualCases) && differences.Count < 3 && (cases is not null || clock.Elapsed < UsualTime); seed++)
            {
                var item = new IncrementalCase((ulong)seed);
                if (await find(item) is { } difference)
                {
                    differences.Add(difference);
                }

                parts[seed] = item.Parts;
            }
        });

        differences.ShouldBeEmpty(string.Join("\n\n", differences));
        return parts;
    }

    private static int? Setting(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : null;
}
