using System.Text.Json;

namespace GraphQL.AspNetCore.Requests;

/// <summary>
/// The members of a GraphQL request, checked for their types. Members the protocol does not know are ignored, and null means absent.
/// </summary>
internal static class RequestMembers
{
    public static Refusal? ReadString(JsonElement request, string name, StatusProfile profile, out string? value)
    {
        value = null;
        if (!request.TryGetProperty(name, out var member) || member.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (member.ValueKind != JsonValueKind.String)
        {
            return WrongType(name, "a string", member.ValueKind, profile);
        }

        value = member.GetString();
        return null;
    }

    public static Refusal? ReadObject(JsonElement request, string name, StatusProfile profile, out JsonElement value) =>
        request.TryGetProperty(name, out value) ? CheckObject(value, name, profile) : null;

    public static Refusal? CheckObject(JsonElement value, string name, StatusProfile profile) =>
        value.ValueKind is JsonValueKind.Object or JsonValueKind.Null ? null : WrongType(name, "an object", value.ValueKind, profile);

    /// <summary>What clients that send hashes look for, to send the text in future. The message and the status are part of the protocol.</summary>
    public static Refusal PersistedQueryNotSupported { get; } =
        new(200, HttpErrorCodes.PersistedQueryNotSupported, "PersistedQueryNotSupported");

    /// <summary>What clients that send hashes look for, to send the text this time. The message and the status are part of the protocol.</summary>
    public static Refusal PersistedQueryNotFound { get; } = new(200, HttpErrorCodes.PersistedQueryNotFound, "PersistedQueryNotFound");

    /// <summary>Says why there is nothing to execute in a request without a query.</summary>
    public static Refusal NoQuery(JsonElement extensions, bool hasDocumentId, StatusProfile profile)
    {
        if (extensions.ValueKind == JsonValueKind.Object && extensions.TryGetProperty("persistedQuery", out _))
        {
            return PersistedQueryNotSupported;
        }

        return Malformed(
            hasDocumentId
                ? "This server keeps no persisted documents: send the document's text as `query` instead of its `documentId`."
                : "The request has no `query`: send the document's text as a string.",
            profile);
    }

    public static Refusal Malformed(string message, StatusProfile profile) =>
        new(profile.MalformedRequest, Execution.ErrorCodes.BadRequest, message);

    public static string Describe(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "a Boolean",
        _ => "null",
    };

    private static Refusal WrongType(string name, string expected, JsonValueKind actual, StatusProfile profile) =>
        Malformed($"`{name}` must be {expected}, not {Describe(actual)}.", profile);
}
