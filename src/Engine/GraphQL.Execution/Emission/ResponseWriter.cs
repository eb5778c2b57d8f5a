using System.Buffers;

namespace GraphQL.Execution;

/// <summary>Writes a response as JSON text in UTF-8. No method can fail on a value of its type.</summary>
public ref struct ResponseWriter
{
    public ResponseWriter(IBufferWriter<byte> output) => throw new NotSupportedException();

    /// <summary>Writes <c>{</c>.</summary>
    public void BeginObject() => throw new NotSupportedException();

    public void EndObject() => throw new NotSupportedException();

    public void BeginArray() => throw new NotSupportedException();

    public void EndArray() => throw new NotSupportedException();

    /// <summary>Writes the name of the next value, with the comma before it where one is due.</summary>
    public void Name(ResponseName name) => throw new NotSupportedException();

    public void Null() => throw new NotSupportedException();

    public void String(string? value) => throw new NotSupportedException();

    /// <summary>Writes a text that is plain ASCII without anything to escape, such as an enum value, in quotes.</summary>
    public void AsciiString(ReadOnlySpan<byte> value) => throw new NotSupportedException();

    public void Boolean(bool value) => throw new NotSupportedException();

    public void Int(int value) => throw new NotSupportedException();

    public void Long(long value) => throw new NotSupportedException();

    /// <summary>Writes a finite number; the caller has checked it.</summary>
    public void Float(double value) => throw new NotSupportedException();

    public void Decimal(decimal value) => throw new NotSupportedException();

    /// <summary>Writes a value that formats itself as plain ASCII, such as a date or a GUID, in quotes.</summary>
    public void Formatted<T>(T value, scoped ReadOnlySpan<char> format = default) where T : IUtf8SpanFormattable =>
        throw new NotSupportedException();

    /// <summary>Writes any value of the kinds that <see cref="Schema.ScalarCoercion.TrySerialize"/> returns.</summary>
    public void Scalar(object? value) => throw new NotSupportedException();

    /// <summary>Gives what was written to the output; nothing may be written afterwards.</summary>
    public void Flush() => throw new NotSupportedException();
}

/// <summary>A key of the response, ready to be written.</summary>
public sealed class ResponseName
{
    public ResponseName(string name)
    {
        Value = name;
        Token = System.Text.Encoding.UTF8.GetBytes($",\"{name}\":");
    }

    public string Value { get; }

    /// <summary>The name as <c>,"name":</c>; the first member of an object leaves out the comma. Names need no escapes.</summary>
    internal byte[] Token { get; }

    public override string ToString() => Value;
}
