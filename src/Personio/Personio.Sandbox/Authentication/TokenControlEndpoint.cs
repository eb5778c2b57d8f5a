namespace Personio.Sandbox.Authentication;

/// <summary><c>POST /__sandbox/tokens/expire</c>: every token issued so far stops working.</summary>
internal sealed class TokenControlEndpoint(TokenStore tokens)
{
    public void Map(IEndpointRouteBuilder routes) => routes.MapPost("/__sandbox/tokens/expire", context =>
    {
        tokens.RevokeAll();
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    });
}
