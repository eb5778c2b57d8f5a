using System.Diagnostics.CodeAnalysis;
using GraphQL.Execution;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Hosting;

namespace GraphQL.AspNetCore.Authorization;

/// <summary>Finds the schema's policies before anything listens: one that is missing ends the program, instead of refusing its fields later.</summary>
[SuppressMessage("Performance", "CA1812:Avoid uninstantiated internal classes", Justification = "Made by the service provider.")]
internal sealed class PolicyStartup(ExecutableSchema schema, IAuthorizationPolicyProvider policies) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var rule in schema.AuthorizationRules)
        {
            await PolicyAuthorization.PolicyOfAsync(rule, policies);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
