namespace Personio.Sandbox.Company;

/// <summary>
/// SplitMix64. Own code because <see cref="Random"/> does not promise the same numbers in the next runtime, and a
/// company must be the same for the same seed for ever.
/// </summary>
internal sealed class SeededRandom(ulong state)
{
    private ulong _state = state;

    /// <summary>An independent stream for one aspect, so that a new attribute does not reshuffle all others.</summary>
    public static SeededRandom For(int seed, string aspect)
    {
        var hash = 14695981039346656037UL;
        foreach (var character in aspect)
        {
            hash = unchecked((hash ^ character) * 1099511628211UL);
        }

        var random = new SeededRandom(unchecked(hash + ((ulong)(uint)seed * 0x9E3779B97F4A7C15UL)));
        random.NextUInt64();
        return random;
    }

    public ulong NextUInt64()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15UL;
            var z = _state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }

    /// <summary>A number from <paramref name="minimum"/> to <paramref name="maximum"/>, both included.</summary>
    public int Between(int minimum, int maximum)
        => maximum <= minimum ? minimum : minimum + (int)(NextUInt64() % (ulong)((long)maximum - minimum + 1));

    /// <summary>True in <paramref name="percent"/> of a hundred cases.</summary>
    public bool Chance(int percent) => Between(1, 100) <= percent;

    public T Pick<T>(IReadOnlyList<T> items) => items[Between(0, items.Count - 1)];

    public void Shuffle<T>(IList<T> items)
    {
        for (var i = items.Count - 1; i > 0; i--)
        {
            var j = Between(0, i);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    /// <summary>A UUID with the bits of version 4.</summary>
    public Guid NextGuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        BitConverter.TryWriteBytes(bytes, NextUInt64());
        BitConverter.TryWriteBytes(bytes[8..], NextUInt64());
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
