using Architecture.Tests.Repository;

namespace Architecture.Tests.Deployment;

/// <summary>The Dockerfile's instructions by stage, with lines joined where they go on.</summary>
internal static class Dockerfile
{
    public static IReadOnlyDictionary<string, List<string>> Stages { get; } = Read();

    /// <summary>The stage's own instructions behind those of the stages it is made from.</summary>
    public static List<string> Whole(string stage)
    {
        var from = Stages[stage][0].Split(' ')[1];
        return Stages.ContainsKey(from) ? [.. Whole(from), .. Stages[stage]] : Stages[stage];
    }

    public static string PortOf(string stage) =>
        Whole(stage).Last(line => line.StartsWith("EXPOSE ", StringComparison.Ordinal)).Split(' ')[1];

    private static Dictionary<string, List<string>> Read()
    {
        var stages = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        List<string>? current = null;
        var joined = "";
        foreach (var line in SourceTree.ReadLines("Dockerfile").Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#'))
        {
            joined += line;
            if (joined.EndsWith('\\'))
            {
                joined = joined[..^1];
                continue;
            }

            if (joined.StartsWith("FROM ", StringComparison.Ordinal))
            {
                stages.Add(joined.Split(" AS ")[1], current = []);
            }

            current?.Add(joined);
            joined = "";
        }

        return stages;
    }
}
