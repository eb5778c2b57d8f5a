using System.Text.Json;
using Microsoft.Extensions.Primitives;
using Personio.Sandbox.Authentication;
using Personio.Sandbox.Hosting;
using Personio.Sandbox.Limits;

namespace Personio.Sandbox.V1.Authentication;

/// <summary><c>POST /v1/auth</c>: client credentials for a token (Personio v1: authentication).</summary>
internal sealed class TokenEndpoint(SandboxOptions options, TokenStore tokens)
{
    public void Map(IEndpointRouteBuilder routes) => routes.MapPost("/v1/auth", AnswerAsync).WithMetadata(LimitGroup.V1Authentication);

    private async Task AnswerAsync(HttpContext context)
    {
        var query = context.Request.Query;
        var inQuery = query.ContainsKey("client_id") || query.ContainsKey("client_secret");
        if (inQuery && !options.Strictness.AcceptQueryCredentials)
        {
            await V1Error.WriteAsync(
                context, StatusCodes.Status403Forbidden, 0, "Credentials in the query string are not accepted, send them in the body");
            return;
        }

        var body = await V1Body.ReadAsync(context);
        if (body is null)
        {
            return;
        }

        var clientId = body.Text("client_id") ?? Text(query["client_id"]);
        var clientSecret = body.Text("client_secret") ?? Text(query["client_secret"]);
        var errors = new FieldErrors();
        if (string.IsNullOrEmpty(clientId))
        {
            errors.Add("client_id", "The client id field is required.");
        }

        if (string.IsNullOrEmpty(clientSecret))
        {
            errors.Add("client_secret", "The client secret field is required.");
        }

        if (errors.Any)
        {
            await V1Error.WriteInvalidAsync(context, errors.Fields);
        }
        else if (clientId != options.Credentials.ClientId || clientSecret != options.Credentials.ClientSecret)
        {
            await V1Error.WriteAsync(context, StatusCodes.Status403Forbidden, 0, "Wrong credentials");
        }
        else
        {
            await JsonAnswer.WriteV1Async(context, StatusCodes.Status200OK, json => Write(json, tokens.IssueShared()));
        }
    }

    /// <summary>
    /// <c>expires_in</c> is the full lifetime even when the token is an old one: whether it counts down is not known, and a client must
    /// survive that it does not.
    /// </summary>
    private void Write(Utf8JsonWriter json, IssuedToken token)
    {
        json.WriteStartObject();
        json.WriteBoolean("success", true);
        json.WriteStartObject("data");
        json.WriteString("token", token.Value);
        json.WriteNumber("expires_in", (long)options.TokenLifetime.TotalSeconds);
        json.WriteString("scope", string.Join(' ', options.Scopes));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string? Text(StringValues values) => values.Count == 0 ? null : values[^1];
}
