using GraphQL.DataLoader;
using GraphQL.Differential.Tests.Execution;
using GraphQL.Execution;
using GraphQL.Execution.Scheduling;
using GraphQL.Schema;

namespace GraphQL.Differential.Tests.Scheduling;

/// <summary>A schema with resolvers written by hand, and loaders that report their fetches.</summary>
internal sealed class ScheduledServer(string sdl, Action<SchemaBindings> bind, ExecutorOptions? options = null)
{
    private readonly RequestExecutor _executor = new(ExecutableSchema.Create(new SchemaBuilder().AddSdl(sdl).Build(), bind), options);

    /// <summary>Executes under services of its own.</summary>
    /// <param name="document">The document.</param>
    /// <param name="loader">Makes the operation's loader, where it has one.</param>
    /// <param name="cancellationToken">Gives the operation up.</param>
    public Task<OperationResult> ExecuteAsync(
        string document, Func<IBatchScheduler, RecordingLoader>? loader = null, CancellationToken cancellationToken = default)
    {
        var scheduler = new RequestBatchScheduler();
        var request = new OperationRequest { Document = document, Services = new Services(scheduler, loader?.Invoke(scheduler)) };

        // Outside of the test's synchronization context, as in a server.
        return Task.Run(() => _executor.ExecuteAsync(request, cancellationToken).AsTask(), CancellationToken.None);
    }

    /// <summary>Executes and returns the response's text.</summary>
    public async Task<string> AskAsync(string document, Func<IBatchScheduler, RecordingLoader>? loader = null) =>
        ResponseText.Read(await ExecuteAsync(document, loader)).GetRawText();

    private sealed class Services(RequestBatchScheduler scheduler, RecordingLoader? loader) : IServiceProvider
    {
        public object? GetService(Type serviceType) =>
            serviceType == typeof(RequestBatchScheduler) ? scheduler : serviceType == typeof(RecordingLoader) ? loader : null;
    }
}
