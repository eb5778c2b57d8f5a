using Personio.Sandbox.Authentication;
using Personio.Sandbox.Hosting;
using Personio.Sandbox.Limits;

namespace Personio.Sandbox.V2.Authentication;

/// <summary><c>POST /v2/auth/token</c> and <c>POST /v2/auth/revoke</c> (Personio v2: authentication).</summary>
internal sealed class TokenEndpoints(SandboxOptions options, TokenStore tokens)
{
    private static readonly string[] Required = ["grant_type", "client_id", "client_secret"];

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/v2/auth/token", IssueAsync).WithMetadata(LimitGroup.V2Token);
        routes.MapPost("/v2/auth/revoke", RevokeAsync).WithMetadata(LimitGroup.V2("auth/revoke"));
    }

    private async Task IssueAsync(HttpContext context)
    {
        if (await ReadFormAsync(context) is not { } form)
        {
            await OAuthError.ContentType.WriteAsync(context);
            return;
        }

        var missing = Required.Where(name => string.IsNullOrEmpty(form[name])).ToArray();
        if (missing.Length > 0)
        {
            await OAuthError.ParametersMissing.WriteAsync(context, meta =>
            {
                meta.WriteStartArray("missing_parameters");
                foreach (var name in missing)
                {
                    meta.WriteStringValue(name);
                }

                meta.WriteEndArray();
            });
            return;
        }

        string grantType = form["grant_type"]!;
        if (grantType != "client_credentials")
        {
            await OAuthError.UnsupportedGrantType.WriteAsync(context, meta => meta.WriteString("grant_type", grantType));
        }
        else if (form["client_id"] != options.Credentials.ClientId || form["client_secret"] != options.Credentials.ClientSecret)
        {
            await OAuthError.InvalidClient.WriteAsync(context);
        }
        else if (!TryReadScopes(form["scope"], out var scopes))
        {
            await OAuthError.InvalidScope.WriteAsync(context);
        }
        else
        {
            await WriteTokenAsync(context, scopes);
        }
    }

    private Task WriteTokenAsync(HttpContext context, IReadOnlyCollection<string> scopes)
    {
        var token = tokens.IssueV2(scopes);
        return JsonAnswer.WriteV2Async(context, StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            json.WriteString("access_token", token.Value);
            json.WriteString("token_type", "Bearer");
            json.WriteNumber("expires_in", (long)options.TokenLifetime.TotalSeconds);
            json.WriteString("scope", string.Join(' ', scopes));
            json.WriteEndObject();
        });
    }

    /// <summary>
    /// Without the parameter every scope of the credential; a scope it does not have is as wrong as one that does not exist.
    /// </summary>
    private bool TryReadScopes(string? requested, out IReadOnlyCollection<string> scopes)
    {
        scopes = string.IsNullOrWhiteSpace(requested) ? options.Scopes : requested.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return scopes.All(scope => options.Scopes.Contains(scope, StringComparer.Ordinal));
    }

    /// <summary>Always 200 with an empty body, with or without a bearer header; an unknown token is no error.</summary>
    private async Task RevokeAsync(HttpContext context)
    {
        if (await ReadFormAsync(context) is not { } form)
        {
            await OAuthError.ContentType.WriteAsync(context);
            return;
        }

        foreach (var token in form["token"])
        {
            tokens.Revoke(token ?? "");
        }
    }

    /// <summary>Null when the body is no form.</summary>
    private static async Task<IFormCollection?> ReadFormAsync(HttpContext context)
    {
        var type = context.Request.ContentType;
        if (type is null || !type.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        try
        {
            return await context.Request.ReadFormAsync(context.RequestAborted);
        }
        catch (InvalidDataException)
        {
            // Too many fields or too long ones: nothing in it counts as given.
            return FormCollection.Empty;
        }
    }
}
