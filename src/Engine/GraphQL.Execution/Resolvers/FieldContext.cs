using System.Security.Claims;
using GraphQL.Execution.Requests;

namespace GraphQL.Execution;

/// <summary>One field of one selection, for all of its parents. What a <see cref="FieldResolver"/> works on.</summary>
public abstract class FieldContext
{
    private protected FieldContext()
    {
    }

    /// <summary>How many parents there are.</summary>
    public abstract int Count { get; }

    /// <summary>False where the row's result is no longer wanted, because an error has nulled it or one of its ancestors.</summary>
    public abstract bool IsLive(int row);

    /// <summary>The parent of a row. For a root field it is the operation's root value, an empty object.</summary>
    public abstract T Parent<T>(int row);

    /// <summary>The parents of all live rows, in order: what a batch resolver receives.</summary>
    public abstract IReadOnlyList<T> Parents<T>();

    /// <summary>The event that a subscription's field is resolved for.</summary>
    /// <exception cref="InvalidOperationException">The field is no subscription, or its event is of another type.</exception>
    public abstract T EventMessage<T>();

    /// <summary>A service of the request's scope.</summary>
    /// <exception cref="InvalidOperationException">The service is not registered.</exception>
    public abstract T Service<T>() where T : notnull;

    /// <summary>Ends with the request: when its caller gives up, or when its time is over.</summary>
    public abstract CancellationToken CancellationToken { get; }

    /// <summary>The request.</summary>
    public abstract OperationRequest Request { get; }

    /// <summary>Who asks; null where the transport does not tell.</summary>
    public abstract ClaimsPrincipal? User { get; }

    /// <summary>True where a gateway asks, and the transport knows it: see <see cref="OperationRequest.IsFromGateway"/>.</summary>
    public abstract bool IsFromGateway { get; }

    /// <summary>What the request carries under a name: see <see cref="OperationRequest.GlobalState"/>.</summary>
    /// <exception cref="InvalidOperationException">It carries nothing of that name and type.</exception>
    public T GlobalState<T>(string name) => GlobalStates.Read<T>(name);

    /// <summary>What the request carries under a name; the default where it carries nothing or null.</summary>
    /// <exception cref="InvalidOperationException">It carries something of another type.</exception>
    public T? GlobalStateOrDefault<T>(string name) => GlobalStates.ReadOrDefault<T>(name);

    /// <summary>
    /// Why the caller may not have objects of a type from this field; null where it may. For resolvers that find out the types of their results
    /// before they fetch them; others are held back by the engine.
    /// </summary>
    public abstract Exception? DenialOf(string objectTypeName);

    /// <summary>Lets the answer be kept for no longer, and for no others. May be called from any thread until the field's results are set.</summary>
    public abstract void RestrictCache(CachePolicy policy);

    /// <summary>How the schema says that an answer may be kept that holds objects of a type; not at all where it says nothing.</summary>
    public abstract CachePolicy CachePolicyOf(string objectTypeName);

    /// <summary>The coerced value of an argument, by its position in the field's definition; null also where it is absent.</summary>
    /// <remarks>Of the kinds that <see cref="Schema.InputCoercion"/> produces.</remarks>
    public abstract object? Argument(int index);

    /// <summary>False where the argument was not given and has no default.</summary>
    public abstract bool HasArgument(int index);

    /// <summary>The fields selected below this one.</summary>
    public abstract SelectedFields SelectedFields { get; }

    private protected abstract IReadOnlyDictionary<string, object?> GlobalStates { get; }

    /// <summary>Sets a row's result.</summary>
    public abstract void SetResult(int row, object? value);

    /// <summary>Gives a row an error.</summary>
    public abstract void SetError(int row, Exception exception);

    /// <summary>Sets a row's result when the task completes.</summary>
    public abstract void SetTask<T>(int row, Task<T> task);

    /// <summary>Sets a row's result when the task completes.</summary>
    public void SetTask<T>(int row, ValueTask<T> task)
    {
        if (task.IsCompletedSuccessfully)
        {
            SetResult(row, task.Result);
        }
        else
        {
            SetTask(row, task.AsTask());
        }
    }

    /// <summary>
    /// Sets a row's result to a list whose items come one by one. They are read to the end, or, where the client streams the list, as it
    /// takes them; the enumerator is disposed of either way.
    /// </summary>
    public abstract void SetItems<T>(int row, IAsyncEnumerable<T>? items);

    /// <summary>Sets a row's result to a list whose items come one by one, when the task completes.</summary>
    public abstract void SetItems<T>(int row, ValueTask<IAsyncEnumerable<T>> items);

    /// <summary>Sets a row's result to a list whose items come one by one, when the task completes.</summary>
    public void SetItems<T>(int row, Task<IAsyncEnumerable<T>> items) => SetItems(row, new ValueTask<IAsyncEnumerable<T>>(items));

    /// <summary>Sets all live rows' results at once, in the order of <see cref="Parents{T}"/>.</summary>
    /// <remarks>
    /// Another number of results than live rows is an error of every row. What fails in a <see cref="PartialBatch{T}"/> is the error of its own row.
    /// </remarks>
    public abstract void SetBatch<T>(IReadOnlyList<T> results);

    /// <summary>Sets all live rows' results when the task completes, in the order of <see cref="Parents{T}"/>.</summary>
    public abstract void SetBatch<T>(Task<IReadOnlyList<T>> task);
}
