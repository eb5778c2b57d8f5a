namespace GraphQL.Fuzzing.Runs;

/// <summary>A part of the engine that takes bytes from strangers, and what has to hold whatever they are.</summary>
internal abstract class FuzzTarget : IAsyncDisposable
{
    public abstract string Name { get; }

    /// <summary>Well-formed inputs and others worth changing.</summary>
    public abstract IReadOnlyList<byte[]> Seeds { get; }

    /// <summary>How many bytes an input may make the engine allocate.</summary>
    public virtual long AllocationLimit(int length) => 1024 * 1024 + 4_000L * length;

    /// <summary>Gives the input to the engine.</summary>
    /// <returns>True where the engine accepted it; such inputs are changed further.</returns>
    /// <exception cref="InvariantException">Something does not hold. Any other exception says the same.</exception>
    public abstract bool Check(byte[] input);

    public virtual ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
