using System.Diagnostics;
using GraphQL.Execution.Documents;
using GraphQL.Execution.Incremental;
using GraphQL.Language;

namespace GraphQL.Execution.Telemetry;

/// <summary>
/// One request, or one event of a subscription, from its beginning to the end of its response, the last of its parts included: a span, and what
/// the metrics count.
/// </summary>
internal sealed class RequestTrace : IDisposable
{
    // Spans are kept in memory and sent in batches; a document of 256 KiB has no place there.
    private const int LongestDocument = 4 * 1024;
    private const string NameBeforeItsOperation = "GraphQL Operation";
    private const string Partial = "partial";

    private readonly ExecutionMetrics _metrics;
    private readonly TimeProvider _timeProvider;
    private readonly long _start;
    private readonly Activity? _activity;
    private PreparedDocument? _document;
    private OperationDefinitionNode? _definition;
    private string? _operation;
    private string? _failure = "cancelled";
    private int _errors;

    /// <summary>Begins to observe. The span is the current one from here on: call it where that is undone, in an asynchronous method.</summary>
    public RequestTrace(ExecutionMetrics metrics, TimeProvider timeProvider)
    {
        (_metrics, _timeProvider) = (metrics, timeProvider);
        _activity = GraphQLTelemetry.Source.StartActivity(NameBeforeItsOperation, ActivityKind.Server);
        metrics.Active(1);
        _start = timeProvider.GetTimestamp();
    }

    /// <summary>True where somebody wants to know of requests.</summary>
    public static bool IsWanted(ExecutionMetrics metrics) => GraphQLTelemetry.Source.HasListeners() || metrics.IsEnabled;

    /// <summary>The operation is known.</summary>
    public void Identify(PreparedDocument document, OperationDefinitionNode operation)
    {
        (_document, _definition) = (document, operation);
        _operation = operation.Operation switch
        {
            OperationType.Query => "query",
            OperationType.Mutation => "mutation",
            _ => "subscription",
        };
        if (_activity is null)
        {
            return;
        }

        _activity.DisplayName = _operation;
        if (_activity.IsAllDataRequested)
        {
            _activity.SetTag("graphql.operation.type", _operation);
            _activity.SetTag("graphql.operation.name", operation.Name?.Value);
            var text = document.TextWithoutValues;
            _activity.SetTag("graphql.document", text.Length > LongestDocument ? text[..LongestDocument] : text);
        }
    }

    /// <summary>An event of the subscription that another trace began with.</summary>
    public void Identify(RequestTrace? subscription)
    {
        if (subscription is { _document: { } document, _definition: { } definition })
        {
            Identify(document, definition);
        }
    }

    /// <summary>The subscription has begun; its events are followed by themselves.</summary>
    public void Begun() => _failure = null;

    /// <summary>The response is known.</summary>
    public void Complete(OperationResult result)
    {
        _failure = Describe(result);
        Count(result.Errors);
    }

    /// <summary>A part of the response is known; the last one ends it.</summary>
    public void Deliver(OperationResult part)
    {
        Count(part is PartResult later ? later.Content.Errors : part.Errors);
        if (!part.HasNext)
        {
            _failure = _errors == 0 ? null : Partial;
        }
    }

    /// <summary>Work goes on, called from somewhere else: the span is the current one again.</summary>
    public void Resume()
    {
        if (_activity is not null)
        {
            Activity.Current = _activity;
        }
    }

    public void Dispose()
    {
        if (_failure == "cancelled")
        {
            _activity?.SetTag("error.type", _failure);
        }

        _metrics.Active(-1);
        _metrics.Ended(_timeProvider.GetElapsedTime(_start), _operation, _failure);
        _activity?.Dispose();
    }

    private void Count(IReadOnlyList<GraphQLError> errors)
    {
        if (errors.Count == 0)
        {
            return;
        }

        _metrics.Errors(errors);
        _errors += errors.Count;
        if (_activity is not null)
        {
            _activity.SetStatus(ActivityStatusCode.Error);
            _activity.SetTag("error.type", _activity.GetTagItem("error.type") ?? errors[0].Code);
            _activity.SetTag("graphql.errors.count", _errors);
        }
    }

    private static string? Describe(OperationResult result) => result.Outcome switch
    {
        OperationOutcome.Executed when result.Errors.Count == 0 => null,
        OperationOutcome.Executed => result.HasData ? Partial : "failed",
        OperationOutcome.ParseFailed => "parse_failed",
        OperationOutcome.ValidationFailed => "validation_failed",
        OperationOutcome.RequestFailed => "request_failed",
        OperationOutcome.OperationNotAllowed => "not_allowed",
        OperationOutcome.NotNow => "not_now",
        OperationOutcome.TimedOut => "timed_out",
        OperationOutcome.SubscriptionFailed => "subscription_failed",
        _ => "failed",
    };
}
