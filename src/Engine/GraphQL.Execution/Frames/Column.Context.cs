using System.Security.Claims;
using GraphQL.Execution.Planning;

namespace GraphQL.Execution.Frames;

/// <content>What a resolver sees of its column.</content>
internal sealed partial class Column
{
    private ArgumentValues _arguments = ArgumentValues.None;
    private int[]? _liveRows;

    public override int Count => Frame.Count;

    public override CancellationToken CancellationToken => execution.CancellationToken;

    private protected override IReadOnlyDictionary<string, object?> GlobalStates => execution.Request.GlobalState;

    public override SelectedFields SelectedFields => Field.SelectedFields;

    public override bool IsLive(int row) => execution.Nulls.IsLive(Frame, row);

    public override T Parent<T>(int row) => (T)Frame[row];

    public override IReadOnlyList<T> Parents<T>()
    {
        var parents = new T[LiveRows.Length];
        for (var i = 0; i < parents.Length; i++)
        {
            parents[i] = (T)Frame[LiveRows[i]];
        }

        return parents;
    }

    public override T EventMessage<T>() => Frame[0] is GivenValue { Value: T message }
        ? message
        : throw new InvalidOperationException($"{Field.Definition.Coordinate} has no message of the type {typeof(T)}.");

    public override T Service<T>() => (T?)execution.Request.Services.GetService(typeof(T))
        ?? throw new InvalidOperationException($"The service {typeof(T)} of a resolver is not registered.");

    public override Exception? DenialOf(string objectTypeName) =>
        execution.Schema.Schema.TryGetType<Schema.ObjectType>(objectTypeName, out var type) ? DenialOf(type) : null;

    public override void RestrictCache(CachePolicy policy) => execution.RestrictCache(policy);

    public override CachePolicy CachePolicyOf(string objectTypeName) => execution.Schema.CacheHints.OfObject(objectTypeName);

    public override OperationRequest Request => execution.Request;

    public override ClaimsPrincipal? User => execution.Request.User;

    public override bool IsFromGateway => execution.Request.IsFromGateway;

    public override object? Argument(int index) => _arguments[index];

    public override bool HasArgument(int index) => _arguments.IsGiven(index);

    public override void SetResult(int row, object? value) => _results[row] = value;

    public override void SetError(int row, Exception exception) => _results[row] = new FailedValue(exception);

    // Fixed at the first look, so that a batch's results meet the parents they were computed for.
    private int[] LiveRows => _liveRows ??= execution.Nulls.LiveRows(Frame);
}
