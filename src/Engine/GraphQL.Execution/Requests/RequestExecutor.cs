namespace GraphQL.Execution;

/// <summary>Executes operations against one schema. Thread-safe; documents and plans are cached inside.</summary>
public sealed class RequestExecutor(ExecutableSchema schema, ExecutorOptions? options = null)
{
    public ExecutableSchema Schema { get; } = schema;

    public ExecutorOptions Options { get; } = options ?? new ExecutorOptions();

    /// <summary>Parses, validates, plans and runs an operation. Faults of the request are answers, never exceptions.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public ValueTask<OperationResult> ExecuteAsync(OperationRequest request, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();
}

/// <summary>How an executor works and where it stops.</summary>
public sealed record ExecutorOptions
{
    /// <summary>How long an operation may take.</summary><value>The default is 25 seconds.</value>
    public TimeSpan ExecutionTimeout { get; init; } = TimeSpan.FromSeconds(25);

    /// <summary>How many parsed and validated documents are kept.</summary><value>The default is 1,000.</value>
    public int DocumentCacheSize { get; init; } = 1_000;

    public Language.ParserOptions Parser { get; init; } = Language.ParserOptions.Default;

    public IReadOnlyList<IErrorFilter> ErrorFilters { get; init; } = [];

    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
