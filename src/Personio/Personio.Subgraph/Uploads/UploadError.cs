using System.Text.Json.Serialization;
using Personio.Subgraph.Errors;

namespace Personio.Subgraph.Uploads;

/// <summary>Why a file was not uploaded, as the payload of a mutation has it.</summary>
/// <param name="Message">What is wrong and what to do, for people.</param>
/// <param name="Code">Which mistake or hindrance it is, for programs.</param>
internal sealed record UploadError(string Message, string Code)
{
    /// <summary>The type that it has in a mutation's payload; null for what is an error of the whole response there.</summary>
    [JsonPropertyName("__typename")]
    public string? TypeName { get; private init; }

    /// <summary>What of the input was not kept to; null where nothing of it is meant.</summary>
    public string? Field { get; private init; }

    /// <summary>What stands in the way.</summary>
    public string? ExistingId { get; private init; }

    /// <summary>When to try again, in milliseconds.</summary>
    public int? RetryAfterMs { get; private init; }

    public static UploadError Of(IWriteError error) => new(error.Message, error.Code)
    {
        TypeName = error.GetType().Name,
        Field = (error as ValidationError)?.Field,
        ExistingId = (error as ConflictError)?.ExistingId,
        RetryAfterMs = (error as RateLimitedError)?.RetryAfterMs,
    };
}
