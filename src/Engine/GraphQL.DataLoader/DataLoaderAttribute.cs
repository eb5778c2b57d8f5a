namespace GraphQL.DataLoader;

/// <summary>
/// Makes a data loader from a static method that fetches many keys: <c>GetEmployeeByIdAsync(IReadOnlyList&lt;string&gt; ids, …)</c> becomes
/// <c>IEmployeeByIdDataLoader</c>. The first parameter is the keys; the others are services and a cancellation token; the result is a
/// task of a dictionary (one value a key) or a lookup (many values a key). A dictionary that is a <see cref="PartialDictionary{TKey, TValue}"/> fails single keys.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DataLoaderAttribute : Attribute
{
    /// <summary>The most keys of one fetch; further keys go into further fetches.</summary>
    /// <value>The default is 0: no limit.</value>
    public int MaxBatchSize { get; init; }
}
