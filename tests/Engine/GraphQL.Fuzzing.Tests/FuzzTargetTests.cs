using System.Text;
using GraphQL.Fuzzing.Runs;
using GraphQL.Fuzzing.Targets;

namespace GraphQL.Fuzzing.Tests;

public sealed class FuzzTargetTests
{
    private const int Seed = 20260101;

    // Other tests run beside these ones.
    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(5);

    public static TheoryData<string, int> Targets =>
    [
        .. TargetList.Names.Select(name => new TheoryDataRow<string, int>(name, TargetList.ServerTargets.Contains(name) ? 200 : 2_000)),
    ];

    // A seed of another schema leads to nothing that is valid, however it is changed.
    [Fact]
    public async Task Target_OfDocuments_AcceptsEverySeed()
    {
        await using var target = await TargetList.StartAsync("validation");

        target.Seeds.Where(seed => !target.Check(seed)).Select(Encoding.UTF8.GetString).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task Target_ChangedInputs_KeepEveryPromise(string name, int inputs)
    {
        await using var target = await TargetList.StartAsync(name);
        var run = new FuzzRun(target, Seed, MaxTime);

        run.RunWhile(iterations => iterations < inputs && !TestContext.Current.CancellationToken.IsCancellationRequested);

        run.Findings.Select(f => $"{f.Message}\nInput: {Convert.ToBase64String(f.Input)}").ShouldBeEmpty();
        run.Iterations.ShouldBe(inputs);
        run.Accepted.ShouldBeGreaterThan(inputs / 50, "Inputs that are nearly all refused prove little.");
    }
}
