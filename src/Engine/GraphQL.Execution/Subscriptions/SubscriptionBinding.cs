using System.Runtime.CompilerServices;

namespace GraphQL.Execution;

/// <summary>
/// Where the events of a subscription field come from (GraphQL September 2025, §6.2.3.1 "Source Stream"). Each event is the field's value in
/// a run of its own. The source generator derives one for each method of a <c>[SubscriptionType]</c> class.
/// </summary>
public abstract class SubscriptionBinding : FieldBinding
{
    /// <summary>
    /// Begins to listen. An exception refuses the subscription; one of the stream itself ends it with an error. Events are asked for one at a
    /// time, the next when the client has taken the last: a source that cannot wait keeps a bounded buffer of its own.
    /// </summary>
    /// <returns>The events; disposing of their enumerator stops listening.</returns>
    public abstract ValueTask<IAsyncEnumerable<object?>> SubscribeAsync(SubscriptionContext context);

    /// <summary>Makes the field's value of each event; null where the event is the value.</summary>
    public virtual FieldResolver? EventResolver => null;

    /// <summary>Events of any type as the engine takes them. References need no wrapping; values are boxed one by one.</summary>
    protected static IAsyncEnumerable<object?> Events<T>(IAsyncEnumerable<T> events) =>
        events as IAsyncEnumerable<object?> ?? BoxAsync(events);

    internal static async IAsyncEnumerable<object?> BoxAsync<T>(
        IAsyncEnumerable<T> events, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var item in events.WithCancellation(cancellationToken))
        {
            yield return item;
        }
    }
}

/// <summary>A source of events written by hand.</summary>
/// <param name="subscribe">Begins to listen, as <see cref="SubscribeAsync"/> does.</param>
public sealed class SubscriptionResolver(Func<SubscriptionContext, ValueTask<IAsyncEnumerable<object?>>> subscribe) : SubscriptionBinding
{
    public SubscriptionResolver(Func<SubscriptionContext, IAsyncEnumerable<object?>> subscribe) : this(context => new(subscribe(context)))
    {
    }

    public override ValueTask<IAsyncEnumerable<object?>> SubscribeAsync(SubscriptionContext context) => subscribe(context);
}
