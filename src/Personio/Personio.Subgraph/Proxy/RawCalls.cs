using System.Security.Claims;
using System.Text.Json;
using Personio.Client.Raw;
using Personio.Subgraph.Access;

namespace Personio.Subgraph.Proxy;

/// <summary>Makes the calls of Personio's own API that the operator lets through, with the connection of the scope.</summary>
internal sealed class RawCalls(RawClient client, AllowedCalls allowed)
{
    /// <summary>Makes a call.</summary>
    /// <exception cref="GraphQLException">It is not let through, not for this caller, or its query cannot be one; nothing was sent.</exception>
    public async Task<RawAnswer> SendAsync(
        ClaimsPrincipal? caller, HttpMethod method, string path, string? query, byte[]? json, CancellationToken cancellationToken)
    {
        var kind = allowed.Find(method, path) ?? throw new GraphQLException(
            "This call is not let through. The server's operator lists those that are, as Proxy:Allow.", AccessErrorCodes.CallNotAllowed);
        if (RawPermissions.Of(path).FirstOrDefault(permission => caller is null || !Caller.May(caller, permission)) is { } missing)
        {
            throw new GraphQLException(
                $"The caller has no permission for what this call brings: it needs \"{missing}\". Ask the server's operator for it.", ErrorCodes.Forbidden);
        }

        try
        {
            return await client.SendAsync(new RawCall(method, kind.Route, path, query ?? "", json), cancellationToken);
        }
        catch (ArgumentException wrong)
        {
            throw new GraphQLException(wrong.Message.Split(" (Parameter", 2)[0], ErrorCodes.BadUserInput);
        }
    }

    /// <summary>The same, with the answer as the graph has it.</summary>
    public async Task<PersonioResponse> AskAsync(
        ClaimsPrincipal? caller, HttpMethod method, string path, string? query, JsonElement? body, CancellationToken cancellationToken)
    {
        var json = body is { ValueKind: not JsonValueKind.Undefined and not JsonValueKind.Null } given ? JsonSerializer.SerializeToUtf8Bytes(given, RawJson.Default.JsonElement) : null;
        var answer = await SendAsync(caller, method, path, query, json, cancellationToken);
        return new PersonioResponse(answer.Status, answer.Json.IsEmpty ? null : Parse(answer.Json));
    }

    private static JsonElement? Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            throw new GraphQLException("What Personio sent is no JSON.", Client.Errors.PersonioErrorCodes.BadResponse);
        }
    }
}

/// <summary>Reads and writes JSON as it is.</summary>
[System.Text.Json.Serialization.JsonSerializable(typeof(JsonElement))]
internal sealed partial class RawJson : System.Text.Json.Serialization.JsonSerializerContext;
