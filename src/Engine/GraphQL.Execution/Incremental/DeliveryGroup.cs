using GraphQL.Execution.Frames;
using GraphQL.Execution.Planning;

namespace GraphQL.Execution.Incremental;

/// <summary>A deferred fragment of one object: what the client waits for, told of as <c>pending</c> and then as <c>completed</c>.</summary>
/// <param name="parent">The deferred fragment around it, which must be complete first; null for none.</param>
internal sealed class DeliveryGroup(DeferUsage usage, DeliveryGroup? parent, Frame frame, int row)
{
    private IReadOnlyList<object>? _path;

    public string? Label => usage.Label;

    public DeliveryGroup? Parent { get; } = parent;

    /// <summary>The object's place in the response.</summary>
    public IReadOnlyList<object> Path => _path ??= Completion.ErrorOrigin.PathOf(frame, row);

    /// <summary>The deferred fragments within it.</summary>
    public List<DeliveryGroup> Children { get; } = [];

    /// <summary>What must be computed; other groups may wait for some of it, too, and deliver it sooner.</summary>
    public List<DeliveryTask> Tasks { get; } = [];

    /// <summary>How many of the tasks are not done.</summary>
    public int Unfinished { get; set; }

    /// <summary>The number the client knows it by; null before it was told.</summary>
    public int? Id { get; set; }

    /// <summary>False once it is complete, has failed, or turned out to hold nothing.</summary>
    public bool IsOpen { get; set; } = true;

    /// <summary>True while the client waits for it.</summary>
    public bool IsPending => IsOpen && Id is not null;

    /// <summary>True where it would deliver nothing of its own.</summary>
    public bool IsEmpty => Tasks.TrueForAll(static t => t.State is DeliveryState.Delivered);
}
