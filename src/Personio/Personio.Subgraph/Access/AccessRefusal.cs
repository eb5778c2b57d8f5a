using System.Net.Mime;
using System.Text.Json;
using Microsoft.Net.Http.Headers;

namespace Personio.Subgraph.Access;

/// <summary>Why a request goes no further, in the form of a GraphQL response.</summary>
internal sealed record AccessRefusal(int Status, string Code, string Message)
{
    public static AccessRefusal Unknown { get; } = new(
        StatusCodes.Status401Unauthorized,
        ErrorCodes.Unauthenticated,
        $"This is only for callers who are known. Send a key as {Credentials.KeyHeader}, or a token as Authorization: Bearer.");

    public static AccessRefusal Invalid { get; } = new(
        StatusCodes.Status401Unauthorized,
        ErrorCodes.Unauthenticated,
        "The credential is not known, not good any more, or not the only one. Send one that is.");

    public static AccessRefusal OtherConnection { get; } = new(
        StatusCodes.Status403Forbidden,
        AccessErrorCodes.ConnectionNotAllowed,
        $"The caller may not use this connection, or named none and may use several. Name one that they may use as {CallerConnection.Header}.");

    public async Task WriteAsync(HttpContext context)
    {
        var response = context.Response;
        response.StatusCode = Status;
        response.ContentType = MediaTypeNames.Application.Json;
        response.Headers.CacheControl = "no-store";
        if (Status == StatusCodes.Status401Unauthorized)
        {
            response.Headers[HeaderNames.WWWAuthenticate] = this == Invalid ? "Bearer error=\"invalid_token\"" : "Bearer";
        }

        await using var json = new Utf8JsonWriter(response.BodyWriter);
        json.WriteStartObject();
        json.WriteStartArray("errors");
        json.WriteStartObject();
        json.WriteString("message", Message);
        json.WriteStartObject("extensions");
        json.WriteString("code", Code);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
