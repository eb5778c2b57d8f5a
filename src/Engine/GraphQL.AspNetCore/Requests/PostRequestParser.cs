using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace GraphQL.AspNetCore.Requests;

/// <summary>Reads a GraphQL request from the JSON body of a POST.</summary>
internal static class PostRequestParser
{
    /// <summary>Parses the body; the request refers to its memory.</summary>
    public static bool TryParse(
        ReadOnlyMemory<byte> body,
        StatusProfile profile,
        [NotNullWhen(true)] out ParsedRequest? request,
        [NotNullWhen(false)] out Refusal? refusal)
    {
        request = null;
        if (!StrictJson.TryParse(body, "The request body", out var document, out refusal))
        {
            return false;
        }

        refusal = Read(document.RootElement, profile, out request, document);
        if (refusal is not null)
        {
            document.Dispose();
            return false;
        }

        return request is not null;
    }

    /// <summary>Reads a request that is part of a larger document.</summary>
    /// <param name="owned">The document, where it belongs to the request.</param>
    /// <returns>Why it is none; null where it is.</returns>
    public static Refusal? Read(JsonElement root, StatusProfile profile, out ParsedRequest? request, JsonDocument? owned = null)
    {
        request = null;
        if (root.ValueKind != JsonValueKind.Object)
        {
            return RequestMembers.Malformed(
                root.ValueKind == JsonValueKind.Array
                    ? "Batches are not supported here: send one JSON object a request, not an array."
                    : $"A request must be a JSON object, not {RequestMembers.Describe(root.ValueKind)}.",
                profile);
        }

        if (RequestMembers.ReadString(root, "query", profile, out var query) is { } noString)
        {
            return noString;
        }

        if (RequestMembers.ReadString(root, "operationName", profile, out var operationName) is { } noName)
        {
            return noName;
        }

        if (RequestMembers.ReadObject(root, "variables", profile, out var variables) is { } noVariables)
        {
            return noVariables;
        }

        if (RequestMembers.ReadObject(root, "extensions", profile, out var extensions) is { } noExtensions)
        {
            return noExtensions;
        }

        if (RequestMembers.ReadString(root, "documentId", profile, out var documentId) is { } noId)
        {
            return noId;
        }

        request = new ParsedRequest(owned)
        {
            Query = query,
            DocumentId = documentId,
            OperationName = operationName,
            Variables = variables,
            Extensions = extensions,
        };
        return null;
    }
}
