using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using GraphQL.AspNetCore.Requests;

namespace GraphQL.AspNetCore.WebSockets;

/// <summary>A well-formed message of a client. It refers to the received bytes and lives until the next message is received.</summary>
internal sealed class ClientMessage : IDisposable
{
    private readonly JsonDocument _document;

    private ClientMessage(JsonDocument document) => _document = document;

    public required string Type { get; init; }

    /// <summary>The operation; empty where the message is about none.</summary>
    public string Id { get; init; } = "";

    /// <summary>An object, or undefined where there is none.</summary>
    public JsonElement Payload { get; private init; }

    /// <summary>Reads a message.</summary>
    /// <param name="fault">Why it is none.</param>
    public static bool TryParse(
        ReadOnlyMemory<byte> utf8, [NotNullWhen(true)] out ClientMessage? message, [NotNullWhen(false)] out string? fault)
    {
        message = null;
        if (!StrictJson.TryParse(utf8, "The message", out var document, out var refusal))
        {
            fault = refusal.Message;
            return false;
        }

        fault = Read(document, out message);
        if (fault is not null)
        {
            document.Dispose();
            return false;
        }

        return message is not null;
    }

    /// <summary>Reads the payload of <c>subscribe</c>; what it gives does not refer to the received bytes.</summary>
    /// <returns>Why it is none; null where it is.</returns>
    public string? ReadRequest(out ParsedRequest? request)
    {
        request = null;
        if (Payload.ValueKind != JsonValueKind.Object)
        {
            return "subscribe needs a payload.";
        }

        string? documentId = null;
        var refusal = RequestMembers.ReadString(Payload, "query", StatusProfile.Compat, out var query)
            ?? RequestMembers.ReadString(Payload, "operationName", StatusProfile.Compat, out _)
            ?? RequestMembers.ReadObject(Payload, "variables", StatusProfile.Compat, out _)
            ?? RequestMembers.ReadObject(Payload, "extensions", StatusProfile.Compat, out _)
            ?? RequestMembers.ReadString(Payload, "documentId", StatusProfile.Compat, out documentId);
        if (refusal is not null || (query is null && documentId is null && !Payload.TryGetProperty("extensions", out _)))
        {
            return refusal?.Message ?? "The payload of subscribe has no `query`.";
        }

        var own = Payload.Clone();
        request = new ParsedRequest
        {
            Query = query,
            DocumentId = documentId,
            OperationName = own.TryGetProperty("operationName", out var name) ? name.GetString() : null,
            Variables = own.TryGetProperty("variables", out var variables) ? variables : default,
            Extensions = own.TryGetProperty("extensions", out var extensions) ? extensions : default,
        };
        return null;
    }

    public void Dispose() => _document.Dispose();

    private static string? Read(JsonDocument document, out ClientMessage? message)
    {
        message = null;
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object || !TryGetText(root, "type", out var type))
        {
            return "A message is a JSON object with a `type`.";
        }

        if (type is not ("connection_init" or "ping" or "pong" or "subscribe" or "complete"))
        {
            return "The message's type is none that a client sends.";
        }

        var id = "";
        if (type is "subscribe" or "complete" && !TryGetText(root, "id", out id))
        {
            return $"{type} needs an `id`, a string that is not empty.";
        }

        if (root.TryGetProperty("payload", out var payload) && payload.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null))
        {
            return "A message's `payload` is an object.";
        }

        message = new ClientMessage(document)
        {
            Type = type,
            Id = id,
            Payload = payload.ValueKind is JsonValueKind.Object ? payload : default,
        };
        return null;
    }

    private static bool TryGetText(JsonElement root, string name, out string text)
    {
        text = root.TryGetProperty(name, out var member) && member.ValueKind is JsonValueKind.String ? member.GetString()! : "";
        return text.Length > 0;
    }
}
