using System.Buffers;
using System.Buffers.Binary;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Caching.Hybrid;

namespace Personio.Client.Caching;

/// <summary>A cached value with its times.</summary>
/// <param name="Value">The value.</param>
/// <param name="LoadedAt">When Personio said so.</param>
/// <param name="TryAfter">Not before this time is Personio asked again.</param>
internal sealed record CacheEnvelope<T>(T Value, DateTimeOffset LoadedAt, DateTimeOffset TryAfter);

/// <summary>Two times, then the value as JSON.</summary>
internal sealed class CacheEnvelopeSerializer<T>(JsonTypeInfo<T> type) : IHybridCacheSerializer<CacheEnvelope<T>>
{
    private const int TimesSize = 2 * sizeof(long);

    public void Serialize(CacheEnvelope<T> value, IBufferWriter<byte> target)
    {
        var times = target.GetSpan(TimesSize);
        BinaryPrimitives.WriteInt64LittleEndian(times, value.LoadedAt.ToUnixTimeMilliseconds());
        BinaryPrimitives.WriteInt64LittleEndian(times[sizeof(long)..], value.TryAfter.ToUnixTimeMilliseconds());
        target.Advance(TimesSize);
        using var json = new Utf8JsonWriter(target);
        JsonSerializer.Serialize(json, value.Value, type);
    }

    public CacheEnvelope<T> Deserialize(ReadOnlySequence<byte> source)
    {
        var times = source.Slice(0, TimesSize).ToArray();
        var json = new Utf8JsonReader(source.Slice(TimesSize));
        return new CacheEnvelope<T>(
            JsonSerializer.Deserialize(ref json, type)!,
            DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64LittleEndian(times)),
            DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64LittleEndian(times.AsSpan(sizeof(long)))));
    }
}
