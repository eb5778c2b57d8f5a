using System.Security.Claims;
using GraphQL.Execution;

namespace GraphQL.Generators.Tests.Library.Requests;

/// <summary>A permission is a role of the same name.</summary>
internal sealed class Permissions : IFieldAuthorization
{
    /// <summary>Makes the caller somebody with permissions; without any, nobody is known.</summary>
    public static OperationRequest Give(OperationRequest request, params string[] permissions) => permissions.Length == 0 ? request : request with
    {
        User = new ClaimsPrincipal(new ClaimsIdentity(permissions.Select(p => new Claim(ClaimTypes.Role, p)), "test")),
    };

    public List<string> Asked { get; } = [];

    public bool Fails { get; set; }

    public async ValueTask<AuthorizationOutcome> AuthorizeAsync(
        AuthorizationRule rule, OperationRequest request, CancellationToken cancellationToken)
    {
        Asked.Add(string.Join(' ', rule.Roles.Prepend(rule.Policy)));
        await Task.Yield();
        return Fails ? throw new InvalidOperationException("The directory is down.")
            : request.User is null ? AuthorizationOutcome.Unauthenticated
            : (rule.Policy is null || request.User.IsInRole(rule.Policy)) && (rule.Roles.Count == 0 || rule.Roles.Any(request.User.IsInRole))
            ? AuthorizationOutcome.Allowed
            : AuthorizationOutcome.Forbidden;
    }
}
