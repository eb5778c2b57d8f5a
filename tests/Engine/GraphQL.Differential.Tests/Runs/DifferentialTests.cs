using System.Diagnostics;
using System.Globalization;

namespace GraphQL.Differential.Tests.Runs;

/// <summary>
/// The breadth-first executor against the naive one, over random schemas, documents, variables, data and faults.
/// <para>
/// <c>DIFFERENTIAL_CASES=100000</c> runs that many cases instead of the usual ones; <c>DIFFERENTIAL_SEED=42</c> begins at that seed, so
/// that with <c>DIFFERENTIAL_CASES=1</c> a failure is seen again.
/// </para>
/// </summary>
public sealed class DifferentialTests
{
    private const int UsualCases = 3_000;

    private static readonly TimeSpan UsualTime = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Execute_RandomCases_AnswersAsTheNaiveExecutor()
    {
        var cases = Setting("DIFFERENTIAL_CASES");
        var first = Setting("DIFFERENTIAL_SEED") ?? 0;
        var clock = Stopwatch.StartNew();
        var differences = new List<string>();

        // Outside of the test's synchronization context, as in a server.
        var count = await Task.Run(async () =>
        {
            var done = 0;
            for (; done < (cases ?? UsualCases) && differences.Count < 3 && (cases is not null || clock.Elapsed < UsualTime); done++)
            {
                if (await new RandomCase((ulong)(first + done)).FindDifferenceAsync() is { } difference)
                {
                    differences.Add(difference);
                }
            }

            return done;
        });

        differences.ShouldBeEmpty(string.Join("\n\n", differences));
        count.ShouldBeGreaterThan(0);
    }

    private static int? Setting(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : null;
}
