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

        refusal = Read(document, profile, out request);
        if (refusal is not null)
        {
            document.Dispose();
            return false;
        }

        return request is not null;
    }

    private static Refusal? Read(JsonDocument document, StatusProfile profile, out ParsedRequest? request)
    {
        request = null;
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object)
        {
            return RequestMembers.Malformed(
                root.ValueKind == JsonValueKind.Array
                    ? "Batches are not supported: send one JSON object a request, not an array."
                    : $"The request body must be a JSON object, not {RequestMembers.Describe(root.ValueKind)}.",
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

        request = new ParsedRequest(document)
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
