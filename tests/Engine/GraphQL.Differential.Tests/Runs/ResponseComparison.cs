using System.Text.Json;
using GraphQL.Differential.Tests.Reference;

namespace GraphQL.Differential.Tests.Runs;

/// <summary>Compares a response with what the specification asks for.</summary>
internal static class ResponseComparison
{
    /// <summary>The first difference; null where there is none.</summary>
    public static string? Find(JsonElement response, NaiveResponse expected) =>
        FindInData(response, expected)
        ?? (expected.HasData ? FindInErrors(response, expected)
            : response.TryGetProperty("errors", out _) ? null
            : "A refusal needs errors.");

    /// <summary>The first difference that is not about errors; null where there is none.</summary>
    public static string? FindInData(JsonElement response, NaiveResponse expected)
    {
        var hasData = response.TryGetProperty("data", out var data);
        if (hasData != expected.HasData)
        {
            return hasData ? "The operation must not run." : "The operation must run.";
        }

        return !hasData || AreEqual(data, JsonElement.Parse(expected.Data?.ToJsonString() ?? "null")) ? null : "The data differs.";
    }

    /// <summary>The first position that is null because of an error, but for which there is none. There may be errors for others.</summary>
    public static string? FindInPaths(IReadOnlyCollection<string> errorPaths, NaiveResponse expected) => expected.Nulled
        .FirstOrDefault(n => !n.Candidates.Any(c => errorPaths.Contains(c.Path))) is { } position
        ? $"There is no error of {string.Join(" or ", position.Candidates)}."
        : null;

    private static string? FindInErrors(JsonElement response, NaiveResponse expected)
    {
        var errors = response.TryGetProperty("errors", out var list) ? list.EnumerateArray().Select(Read).ToList() : [];
        if (errors.Count != expected.Nulled.Count)
        {
            return $"{expected.Nulled.Count} errors were expected, {errors.Count} came.";
        }

        var wrong = errors.FindIndex(e => !expected.Nulled[errors.IndexOf(e)].Candidates.Contains(e));
        return wrong < 0 ? null : $"Error {wrong} differs: {errors[wrong]}.";
    }

    private static FieldError Read(JsonElement error) => new(
        string.Concat(error.GetProperty("path").EnumerateArray().Select(p => $"/{p}")),
        error.GetProperty("extensions").GetProperty("code").GetString()!);

    // As JsonElement.DeepEquals, but that members stand in the same order.
    private static bool AreEqual(JsonElement left, JsonElement right)
    {
        if (left.ValueKind != right.ValueKind)
        {
            return false;
        }

        return left.ValueKind switch
        {
            JsonValueKind.Object => left.EnumerateObject().Select(p => p.Name).SequenceEqual(right.EnumerateObject().Select(p => p.Name))
                && left.EnumerateObject().Zip(right.EnumerateObject()).All(p => AreEqual(p.First.Value, p.Second.Value)),
            JsonValueKind.Array => left.GetArrayLength() == right.GetArrayLength()
                && left.EnumerateArray().Zip(right.EnumerateArray()).All(p => AreEqual(p.First, p.Second)),
            _ => JsonElement.DeepEquals(left, right),
        };
    }
}
