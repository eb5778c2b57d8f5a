using GraphQL.Execution.Frames;

namespace GraphQL.Execution.Incremental;

/// <summary>What arose while something was computed and may be delivered later than it.</summary>
internal sealed class LaterWork
{
    /// <summary>Frames with deferred fragments or fields, parents before their children.</summary>
    public List<Frame> Frames { get; } = [];

    /// <summary>Lists of which the first items are known.</summary>
    public List<ItemStream> Streams { get; } = [];
}
