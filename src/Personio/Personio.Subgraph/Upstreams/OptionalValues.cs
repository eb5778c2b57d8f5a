namespace Personio.Subgraph.Upstreams;

/// <summary>Between what an input leaves out and what a call to Personio leaves out: both tell it from null.</summary>
internal static class OptionalValues
{
    /// <summary>The value for Personio, where the input has one.</summary>
    public static Client.Optional<T> ForPersonio<T>(this Optional<T> value) => value.HasValue ? new Client.Optional<T>(value.Value!) : default;

    /// <summary>The value for Personio in another type, where the input has one.</summary>
    public static Client.Optional<TResult> ForPersonio<T, TResult>(this Optional<T> value, Func<T?, TResult> convert) =>
        value.HasValue ? new Client.Optional<TResult>(convert(value.Value)) : default;
}
