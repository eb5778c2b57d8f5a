using System.Globalization;
using GraphQL.Fuzzing.Targets;

namespace GraphQL.Fuzzing.Runs;

/// <summary>What the command line asks for.</summary>
internal sealed record FuzzOptions
{
    public const string Usage = "Usage: --minutes N (default 10) --seed S (default 1) --target NAME|all (default all) --replay FILE";

    /// <summary>How long to run, all targets together.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromMinutes(10);

    public int Seed { get; init; } = 1;

    public IReadOnlyList<string> Targets { get; init; } = TargetList.Names;

    /// <summary>A file with one input to check instead, named <c>target-anything</c> where no target is given.</summary>
    public string? Replay { get; init; }

    /// <summary>Reads the arguments.</summary>
    /// <exception cref="ArgumentException">The arguments make no sense; the message says why.</exception>
    public static FuzzOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new FuzzOptions();
        for (var i = 0; i < arguments.Count; i += 2)
        {
            var value = i + 1 < arguments.Count ? arguments[i + 1] : throw new ArgumentException($"{arguments[i]} has no value. {Usage}");
            options = arguments[i] switch
            {
                "--minutes" when double.TryParse(value, CultureInfo.InvariantCulture, out var minutes) && minutes > 0 =>
                    options with { Time = TimeSpan.FromMinutes(minutes) },
                "--seed" when int.TryParse(value, CultureInfo.InvariantCulture, out var seed) => options with { Seed = seed },
                "--target" when value == "all" => options with { Targets = TargetList.Names },
                "--target" when TargetList.Names.Contains(value, StringComparer.Ordinal) => options with { Targets = [value] },
                "--target" => throw new ArgumentException($"There is no target {value}; there are {string.Join(", ", TargetList.Names)} and all."),
                "--replay" => options with { Replay = value },
                _ => throw new ArgumentException($"{arguments[i]} {value} is not understood. {Usage}"),
            };
        }

        return options.Replay is { } file && options.Targets.Count > 1
            ? options with { Targets = [TargetOf(file)] }
            : options;
    }

    private static string TargetOf(string file)
    {
        var name = Path.GetFileName(file).Split('-')[0];
        return TargetList.Names.Contains(name, StringComparer.Ordinal)
            ? name
            : throw new ArgumentException($"{file} does not begin with the name of a target; say which one with --target.");
    }
}
