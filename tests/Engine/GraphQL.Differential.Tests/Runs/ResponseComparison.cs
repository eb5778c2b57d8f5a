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

    /// <summary>The first difference between two executors' answers to the same operation.</summary>
    /// <param name="ours">The response of the executor under test.</param>
    /// <param name="theirs">The answer of the other one: data, and the paths of errors as texts.</param>
    /// <param name="expected">Which errors may stand for which others.</param>
    public static string? FindBetween(JsonElement ours, JsonElement theirs, NaiveResponse expected)
    {
        if (theirs.GetProperty("complaints").EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.String } complaint)
        {
            return $"Their resolvers: {complaint}.";
        }

        return FindInData(ours, theirs)
            ?? (theirs.TryGetProperty("data", out _) ? FindInPaths(PathsOf(ours), [.. theirs.GetProperty("errors").EnumerateArray().Select(p => p.GetString()!)], expected) : null);
    }

    private static string? FindInData(JsonElement response, NaiveResponse expected) =>
        FindInData(response, expected.HasData ? JsonElement.Parse($"{{\"data\":{expected.Data?.ToJsonString() ?? "null"}}}") : JsonElement.Parse("{}"));

    private static string? FindInData(JsonElement response, JsonElement other)
    {
        var hasData = response.TryGetProperty("data", out var data);
        if (hasData != other.TryGetProperty("data", out var expected))
        {
            return hasData ? "The operation must not run." : "The operation must run.";
        }

        return !hasData || AreEqual(data, expected) ? null : "The data differs.";
    }

    // Every error of ours must be one of theirs, up to those that null the same position; every position that theirs null must have one.
    private static string? FindInPaths(HashSet<string> ours, HashSet<string> theirs, NaiveResponse expected)
    {
        foreach (var position in expected.Nulled)
        {
            var candidates = position.Candidates.Select(c => c.Path).ToList();
            if (!candidates.Exists(ours.Remove) || !candidates.Exists(theirs.Contains))
            {
                return $"There is no error of {string.Join(" or ", candidates)}.";
            }
        }

        return ours.Count == 0 ? null : $"There is no reason for errors of {string.Join(" and ", ours)}.";
    }

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

    private static HashSet<string> PathsOf(JsonElement response) =>
        response.TryGetProperty("errors", out var errors) ? [.. errors.EnumerateArray().Select(PathOf)] : [];

    private static string PathOf(JsonElement error) => string.Concat(error.GetProperty("path").EnumerateArray().Select(p => $"/{p}"));

    private static FieldError Read(JsonElement error) => new(
        PathOf(error),
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
