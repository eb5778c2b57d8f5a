using GraphQL.Execution;

namespace GraphQL.AspNetCore.Hosting;

/// <summary>One change to the executor's options; changes apply in the order of their registration.</summary>
internal sealed record ExecutorConfiguration(Func<IServiceProvider, ExecutorOptions, ExecutorOptions> Apply);
