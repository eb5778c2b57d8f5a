using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection;

namespace Personio.Client.Caching;

/// <summary>
/// How values become bytes: by the <see cref="IHybridCacheSerializer{T}"/> that is registered for their type; texts and bytes as they are. The
/// first byte tells null from a value.
/// </summary>
internal sealed class CacheSerializers(IServiceProvider services)
{
    private const byte Null = 0;
    private const byte Value = 1;

    public ReadOnlyMemory<byte> Write<T>(T value)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        buffer.Write([value is null ? Null : Value]);
        switch (value)
        {
            case null:
                break;
            case string text:
                Encoding.UTF8.GetBytes(text, buffer);
                break;
            case byte[] bytes:
                buffer.Write(bytes);
                break;
            default:
                Of<T>().Serialize(value, buffer);
                break;
        }

        return buffer.WrittenMemory;
    }

    /// <summary>False for what another version of the program has written and this one cannot read.</summary>
    public bool TryRead<T>(byte[] stored, out T? value)
    {
        value = default;
        if (stored is not [Value, ..])
        {
            return stored is [Null];
        }

        try
        {
            value = Read<T>(stored.AsMemory(1));
            return true;
        }
        catch (Exception exception) when (exception is JsonException or FormatException or ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    private T Read<T>(ReadOnlyMemory<byte> bytes)
    {
        if (typeof(T) == typeof(string))
        {
            return (T)(object)Encoding.UTF8.GetString(bytes.Span);
        }

        return typeof(T) == typeof(byte[]) ? (T)(object)bytes.ToArray() : Of<T>().Deserialize(new ReadOnlySequence<byte>(bytes));
    }

    private IHybridCacheSerializer<T> Of<T>() => services.GetService<IHybridCacheSerializer<T>>() ?? throw new MissingSerializerException(typeof(T));
}

/// <summary>A type is to be cached, and nobody has said how it is serialized: a fault of the program.</summary>
internal sealed class MissingSerializerException(Type type) : NotSupportedException(
    $"{type} cannot be cached: no IHybridCacheSerializer is registered for it. Register one with AddPersonioCached.");
