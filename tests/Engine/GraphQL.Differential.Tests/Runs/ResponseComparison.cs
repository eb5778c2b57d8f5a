using System.Text.Json;
using GraphQL.Differential.Tests.Reference;

namespace GraphQL.Differential.Tests.Runs;

/// <summary>Compares a response with what the specification asks for.</summary>
internal static class ResponseComparison
{
    /// <summary>The first difference; null where there is none.</summary>
    public static string? Find(JsonElement response, NaiveResponse expected)
    {
        var hasData = response.TryGetProperty("data", out var data);
        if (hasData != expected.HasData)
        {
            return hasData ? "The operation must not run." : "The operation must run.";
        }

        if (!hasData)
        {
            return response.TryGetProperty("errors", out _) ? null : "A refusal without errors.";
        }

        var expectedData = JsonElement.Parse(expected.Data?.ToJsonString() ?? "null");
        return AreEqual(data, expectedData) ? FindInErrors(response, expected) : "The data differs.";
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
