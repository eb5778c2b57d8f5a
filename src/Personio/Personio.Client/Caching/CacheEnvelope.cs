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

/// <summary>Two times, then the value.</summary>
internal sealed class CacheEnvelopeSerializer<T>(IHybridCacheSerializer<T> values) : IHybridCacheSerializer<CacheEnvelope<T>>
{
    private const int TimesSize = 2 * sizeof(long);

    public void Serialize(CacheEnvelope<T> value, IBufferWriter<byte> target)
    {
        var times = target.GetSpan(TimesSize);
        BinaryPrimitives.WriteInt64LittleEndian(times, value.LoadedAt.ToUnixTimeMilliseconds());
        BinaryPrimitives.WriteInt64LittleEndian(times[sizeof(long)..], value.TryAfter.ToUnixTimeMilliseconds());
        target.Advance(TimesSize);
        values.Serialize(value.Value, target);
    }

    public CacheEnvelope<T> Deserialize(ReadOnlySequence<byte> source)
    {
        var times = source.Slice(0, TimesSize).ToArray();
        return new CacheEnvelope<T>(
            values.Deserialize(source.Slice(TimesSize)),
            DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64LittleEndian(times)),
            DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64LittleEndian(times.AsSpan(sizeof(long)))));
    }
}

/// <summary>The value as JSON.</summary>
internal sealed class JsonValueSerializer<T>(JsonTypeInfo<T> type) : IHybridCacheSerializer<T>
{
    public void Serialize(T value, IBufferWriter<byte> target)
    {
        using var json = new Utf8JsonWriter(target);
        JsonSerializer.Serialize(json, value, type);
    }

    public T Deserialize(ReadOnlySequence<byte> source)
    {
        var json = new Utf8JsonReader(source);
        return JsonSerializer.Deserialize(ref json, type)!;
    }
}
