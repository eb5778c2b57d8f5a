using Microsoft.Extensions.Caching.Memory;

namespace Personio.Client.Caching;

/// <summary>The values in this process's memory, up to a number of bytes. When it is full, those that were not asked for longest go first.</summary>
internal sealed class MemoryTier(long capacity, TimeProvider time) : IDisposable
{
    /// <summary>What an entry costs besides its value.</summary>
    private const int Overhead = 256;

    /// <summary>A value counts twice: what was read of it is kept beside it, and is about as large.</summary>
    private const int WithReading = 2;

    private readonly MemoryCache entries = new(new MemoryCacheOptions { SizeLimit = capacity, CompactionPercentage = 0.1 });

    public bool TryGet<T>(string name, out T? value)
    {
        if (entries.TryGetValue(name, out Entry? entry) && entry!.IsValid(time.GetUtcNow()) && entry.Value is T or null)
        {
            value = (T?)entry.Value;
            return true;
        }

        value = default;
        return false;
    }

    /// <summary>Keeps a value, unless one of its tags was dropped while it was being loaded.</summary>
    /// <param name="name">The value's name.</param>
    /// <param name="value">The value; may be null.</param>
    /// <param name="bytes">Its size, serialized.</param>
    /// <param name="marks">Taken before it was loaded.</param>
    /// <param name="life">How long it is kept.</param>
    public void Set(string name, object? value, int bytes, IReadOnlyList<TagTable.Mark> marks, TimeSpan life)
    {
        var entry = new Entry(value, marks, time.GetUtcNow() + life);
        if (entry.IsValid(time.GetUtcNow()))
        {
            entries.Set(name, entry, new MemoryCacheEntryOptions { Size = ((long)bytes * WithReading) + Overhead, AbsoluteExpirationRelativeToNow = life });
        }
    }

    public void Remove(string name) => entries.Remove(name);

    public void Clear() => entries.Clear();

    public void Dispose() => entries.Dispose();

    private sealed record Entry(object? Value, IReadOnlyList<TagTable.Mark> Marks, DateTimeOffset ExpiresAt)
    {
        public bool IsValid(DateTimeOffset now)
        {
            if (now >= ExpiresAt)
            {
                return false;
            }

            foreach (var mark in Marks)
            {
                if (mark.IsDropped)
                {
                    return false;
                }
            }

            return true;
        }
    }
}
