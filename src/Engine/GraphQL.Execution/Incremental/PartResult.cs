namespace GraphQL.Execution.Incremental;

/// <summary>A part of an incrementally delivered response behind the first one.</summary>
/// <param name="content">What it tells.</param>
/// <param name="pending">What the client waits for before it has read the part.</param>
internal sealed class PartResult(PartContent content, IReadOnlyList<int> pending) : OperationResult(OperationOutcome.Executed, [])
{
    public PartContent Content => content;

    public override bool HasData => false;

    public override bool HasNext => content.HasNext;

    private protected override OperationResult InPlace(GraphQLError error) => new PartResult(IncrementalRun.Abandon(pending, error), pending);

    private protected override void WriteData(ref ResponseWriter writer, ResponseName name) => PartEmitter.Write(ref writer, content);
}
