using Microsoft.Extensions.Caching.Hybrid;

namespace Personio.Client.Caching;

internal sealed partial class TieredCache
{
    /// <summary>What one operation may touch, and for how long what it stores lives.</summary>
    private sealed class Plan(
        string name, IReadOnlyList<string> tags, HybridCacheEntryOptions? wanted, PersonioCacheOptions defaults, bool hasShared)
    {
        private readonly HybridCacheEntryFlags flags = wanted?.Flags ?? HybridCacheEntryFlags.None;

        public string Name { get; } = name;

        public IReadOnlyList<string> Tags { get; } = tags;

        public TimeSpan Life => Shorter(wanted?.Expiration ?? defaults.DefaultExpiration, PersonioCacheOptions.LongestExpiration);

        /// <summary>Where nothing is shared, there is nothing to look into again and nobody whose invalidation could be missed.</summary>
        public TimeSpan LocalLife => hasShared ? Shorter(wanted?.LocalCacheExpiration ?? defaults.DefaultLocalExpiration, Life) : Life;

        /// <summary>Same for operations on one value that can take each other's results.</summary>
        public string Identity => $"{Name} {(int)flags}";

        public bool ReadsMemory => Allows(HybridCacheEntryFlags.DisableLocalCacheRead);

        public bool WritesMemory => Allows(HybridCacheEntryFlags.DisableLocalCacheWrite);

        public bool ReadsShared => Allows(HybridCacheEntryFlags.DisableDistributedCacheRead);

        public bool WritesShared => Allows(HybridCacheEntryFlags.DisableDistributedCacheWrite);

        public bool UsesShared => ReadsShared || WritesShared;

        public bool MayLoad => Allows(HybridCacheEntryFlags.DisableUnderlyingData);

        private bool Allows(HybridCacheEntryFlags flag) => !flags.HasFlag(flag);

        private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
    }
}
