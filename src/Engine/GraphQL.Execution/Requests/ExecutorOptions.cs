namespace GraphQL.Execution;

/// <summary>How an executor works and where it stops.</summary>
public sealed record ExecutorOptions
{
    /// <summary>How long an operation may take.</summary><value>The default is 25 seconds.</value>
    public TimeSpan ExecutionTimeout { get; init; } = TimeSpan.FromSeconds(25);

    /// <summary>How many parsed and validated documents are kept.</summary><value>The default is 1,000.</value>
    public int DocumentCacheSize { get; init; } = 1_000;

    /// <summary>Limits on the text of a document.</summary>
    public Language.ParserOptions Parser { get; init; } = Language.ParserOptions.Default;

    /// <summary>The rules' settings, and limits on what a document may ask for.</summary>
    public Validation.ValidationOptions Validation { get; init; } = GraphQL.Validation.ValidationOptions.Default;

    /// <summary>What an operation's parts cost where the schema does not say it.</summary>
    public Validation.CostOptions Cost { get; init; } = GraphQL.Validation.CostOptions.Default;

    /// <summary>Limits on what a request brings along, and on what it is answered with.</summary>
    public ExecutionLimits Limits { get; init; } = ExecutionLimits.Default;

    /// <summary>Who makes errors of a library's exceptions; the first that answers wins.</summary><value>None by default.</value>
    public IReadOnlyList<IErrorFilter> ErrorFilters { get; init; } = [];

    /// <summary>Who adds entries to the responses' <c>extensions</c>.</summary><value>None by default.</value>
    public IReadOnlyList<IResponseExtension> ResponseExtensions { get; init; } = [];

    /// <summary>Told of every exception that no filter knows, with the id that the client's error carries. Called on any thread.</summary>
    public Action<Exception, string>? OnUnexpectedException { get; init; }

    /// <summary>
    /// Told of an extension of the engine that threw: a filter, a response extension or <see cref="OnUnexpectedException"/>. The request goes on
    /// as if the extension had said nothing. Called on any thread; what it throws itself is dropped.
    /// </summary>
    public Action<ExtensionFailure>? OnExtensionFailure { get; init; }

    /// <summary>
    /// Told of each run as it begins, and how long it may take: an operation's, and that of each event of a subscription, whose own scope has no such
    /// end. For libraries that would rather not begin what cannot be done in time. Called before any resolver; what it throws fails the request.
    /// </summary>
    public Action<OperationRequest, TimeSpan>? OnRun { get; init; }

    /// <summary>Asked before an operation runs, when its cost is known, whether it may run now.</summary>
    /// <value>The default is null: whatever is within the limits may.</value>
    public IOperationAdmission? Admission { get; init; }

    /// <summary>Makes the meter of <see cref="GraphQLTelemetry"/>; what is given here by a container ends with it.</summary>
    /// <value>The default is null: one meter for the process.</value>
    public System.Diagnostics.Metrics.IMeterFactory? MeterFactory { get; init; }

    /// <summary>The clock behind the timeout.</summary><value>The default is the system's.</value>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
