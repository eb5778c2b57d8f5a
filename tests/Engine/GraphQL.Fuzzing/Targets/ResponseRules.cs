using System.Text;
using System.Text.Json;
using GraphQL.Fuzzing.Runs;

namespace GraphQL.Fuzzing.Targets;

/// <summary>What every response is, whatever the request.</summary>
internal static class ResponseRules
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 512 };

    /// <summary>Holds a response against the rules.</summary>
    /// <exception cref="InvariantException">The response is none of GraphQL's.</exception>
    public static void Check(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body, Strict);
            var response = document.RootElement;
            if (response.ValueKind != JsonValueKind.Object
                || !(response.TryGetProperty("data", out _) || (response.TryGetProperty("errors", out var all) && all.GetArrayLength() > 0)))
            {
                throw new InvariantException("A response has data or errors", Encoding.UTF8.GetString(body.Span));
            }

            if (response.TryGetProperty("errors", out var errors) && !errors.EnumerateArray().All(IsError))
            {
                throw new InvariantException("Each error has a message and a code", Encoding.UTF8.GetString(body.Span));
            }
        }
        catch (JsonException exception)
        {
            throw new InvariantException("A response is JSON", $"{exception.Message}\n{Encoding.UTF8.GetString(body.Span)}");
        }
    }

    /// <summary>Holds a response, or each one of a list, against the rules.</summary>
    /// <exception cref="InvariantException">One is none of GraphQL's.</exception>
    public static void CheckEach(ReadOnlyMemory<byte> body)
    {
        if (!body.Span.StartsWith("["u8))
        {
            Check(body);
            return;
        }

        using var document = JsonDocument.Parse(body, Strict);
        foreach (var response in document.RootElement.EnumerateArray())
        {
            Check(Encoding.UTF8.GetBytes(response.GetRawText()));
        }
    }

    private static bool IsError(JsonElement error) =>
        error.TryGetProperty("message", out var message) && message.GetString() is { Length: > 0 }
        && error.TryGetProperty("extensions", out var extensions)
        && extensions.TryGetProperty("code", out var code) && code.GetString() is { Length: > 0 } and not "INTERNAL_SERVER_ERROR";
}
