using System.Text;
using GraphQL.Fuzzing.Runs;

namespace GraphQL.Fuzzing.Tests;

public sealed class FuzzRunTests
{
    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(5);

    [Fact]
    public void RunWhile_TargetWithAFault_FindsItOnceAndShortensItsInput()
    {
        var run = new FuzzRun(new FaultyTarget(), seed: 7, MaxTime);

        run.RunWhile(iterations => iterations < 5_000);

        var finding = run.Findings.ShouldHaveSingleItem();
        finding.Kind.ShouldBe("No closing brace");
        Encoding.UTF8.GetString(finding.Input).ShouldBe("}");
    }

    [Fact]
    public void RunWhile_SameSeed_GivesSameInputs()
    {
        Record(seed: 3).ShouldBe(Record(seed: 3));
        Record(seed: 3).ShouldNotBe(Record(seed: 4));
    }

    [Fact]
    public void Run_TargetThatAllocatesWithoutBound_IsAFinding() =>
        new InputCheck(new GreedyTarget(), MaxTime).Run([], out _).ShouldBeOfType<InvariantException>().Invariant.ShouldBe("Each input takes bounded memory");

    [Fact]
    public void Run_TargetThatTakesTooLong_IsAFinding() =>
        new InputCheck(new GreedyTarget(), TimeSpan.Zero).Run([], out _).ShouldBeOfType<InvariantException>().Invariant.ShouldBe("Each input takes bounded time");

    private static List<string> Record(int seed)
    {
        var inputs = new List<string>();
        new FuzzRun(new FaultyTarget(), seed, MaxTime) { Before = input => inputs.Add(Convert.ToHexString(input)) }.RunWhile(iterations => iterations < 200);
        return inputs;
    }

    private sealed class FaultyTarget : FuzzTarget
    {
        public override string Name => "faulty";

        public override IReadOnlyList<byte[]> Seeds { get; } = ["{ a ( b"u8.ToArray(), "some longer text"u8.ToArray()];

        public override bool Check(byte[] input) => input.Contains((byte)'}')
            ? throw new InvariantException("No closing brace", $"{input.Length} bytes")
            : input.Length % 2 == 0;
    }

    private sealed class GreedyTarget : FuzzTarget
    {
        public override string Name => "greedy";

        public override IReadOnlyList<byte[]> Seeds { get; } = [[]];

        public override bool Check(byte[] input) => new byte[2 * 1024 * 1024].Length > 0;
    }
}
