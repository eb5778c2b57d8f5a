using GraphQL.Execution.Frames;
using GraphQL.Execution.Telemetry;

namespace GraphQL.Execution;

/// <summary>When which field of one operation was resolved. No values: nothing of it is personal.</summary>
/// <param name="clock">Measures; the trace begins when it is made.</param>
public sealed class FieldTrace(TimeProvider clock)
{
    private readonly long _start = clock.GetTimestamp();
    private readonly Dictionary<Column, (TimeSpan Start, TimeSpan End)> _times = new(ReferenceEqualityComparer.Instance);

    /// <summary>The operation's begin, in universal time.</summary>
    public DateTimeOffset StartedAt { get; } = clock.GetUtcNow();

    /// <summary>How long the operation took.</summary>
    public TimeSpan Duration { get; private set; }

    /// <summary>The operation's root, with all of its fields; null until the operation has run.</summary>
    public FieldTraceNode? Root { get; private set; }

    internal void Begin(Column column) => _times[column] = (Now, Now);

    internal void End(Column column)
    {
        if (_times.TryGetValue(column, out var times))
        {
            _times[column] = times with { End = Now };
        }
    }

    internal (TimeSpan Start, TimeSpan End)? TimesOf(Column column) => _times.TryGetValue(column, out var times) ? times : null;

    internal void Complete(Frame root, OperationResult result)
    {
        Duration = Now;
        Root = FieldTraceReader.Read(this, root, result);
        _times.Clear();
    }

    private TimeSpan Now => clock.GetElapsedTime(_start);
}

/// <summary>A field of the response, an item of a list in it, or its root.</summary>
public sealed class FieldTraceNode
{
    private List<FieldTraceNode>? _children;
    private List<GraphQLError>? _errors;

    /// <summary>The field's key in the response; null for an item and for the root.</summary>
    public string? ResponseName { get; init; }

    /// <summary>The item's place in its list; 0 for a field.</summary>
    public int Index { get; init; }

    /// <summary>The field's name in the schema.</summary>
    public string? FieldName { get; init; }

    /// <summary>The field's type as the schema writes it.</summary>
    public string? Type { get; init; }

    /// <summary>The object type that the field belongs to.</summary>
    public string? ParentType { get; init; }

    /// <summary>When the field's resolver was called, since the operation's begin.</summary>
    public TimeSpan Start { get; init; }

    /// <summary>When the field's values were there, since the operation's begin.</summary>
    public TimeSpan End { get; init; }

    public IReadOnlyList<FieldTraceNode> Children => _children ?? [];

    public IReadOnlyList<GraphQLError> Errors => _errors ?? [];

    internal void Add(FieldTraceNode child) => (_children ??= []).Add(child);

    internal void Add(GraphQLError error) => (_errors ??= []).Add(error);

    internal FieldTraceNode? Find(object step) => _children?.Find(child =>
        step is string name ? child.ResponseName == name : child.ResponseName is null && child.Index == (int)step);
}
