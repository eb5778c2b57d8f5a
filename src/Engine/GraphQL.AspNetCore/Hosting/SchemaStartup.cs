using System.Diagnostics.CodeAnalysis;
using GraphQL.AspNetCore.Gateway;
using GraphQL.Execution;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace GraphQL.AspNetCore.Hosting;

/// <summary>
/// Builds the schema before anything listens: the constructor's dependencies are what can fail, and a failure there ends the program with
/// the schema's own message.
/// </summary>
[SuppressMessage("Performance", "CA1812:Avoid uninstantiated internal classes", Justification = "Made by the service provider.")]
internal sealed class SchemaStartup : IHostedService
{
    public SchemaStartup(
        RequestExecutor executor,
        GatewayChannel gateway,
        GatewayExecutor gatewayExecutor,
        IOptions<GraphQLHttpOptions> options,
        IOptions<PersistedDocumentOptions> documents)
    {
        _ = executor.Schema;
        if (gateway.IsConfigured)
        {
            _ = gatewayExecutor.Executor.Schema;
        }

        _ = options.Value;
        _ = documents.Value;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
