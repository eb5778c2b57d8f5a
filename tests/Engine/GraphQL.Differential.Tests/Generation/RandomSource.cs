namespace GraphQL.Differential.Tests.Generation;

/// <summary>Random numbers that depend on nothing but the seed, on any machine and version (SplitMix64).</summary>
internal sealed class RandomSource(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number from 0 up to, but not including, the limit.</summary>
    public int Below(int limit)
    {
        _state += 0x9E3779B97F4A7C15;
        return (int)(Mix(_state) % (ulong)limit);
    }

    /// <summary>True that many times of a hundred.</summary>
    public bool Chance(int percent) => Below(100) < percent;

    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>A number that follows from another one and a text.</summary>
    public static ulong Derive(ulong from, string text)
    {
        foreach (var character in text)
        {
            from = Mix(from ^ character) + 0x9E3779B97F4A7C15;
        }

        return Mix(from);
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
