using GraphQL.Execution.Frames;

namespace GraphQL.Execution.Incremental;

/// <summary>What one part of an incrementally delivered response holds beside, or in place of, the initial data.</summary>
internal sealed class PartContent
{
    public List<PendingDelivery> Pending { get; } = [];

    public List<DeliveredContent> Incremental { get; } = [];

    public List<CompletedDelivery> Completed { get; } = [];

    /// <summary>False in the last part.</summary>
    public bool HasNext { get; set; } = true;

    /// <summary>The errors of everything in it.</summary>
    public IReadOnlyList<GraphQLError> Errors => [.. Incremental.SelectMany(content => content.Errors), .. Completed.SelectMany(delivery => delivery.Errors)];

    public bool IsEmpty => Pending.Count == 0 && Incremental.Count == 0 && Completed.Count == 0;
}

/// <summary>The client is told to wait.</summary>
internal readonly record struct PendingDelivery(int Id, IReadOnlyList<object> Path, string? Label);

/// <summary>The client need not wait any longer.</summary>
/// <param name="Errors">Why nothing came; empty where everything did.</param>
internal readonly record struct CompletedDelivery(int Id, IReadOnlyList<GraphQLError> Errors);

/// <summary>Content of a pending delivery.</summary>
internal abstract record DeliveredContent(int Id, IReadOnlyList<GraphQLError> Errors);

/// <summary>Deferred fields.</summary>
/// <param name="SubPath">From the delivery's object to the one whose fields they are.</param>
internal sealed record DeferredFields(int Id, IReadOnlyList<object> SubPath, IReadOnlyList<GraphQLError> Errors, Frame Frame, int Row)
    : DeliveredContent(Id, Errors);

/// <summary>Items of a streamed list.</summary>
internal sealed record StreamedItems(int Id, IReadOnlyList<GraphQLError> Errors, Column Column, int Start, int Count)
    : DeliveredContent(Id, Errors);
