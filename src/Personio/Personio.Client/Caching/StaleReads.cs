namespace Personio.Client.Caching;

/// <summary>What was served stale to one scope, so that whoever answers can say so.</summary>
public sealed class StaleReads
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, TimeSpan> oldest = new(StringComparer.Ordinal);

    /// <summary>The age of the oldest value that was served stale, by resource.</summary>
    public IReadOnlyDictionary<string, TimeSpan> Oldest
    {
        get
        {
            lock (gate)
            {
                return new Dictionary<string, TimeSpan>(oldest, StringComparer.Ordinal);
            }
        }
    }

    internal void Record(string resource, TimeSpan age)
    {
        lock (gate)
        {
            oldest[resource] = oldest.TryGetValue(resource, out var known) && known > age ? known : age;
        }
    }
}
