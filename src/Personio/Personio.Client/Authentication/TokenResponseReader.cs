using System.Text.Json;
using Personio.Client.Errors;
using Personio.Client.Json;

namespace Personio.Client.Authentication;

/// <summary>
/// Reads both token answers: v1 <c>{"success":true,"data":{"token","expires_in","scope"}}</c> and v2 <c>{"access_token","expires_in","scope"}</c>.
/// v1 may leave out <c>expires_in</c>: 24 hours then ("Personio v1: authentication").
/// </summary>
internal static class TokenResponseReader
{
    private const int MaxTokenLength = 8_192;
    private const int MaxScopeLength = 8_192;
    private static readonly TimeSpan DefaultLifetime = TimeSpan.FromHours(24);
    private static readonly TimeSpan LongestLifetime = TimeSpan.FromDays(30);

    public static FetchedToken Read(string endpoint, int status, ReadOnlyMemory<byte> body)
    {
        string? token = null;
        TimeSpan? lifetime = null;
        string? scope = null;
        try
        {
            var reader = PersonioJson.Reader(body.Span);
            reader.Read();
            ReadObject(ref reader, ref token, ref lifetime, ref scope);
        }
        catch (JsonException)
        {
            throw PersonioErrors.BadResponse(endpoint, "it is not JSON.", status);
        }

        if (string.IsNullOrEmpty(token) || token.Length > MaxTokenLength || token.Any(static c => c is < '!' or > '~'))
        {
            throw PersonioErrors.BadResponse(endpoint, "it holds no usable token.", status);
        }

        return new FetchedToken(token, lifetime ?? DefaultLifetime, IsScope(scope) ? scope : null);
    }

    private static void ReadObject(ref Utf8JsonReader reader, ref string? token, ref TimeSpan? lifetime, ref string? scope)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("data"u8))
            {
                reader.Read();
                ReadObject(ref reader, ref token, ref lifetime, ref scope);
            }
            else if (reader.ValueTextEquals("token"u8) || reader.ValueTextEquals("access_token"u8))
            {
                reader.Read();
                token = JsonValues.ReadText(ref reader);
            }
            else if (reader.ValueTextEquals("expires_in"u8))
            {
                reader.Read();
                lifetime = Lifetime(JsonValues.ReadInt64(ref reader));
            }
            else if (reader.ValueTextEquals("scope"u8))
            {
                reader.Read();
                scope = JsonValues.ReadText(ref reader);
            }
            else
            {
                reader.Read();
                reader.Skip();
            }
        }
    }

    // Words with spaces between (RFC 6749, §3.3). Anything else is nothing to tell anybody.
    private static bool IsScope(string? scope) => scope is { Length: > 0 and <= MaxScopeLength } && scope.All(static c => c is >= ' ' and <= '~');

    private static TimeSpan? Lifetime(long? seconds) => seconds is { } value and > 0
        ? TimeSpan.FromSeconds(Math.Min(value, (long)LongestLifetime.TotalSeconds))
        : null;
}
