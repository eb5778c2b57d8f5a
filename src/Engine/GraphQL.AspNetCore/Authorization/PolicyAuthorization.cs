using System.Diagnostics.CodeAnalysis;
using System.Security.Claims;
using GraphQL.Execution;
using Microsoft.AspNetCore.Authorization;

namespace GraphQL.AspNetCore.Authorization;

/// <summary>Decides rules by ASP.NET Core's policies. The resource that handlers see is the <see cref="OperationRequest"/>.</summary>
[SuppressMessage("Performance", "CA1812:Avoid uninstantiated internal classes", Justification = "Made by the service provider.")]
internal sealed class PolicyAuthorization(IAuthorizationService authorization, IAuthorizationPolicyProvider policies) : IFieldAuthorization
{
    private static readonly ClaimsPrincipal Nobody = new(new ClaimsIdentity());

    public async ValueTask<AuthorizationOutcome> AuthorizeAsync(
        AuthorizationRule rule, OperationRequest request, CancellationToken cancellationToken)
    {
        var policy = await PolicyOfAsync(rule, policies);
        var user = request.User ?? Nobody;
        var result = await authorization.AuthorizeAsync(user, request, policy);
        return result.Succeeded ? AuthorizationOutcome.Allowed
            : user.Identities.Any(identity => identity.IsAuthenticated) ? AuthorizationOutcome.Forbidden
            : AuthorizationOutcome.Unauthenticated;
    }

    /// <summary>The policy that a rule asks for: its own, the roles, or the default one where it names neither.</summary>
    /// <exception cref="InvalidOperationException">No policy has the name.</exception>
    public static async ValueTask<AuthorizationPolicy> PolicyOfAsync(AuthorizationRule rule, IAuthorizationPolicyProvider policies)
    {
        var data = new Microsoft.AspNetCore.Authorization.AuthorizeAttribute
        {
            Policy = rule.Policy,
            Roles = rule.Roles.Count == 0 ? null : string.Join(',', rule.Roles),
        };
        return (await AuthorizationPolicy.CombineAsync(policies, [data]))!;
    }
}
