using System.Collections;
using GraphQL.Execution;

namespace GraphQL.Differential.Tests.Worlds;

/// <content>Batch resolvers, those that break their contract among them.</content>
internal sealed partial class WorldResolver
{
    private void ResolveBatch(FieldContext context)
    {
        var parents = context.Parents<object>();
        switch (kind)
        {
            case ResolverKind.Batch:
                context.SetBatch(Values(context, parents));
                break;
            case ResolverKind.BatchTask:
                context.SetBatch(Task.FromResult(Values(context, parents)));
                break;
            case ResolverKind.BatchPendingTask:
                context.SetBatch(LaterAsync(() => Values(context, parents)));
                break;
            case ResolverKind.BatchTooShort:
                context.SetBatch(new object?[Math.Max(0, parents.Count - 1) + (parents.Count == 0 ? 1 : 0)]);
                break;
            case ResolverKind.BatchTooLong:
                context.SetBatch(new object?[parents.Count + 1]);
                break;
            case ResolverKind.BatchNull:
                context.SetBatch((IReadOnlyList<object?>)null!);
                break;
            case ResolverKind.BatchThrows:
                throw new InvalidOperationException("A batch failed on purpose.");
            case ResolverKind.BatchTaskTooShort:
                context.SetBatch(LaterAsync(() => new object?[parents.Count + 2]));
                break;
            case ResolverKind.BatchTaskNull:
                context.SetBatch(LaterAsync(() => null!));
                break;
            case ResolverKind.BatchTaskFails:
                context.SetBatch(LaterAsync(() => throw new InvalidOperationException("A batch failed on purpose.")));
                break;
            case ResolverKind.BatchTaskCancelled:
                context.SetBatch(Task.FromCanceled<IReadOnlyList<object?>>(new CancellationToken(canceled: true)));
                break;
            case ResolverKind.BatchUnreadable:
                context.SetBatch(LaterAsync(() => new Unreadable(parents.Count)));
                break;
            default:
                throw new InvalidOperationException($"{kind} is not a batch.");
        }
    }

    private IReadOnlyList<object?> Values(FieldContext context, IReadOnlyList<object> parents) =>
        [.. parents.Select(p => ((Returned)Outcome(context, NodeOf(p))).Value)];

    private static async Task<IReadOnlyList<object?>> LaterAsync(Func<IReadOnlyList<object?>> values)
    {
        await Task.Yield();
        return values();
    }

    /// <summary>A list that fails when it is read.</summary>
    private sealed class Unreadable(int count) : IReadOnlyList<object?>
    {
        public int Count { get; } = count;

        public object? this[int index] => throw new InvalidOperationException("A batch broke on purpose while it was read.");

        public IEnumerator<object?> GetEnumerator() => throw new InvalidOperationException("A batch broke on purpose while it was read.");

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
