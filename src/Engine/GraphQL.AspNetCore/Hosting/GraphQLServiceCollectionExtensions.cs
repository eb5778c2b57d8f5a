using System.Diagnostics.Metrics;
using GraphQL.AspNetCore;
using GraphQL.AspNetCore.Batches;
using GraphQL.AspNetCore.Callbacks;
using GraphQL.AspNetCore.Endpoints;
using GraphQL.AspNetCore.Gateway;
using GraphQL.AspNetCore.Hosting;
using GraphQL.AspNetCore.Limits;
using GraphQL.AspNetCore.Multipart;
using GraphQL.AspNetCore.PersistedDocuments;
using GraphQL.AspNetCore.Requests;
using GraphQL.AspNetCore.Responses;
using GraphQL.AspNetCore.ServerSentEvents;
using GraphQL.AspNetCore.Telemetry;
using GraphQL.AspNetCore.Uploads;
using GraphQL.AspNetCore.WebSockets;
using GraphQL.DataLoader;
using GraphQL.Execution;
using GraphQL.Execution.Scheduling;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers a GraphQL server.</summary>
public static class GraphQLServiceCollectionExtensions
{
    /// <summary>
    /// Registers one <see cref="ExecutableSchema"/>, made of all registered <see cref="SchemaModule"/>s, and the
    /// <see cref="RequestExecutor"/> that serves it. Both are built before the host starts, so that an invalid schema stops the program.
    /// Each request's scope gets an <see cref="OperationContext"/> and an <see cref="IBatchScheduler"/> for its data loaders.
    /// </summary>
    /// <param name="configure">Rules of the HTTP transport.</param>
    public static GraphQLServerBuilder AddGraphQLServer(this IServiceCollection services, Action<GraphQLHttpOptions>? configure = null)
    {
        var options = services.AddOptions<GraphQLHttpOptions>()
            .Validate(o => o.EventStreamKeepAlive > TimeSpan.Zero, $"{nameof(GraphQLHttpOptions.EventStreamKeepAlive)} must be above 0.");
        if (configure is not null)
        {
            options.Configure(configure);
        }

        services.AddOptions<GraphQLLimits>().ValidateOnStart();
        services.AddOptions<GraphQLLimits>(GraphQLGatewayOptions.LimitsName).PostConfigure(GatewayLimits.Raise);
        services.AddOptions<GraphQLGatewayOptions>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<GraphQLGatewayOptions>, GatewayOptionsValidation>());
        services.TryAddSingleton<GatewayChannel>();
        services.TryAddSingleton<GatewayEntrance>();
        services.TryAddSingleton(static provider => new GatewayExecutor(() => BuildExecutor(provider, GraphQLGatewayOptions.LimitsName)));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<GraphQLLimits>, LimitsValidation>());
        services.AddOptions<GraphQLWebSocketOptions>()
            .Validate(o => o is { MaxOperations: > 0, MaxMessageBytes: > 0, MaxSockets: > 0 }, "The limits of WebSockets must be above 0.")
            .Validate(
                o => Array.TrueForAll(
                    [o.InitTimeout, o.KeepAliveInterval, o.KeepAliveTimeout, o.SendTimeout, o.CloseTimeout], time => time > TimeSpan.Zero),
                "The times of WebSockets must be above 0.")
            .ValidateOnStart();
        services.AddOptions<GraphQLUploadOptions>()
            .Validate(
                o => o is { MaxFiles: > 0, MaxFileBytes: > 0, MaxBytes: > 0, MaxMapBytes: > 0, MaxPaths: > 0, MaxConcurrentUploads: > 0 },
                "The limits of uploads must be above 0.")
            .Validate(
                o => o.MemoryBytes is > 0 and <= 1024 * 1024, $"{nameof(GraphQLUploadOptions.MemoryBytes)} must be above 0 and at most 1 MiB.")
            .Validate(
                o => !o.Allow || Directory.Exists(o.Directory),
                $"{nameof(GraphQLUploadOptions)}.{nameof(GraphQLUploadOptions.Directory)} does not exist.")
            .ValidateOnStart();
        services.AddOptions<GraphQLCallbackOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<GraphQLCallbackOptions>, CallbackOptionsValidation>());
        services.TryAddSingleton(BuildSchema);
        services.TryAddSingleton(static provider => BuildExecutor(provider, limits: ""));
        services.AddMetrics();
        services.TryAddSingleton<TransportMetrics>();
        services.TryAddSingleton<ExecutionGate>();
        services.TryAddSingleton<OperationRunner>();
        services.AddOptions<PersistedDocumentOptions>()
            .Validate(
                o => !o.AllowAutomatic || o.Mode != PersistedDocumentMode.Require,
                $"{nameof(PersistedDocumentOptions.AllowAutomatic)} contradicts {nameof(PersistedDocumentMode)}."
                + $"{nameof(PersistedDocumentMode.Require)}: clients cannot add to a list of trusted documents.")
            .Validate<IServiceProviderIsService>(
                (o, registered) => !o.AllowAutomatic || registered.IsService(typeof(IDistributedCache)),
                $"{nameof(PersistedDocumentOptions.AllowAutomatic)} needs a cache: register an {nameof(IDistributedCache)}.")
            .Validate(o => o.AutomaticLifetime > TimeSpan.Zero, $"{nameof(PersistedDocumentOptions.AutomaticLifetime)} must be above 0.");
        services.TryAddSingleton<AutomaticDocuments>();
        services.TryAddSingleton<DocumentResolver>();
        services.TryAddSingleton<DocumentFolder>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IOperationDocumentStorage, DocumentFolder>(
            provider => provider.GetRequiredService<DocumentFolder>()));
        services.TryAddSingleton<RequestPreparation>();
        services.TryAddSingleton<HttpRequestHandler>();
        services.TryAddSingleton<UploadReader>();
        services.TryAddSingleton<BatchRunner>();
        services.TryAddSingleton<EventStreamSender>();
        services.TryAddSingleton<MultipartSender>();
        services.TryAddSingleton<ResponseCaching>();
        services.TryAddSingleton<WebSocketRequestHandler>();
        services.TryAddSingleton<CallbackClient>();
        services.TryAddSingleton<CallbackRequestHandler>();
        services.TryAddSingleton<CallbackSubscriptions>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, CallbackSubscriptions>(
            provider => provider.GetRequiredService<CallbackSubscriptions>()));
        services.TryAddSingleton<SchemaDocument>();
        services.TryAddSingleton<UnexpectedExceptionLog>();
        services.TryAddScoped<OperationContext>();
        services.TryAddScoped<RequestBatchScheduler>();
        services.TryAddScoped<IBatchScheduler>(scope => scope.GetRequiredService<RequestBatchScheduler>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, SchemaStartup>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, DocumentFolder>(
            provider => provider.GetRequiredService<DocumentFolder>()));
        return new GraphQLServerBuilder(services);
    }

    private static ExecutableSchema BuildSchema(IServiceProvider services)
    {
        var modules = services.GetServices<SchemaModule>().ToArray();
        if (modules.Length == 0)
        {
            throw new InvalidOperationException(
                "The GraphQL server has no schema: register the modules of the assemblies that declare its types, or a schema of your own "
                + $"with {nameof(GraphQLServerBuilder)}.{nameof(GraphQLServerBuilder.AddSchema)}.");
        }

        return ExecutableSchema.Create(modules);
    }

    private static RequestExecutor BuildExecutor(IServiceProvider services, string limits)
    {
        var options = new ExecutorOptions
        {
            ErrorFilters = [.. services.GetServices<IErrorFilter>()],
            OnUnexpectedException = services.GetRequiredService<UnexpectedExceptionLog>().Write,
            OnExtensionFailure = services.GetRequiredService<UnexpectedExceptionLog>().Write,
            MeterFactory = services.GetRequiredService<IMeterFactory>(),
            ResponseExtensions = [.. services.GetServices<IResponseExtension>()],
            TimeProvider = services.GetService<TimeProvider>() ?? TimeProvider.System,
        };
        options = LimitsOfLayers.Apply(services.GetRequiredService<IOptionsMonitor<GraphQLLimits>>().Get(limits), options);
        foreach (var configuration in services.GetServices<ExecutorConfiguration>())
        {
            var changed = configuration.Apply(services, options);
            options = LimitsOfLayers.AreEqual(options, changed) ? changed : throw new InvalidOperationException(
                $"{nameof(GraphQLServerBuilder.ConfigureExecutor)} changes limits. A server's limits are set in one place: "
                + $"{nameof(GraphQLServerBuilder.ConfigureLimits)}(limits => limits.{nameof(GraphQLLimits.MaxDepth)} = 8).");
        }

        var schema = services.GetRequiredService<ExecutableSchema>();
        if (schema.AuthorizationRules.Count > 0
            && services.GetService<IServiceProviderIsService>()?.IsService(typeof(IFieldAuthorization)) == false)
        {
            throw new InvalidOperationException(
                "The schema says who may have some of its fields, but nothing decides that: call "
                + $"{nameof(AuthorizationBuilderExtensions.AddAuthorization)} on the GraphQL server's builder, or register an {nameof(IFieldAuthorization)}.");
        }

        return new RequestExecutor(schema, options);
    }
}
