using System.Runtime.ExceptionServices;
using Personio.Client.Errors;

namespace Personio.Subgraph.Entities;

/// <summary>What one of many reads found, or why it failed: a data loader's other keys are not its failure.</summary>
/// <param name="Value">Null where there is nothing, and where the read failed.</param>
/// <param name="Fault">Null where it did not fail.</param>
public sealed record SingleRead<T>(T? Value, PersonioException? Fault)
    where T : class
{
    /// <summary>What was found; null for nothing.</summary>
    /// <exception cref="PersonioException">The read failed.</exception>
    public T? Get()
    {
        if (Fault is not null)
        {
            ExceptionDispatchInfo.Throw(Fault);
        }

        return Value;
    }

    /// <summary>What an entity resolver answers with.</summary>
    internal object? ToEntity() => Fault is null ? Value : new FailedValue(Fault);
}
