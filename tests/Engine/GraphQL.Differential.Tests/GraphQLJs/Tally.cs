using System.Text.Json;

namespace GraphQL.Differential.Tests.GraphQLJs;

/// <summary>Counts how operations ended, so that a run which proves little is seen.</summary>
internal sealed class Tally
{
    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);

    public int this[string outcome] => _counts.GetValueOrDefault(outcome);

    public void Add(IReadOnlyList<Refusal> refusals)
    {
        Count(refusals.Count == 0 ? "broken documents accepted" : "broken documents refused");
        foreach (var rule in refusals.Select(r => r.Rule).Distinct())
        {
            Count(rule);
        }
    }

    public void Add(JsonElement answer) => Count(
        !answer.TryGetProperty("data", out _) ? "variables refused"
        : answer.TryGetProperty("errors", out var errors) && errors.GetArrayLength() > 0 ? "executed with errors"
        : "executed without errors");

    public void Add(Tally other)
    {
        foreach (var (outcome, count) in other._counts)
        {
            _counts[outcome] = this[outcome] + count;
        }
    }

    public override string ToString() => string.Join('\n', _counts.Select(c => $"{c.Value,8} {c.Key}"));

    private void Count(string outcome) => _counts[outcome] = this[outcome] + 1;
}
