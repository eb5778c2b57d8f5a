using System.Diagnostics.CodeAnalysis;
using GraphQL.AspNetCore.Hosting;
using GraphQL.Execution;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GraphQL.AspNetCore;

/// <summary>Says what a GraphQL server is made of. Packages of schema parts extend it.</summary>
public sealed class GraphQLServerBuilder
{
    internal GraphQLServerBuilder(IServiceCollection services) => Services = services;

    public IServiceCollection Services { get; }

    /// <summary>Adds a part of the schema. Adding the same module twice adds it once.</summary>
    public GraphQLServerBuilder AddModule<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TModule>()
        where TModule : SchemaModule
    {
        Services.TryAddEnumerable(ServiceDescriptor.Singleton<SchemaModule, TModule>());
        return this;
    }

    /// <summary>
    /// Gives the schema <c>@defer</c> and <c>@stream</c>: clients that accept <c>multipart/mixed</c> or <c>text/event-stream</c>, or come over a
    /// WebSocket, then get what they put off in later parts of the response. For others the directives are ignored. A schema given to
    /// <see cref="AddSchema"/> has them by itself or not at all.
    /// </summary>
    public GraphQLServerBuilder AddIncrementalDelivery() => AddModule<IncrementalDeliveryModule>();

    /// <summary>Serves this schema instead of one made of modules.</summary>
    public GraphQLServerBuilder AddSchema(Func<IServiceProvider, ExecutableSchema> create)
    {
        Services.Replace(ServiceDescriptor.Singleton(create));
        return this;
    }

    /// <summary>Adds a filter that gives exceptions of a library errors of their own.</summary>
    public GraphQLServerBuilder AddErrorFilter<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TFilter>()
        where TFilter : class, IErrorFilter
    {
        Services.TryAddEnumerable(ServiceDescriptor.Singleton<IErrorFilter, TFilter>());
        return this;
    }

    /// <summary>Adds an entry to the <c>extensions</c> of responses.</summary>
    public GraphQLServerBuilder AddResponseExtension<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TExtension>()
        where TExtension : class, IResponseExtension
    {
        Services.TryAddEnumerable(ServiceDescriptor.Singleton<IResponseExtension, TExtension>());
        return this;
    }

    /// <summary>Sets limits on requests and their answers: <c>limits => limits.MaxDepth = 8</c>. There is no other place to set them.</summary>
    public GraphQLServerBuilder ConfigureLimits(Action<GraphQLLimits> configure)
    {
        Services.ConfigureAll(configure);
        return this;
    }

    /// <summary>Says how a gateway in front of the server is known.</summary>
    public GraphQLServerBuilder ConfigureGateway(Action<GraphQLGatewayOptions> configure)
    {
        Services.Configure(configure);
        return this;
    }

    /// <summary>Sets limits for the gateway's requests, over those of everybody and what a gateway is allowed beyond them.</summary>
    public GraphQLServerBuilder ConfigureGatewayLimits(Action<GraphQLLimits> configure)
    {
        Services.PostConfigure(GraphQLGatewayOptions.LimitsName, configure);
        return this;
    }

    /// <summary>
    /// Changes the executor's options: <c>options => options with { … }</c>. Several changes apply in order. Limits are not changed here: a change to
    /// one stops the server's start (<see cref="ConfigureLimits"/>).
    /// </summary>
    public GraphQLServerBuilder ConfigureExecutor(Func<ExecutorOptions, ExecutorOptions> change) =>
        ConfigureExecutor((_, options) => change(options));

    /// <summary>Changes the executor's options with the help of services.</summary>
    public GraphQLServerBuilder ConfigureExecutor(Func<IServiceProvider, ExecutorOptions, ExecutorOptions> change)
    {
        Services.AddSingleton(new ExecutorConfiguration(change));
        return this;
    }

    /// <summary>Says which documents the server keeps, and whether it runs any others.</summary>
    public GraphQLServerBuilder ConfigurePersistedDocuments(Action<PersistedDocumentOptions> configure)
    {
        Services.Configure(configure);
        return this;
    }

    /// <summary>Adds a place where persisted documents come from, behind the folder and the storages added before.</summary>
    public GraphQLServerBuilder AddDocumentStorage<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TStorage>()
        where TStorage : class, IOperationDocumentStorage
    {
        Services.TryAddEnumerable(ServiceDescriptor.Singleton<IOperationDocumentStorage, TStorage>());
        return this;
    }

    /// <summary>Changes rules of the HTTP transport.</summary>
    public GraphQLServerBuilder ConfigureHttp(Action<GraphQLHttpOptions> configure)
    {
        Services.Configure(configure);
        return this;
    }

    /// <summary>Says whether operations may bring files along, and how many and how large.</summary>
    public GraphQLServerBuilder ConfigureUploads(Action<GraphQLUploadOptions> configure)
    {
        Services.Configure(configure);
        return this;
    }

    /// <summary>Changes limits and rules of the WebSocket transport.</summary>
    public GraphQLServerBuilder ConfigureWebSockets(Action<GraphQLWebSocketOptions> configure)
    {
        Services.Configure(configure);
        return this;
    }

    /// <summary>Says whom the server calls back with the events of subscriptions; nobody by default.</summary>
    public GraphQLServerBuilder ConfigureCallbacks(Action<GraphQLCallbackOptions> configure)
    {
        Services.Configure(configure);
        return this;
    }

    /// <summary>
    /// Registers <see cref="InMemoryTopics"/> as <see cref="ITopicEventSender"/> and <see cref="ITopicEventReceiver"/>: events that are sent and
    /// heard within this process.
    /// </summary>
    public GraphQLServerBuilder AddInMemoryTopics()
    {
        Services.TryAddSingleton(static _ => new InMemoryTopics());
        Services.TryAddSingleton<ITopicEventSender>(static services => services.GetRequiredService<InMemoryTopics>());
        Services.TryAddSingleton<ITopicEventReceiver>(static services => services.GetRequiredService<InMemoryTopics>());
        return this;
    }
}
