using System.Buffers;
using System.Text.Json;
using Personio.Client.Http;

namespace Personio.Client.Json;

/// <summary>Writes request bodies: what is not set is left out, what is set to null is written as null.</summary>
internal static class JsonBody
{
    public static byte[] Write(Action<Utf8JsonWriter> writeMembers) => WriteWhole(writer =>
    {
        writer.WriteStartObject();
        writeMembers(writer);
        writer.WriteEndObject();
    });

    public static byte[] WriteArray(Action<Utf8JsonWriter> writeItems) => WriteWhole(writer =>
    {
        writer.WriteStartArray();
        writeItems(writer);
        writer.WriteEndArray();
    });

    /// <summary>A text of a new object, which is left out when it is null.</summary>
    public static Optional<string?> Given(string? text) => text is null ? default : new Optional<string?>(text);

    public static void WriteText(this Utf8JsonWriter writer, string name, Optional<string?> text)
    {
        if (text.IsSet)
        {
            writer.WriteString(name, text.Value);
        }
    }

    /// <summary>A text that Personio does not let be cleared.</summary>
    public static void WriteRequiredText(this Utf8JsonWriter writer, string name, Optional<string> text)
    {
        if (text.IsSet)
        {
            writer.WriteString(name, text.Value ?? throw new ArgumentException($"{name} cannot be cleared.", nameof(text)));
        }
    }

    public static void WriteWord<T>(this Utf8JsonWriter writer, string name, Optional<T?> word)
        where T : struct, IOpenEnum<T>
    {
        if (word.IsSet)
        {
            writer.WriteString(name, word.Value?.Word);
        }
    }

    public static void WriteWord<T>(this Utf8JsonWriter writer, string name, Optional<T> word)
        where T : struct, IOpenEnum<T>
    {
        if (word.IsSet)
        {
            writer.WriteString(name, word.Value.Word);
        }
    }

    public static void WriteDate(this Utf8JsonWriter writer, string name, Optional<DateOnly?> date)
    {
        if (date.IsSet)
        {
            writer.WriteString(name, date.Value is { } day ? PersonioTime.Format(day) : null);
        }
    }

    public static void WriteFlag(this Utf8JsonWriter writer, string name, Optional<bool> flag)
    {
        if (flag.IsSet)
        {
            writer.WriteBoolean(name, flag.Value);
        }
    }

    public static void WriteDecimal(this Utf8JsonWriter writer, string name, Optional<decimal?> number)
    {
        if (!number.IsSet)
        {
            return;
        }

        if (number.Value is { } value)
        {
            writer.WriteNumber(name, value);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    /// <summary><c>"name":{"id":"…"}</c>, or null.</summary>
    /// <exception cref="ArgumentException">The text cannot be an id.</exception>
    public static void WriteReference(this Utf8JsonWriter writer, string name, Optional<string?> id)
    {
        if (!id.IsSet)
        {
            return;
        }

        if (id.Value is null)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartObject(name);
        writer.WriteString("id"u8, PersonioIds.Require(id.Value, name));
        writer.WriteEndObject();
    }

    private static byte[] WriteWhole(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            write(writer);
        }

        return buffer.WrittenSpan.ToArray();
    }
}
