using GraphQL.Execution.Frames;
using GraphQL.Execution.Planning;

namespace GraphQL.Execution.Incremental;

/// <summary>The deferred fields of one object that the same groups wait for. They are computed once and delivered with the first of the groups.</summary>
internal sealed class DeliveryTask(DeferredPart part, Frame frame, int row, IReadOnlyList<DeliveryGroup> groups)
{
    public DeferredPart Part { get; } = part;

    /// <summary>Where the object is, with the fields that are delivered before.</summary>
    public Frame Frame { get; } = frame;

    public int Row { get; } = row;

    public IReadOnlyList<DeliveryGroup> Groups { get; } = groups;

    public DeliveryState State { get; set; }

    /// <summary>Where the fields are computed; null before they are.</summary>
    public DeferredFrame? Result { get; set; }

    /// <summary>The object's row in <see cref="Result"/>.</summary>
    public int ResultRow { get; set; }

    public IReadOnlyList<GraphQLError> Errors { get; set; } = [];

    /// <summary>Lists within the fields of which more items follow.</summary>
    public List<ItemStream> Streams { get; } = [];
}

internal enum DeliveryState
{
    /// <summary>No group that waits for it is pending yet.</summary>
    Waiting,

    /// <summary>It is being computed, or about to be.</summary>
    Started,

    /// <summary>It is computed and waits for the rest of its groups.</summary>
    Done,

    /// <summary>An error has reached the object itself.</summary>
    Failed,

    /// <summary>The client has it.</summary>
    Delivered,
}
