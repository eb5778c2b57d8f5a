using System.Text.Json;

namespace GraphQL.AspNetCore.Requests;

/// <summary>
/// A well-formed GraphQL request. Its variables point into pooled memory, so it lives until the operation is over and is then disposed.
/// </summary>
internal sealed class ParsedRequest(params JsonDocument?[] documents) : IDisposable
{
    /// <summary>The document's text; null where the request names a document instead, or has none.</summary>
    public required string? Query { get; init; }

    public string? DocumentId { get; init; }

    public string? OperationName { get; init; }

    public JsonElement Variables { get; init; }

    /// <summary>The files that stand in place of nulls in the variables; null where there are none.</summary>
    public Schema.AttachedFiles? Files { get; set; }

    public JsonElement Extensions { get; init; }

    public void Dispose()
    {
        foreach (var document in documents)
        {
            document?.Dispose();
        }
    }
}
