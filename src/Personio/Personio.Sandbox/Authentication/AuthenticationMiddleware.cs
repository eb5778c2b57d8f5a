using Personio.Sandbox.V1;
using Personio.Sandbox.V2;

namespace Personio.Sandbox.Authentication;

/// <summary>Lets a call through to an endpoint with an <see cref="AccessRule"/> only with a token that satisfies it.</summary>
internal sealed class AuthenticationMiddleware(TokenStore tokens, SandboxOptions options)
{
    private const string Scheme = "Bearer ";

    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<AccessRule>() is not { } rule)
        {
            return next(context);
        }

        string? header = context.Request.Headers.Authorization;
        if (header is null || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return rule.Generation == ApiGeneration.V1
                ? V1Error.WriteAsync(context, StatusCodes.Status401Unauthorized, 401, "Authorization is not provided")
                : V2Problem.Unauthorized.WriteAsync(context);
        }

        var state = tokens.TryUse(header[Scheme.Length..].Trim(), rule.Generation, out var token);
        if (state == TokenState.Spent)
        {
            return V1Error.WriteAsync(context, StatusCodes.Status401Unauthorized, 401, "The token has been blacklisted");
        }

        if (state != TokenState.Valid || token is null)
        {
            return rule.Generation == ApiGeneration.V1
                ? V1Error.WriteAsync(context, StatusCodes.Status403Forbidden, 403, V1Error.NotAuthorized)
                : V2Problem.Unauthorized.WriteAsync(context);
        }

        if (rule.Generation == ApiGeneration.V1)
        {
            EchoToken(context, rule, token);
        }

        context.Features.Set(token);
        if (rule.IsSatisfiedBy(token.Scopes))
        {
            return next(context);
        }

        // v1 leaks an untranslated key here, with code 0: the way to tell a missing right from an expired token.
        return rule.Generation == ApiGeneration.V1
            ? V1Error.WriteAsync(
                context, StatusCodes.Status403Forbidden, 0, "personio.core.api.exceptions.api.forbidden.http.exception")
            : rule.Refusal.WriteAsync(context);
    }

    private void EchoToken(HttpContext context, AccessRule rule, IssuedToken token)
    {
        if (options.Strictness.OneTimeTokens)
        {
            context.Response.Headers.Authorization = Scheme + tokens.IssueShared().Value;
        }
        else if (rule.EchoesToken)
        {
            context.Response.Headers.Authorization = Scheme + token.Value;
        }
    }
}
