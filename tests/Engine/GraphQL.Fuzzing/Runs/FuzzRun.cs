using GraphQL.Fuzzing.Mutations;

namespace GraphQL.Fuzzing.Runs;

/// <summary>Gives a target changed inputs, one after the other, and collects what does not hold. One seed always gives the same inputs.</summary>
internal sealed class FuzzRun(FuzzTarget target, int seed, TimeSpan maxTime)
{
    private const int MaxAccepted = 500;
    private const int MaxKeptLength = 8 * 1024;
    private const int MaxFindings = 10;

    private readonly Random _random = new(seed);
    private readonly List<byte[]> _inputs = [.. target.Seeds];
    private readonly List<Finding> _findings = [];

    public InputCheck Check { get; } = new(target, maxTime);

    public long Iterations { get; private set; }

    public long Accepted { get; private set; }

    /// <summary>One finding of each kind, its input as short as it was made.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>The input that is being checked; kept by the program in case the process does not survive it.</summary>
    public Action<byte[]>? Before { get; init; }

    /// <summary>Checks the seeds themselves and then changed ones until told to stop, or until there is too much wrong.</summary>
    public void RunWhile(Func<long, bool> goOn)
    {
        foreach (var input in target.Seeds)
        {
            Next(input);
        }

        var mutator = new Mutator(_random);
        while (goOn(Iterations) && _findings.Count < MaxFindings)
        {
            Next(mutator.Mutate(_inputs, target.Seeds.Count));
        }
    }

    private void Next(byte[] input)
    {
        Before?.Invoke(input);
        Iterations++;
        if (Check.Run(input, out var accepted) is { } exception)
        {
            Add(exception, input);
        }
        else if (accepted)
        {
            Keep(input);
        }
    }

    private void Add(Exception exception, byte[] input)
    {
        var kind = Finding.KindOf(exception);
        if (_findings.TrueForAll(f => f.Kind != kind))
        {
            var shrunk = Shrinking.Shrink(input, kind, Check);
            _findings.Add(new Finding(target.Name, Iterations, kind, (Check.Run(shrunk, out _) ?? exception).ToString(), shrunk));
        }
    }

    // What is accepted leads further than the seeds alone; the seeds stay.
    private void Keep(byte[] input)
    {
        Accepted++;
        if (input.Length > MaxKeptLength)
        {
            return;
        }

        if (_inputs.Count < target.Seeds.Count + MaxAccepted)
        {
            _inputs.Add(input);
        }
        else
        {
            _inputs[target.Seeds.Count + _random.Next(MaxAccepted)] = input;
        }
    }
}
