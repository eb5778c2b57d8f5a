using System.Buffers;
using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GraphQL.Execution;

/// <summary>Writes a response as JSON text in UTF-8. No method can fail on a value of its type.</summary>
public ref partial struct ResponseWriter
{
    // What the longest number, date, GUID or escape takes, with quotes and a separator.
    private const int LongestToken = 64;

    private readonly IBufferWriter<byte> _output;
    private Span<byte> _buffer;
    private int _written;
    private bool _needsComma;

    public ResponseWriter(IBufferWriter<byte> output)
    {
        _output = output;
        _buffer = output.GetSpan(TextPiece);
    }

    /// <summary>Writes <c>{</c>.</summary>
    public void BeginObject() => Open((byte)'{');

    public void EndObject() => Close((byte)'}');

    public void BeginArray() => Open((byte)'[');

    public void EndArray() => Close((byte)']');

    /// <summary>Writes the name of the next value, with the comma before it where one is due.</summary>
    public void Name(ResponseName name)
    {
        var start = _needsComma ? 0 : 1;
        var length = name.TokenLength - start;
        var block = Math.Max(length, ResponseName.BlockLength);
        Ensure(block);
        if (block == ResponseName.BlockLength)
        {
            Vector256.Create(name.Token.Slice(start, ResponseName.BlockLength)).CopyTo(_buffer[_written..]);
        }
        else
        {
            name.Token.Slice(start, length).CopyTo(_buffer[_written..]);
        }

        _written += length;
        _needsComma = false;
    }

    /// <summary>Writes a name that may be any text, such as a key of an error's extensions.</summary>
    internal void AnyName(string name)
    {
        String(name);
        Ensure(1);
        _buffer[_written++] = (byte)':';
        _needsComma = false;
    }

    public void Null()
    {
        Separate();
        "null"u8.CopyTo(_buffer[_written..]);
        _written += 4;
    }

    /// <summary>Writes a text that is plain ASCII without anything to escape, such as an enum value, in quotes.</summary>
    public void AsciiString(ReadOnlySpan<byte> value)
    {
        Separate(value.Length + 2);
        _buffer[_written++] = (byte)'"';
        value.CopyTo(_buffer[_written..]);
        _written += value.Length;
        _buffer[_written++] = (byte)'"';
    }

    public void Boolean(bool value)
    {
        Separate();
        var text = value ? "true"u8 : "false"u8;
        text.CopyTo(_buffer[_written..]);
        _written += text.Length;
    }

    public void Int(int value)
    {
        Separate();
        Utf8Formatter.TryFormat(value, _buffer[_written..], out var length);
        _written += length;
    }

    public void Long(long value)
    {
        Separate();
        Utf8Formatter.TryFormat(value, _buffer[_written..], out var length);
        _written += length;
    }

    /// <summary>Writes a finite number; the caller has checked it.</summary>
    public void Float(double value)
    {
        Separate();
        value.TryFormat(_buffer[_written..], out var length, default, System.Globalization.CultureInfo.InvariantCulture);
        _written += length;
    }

    /// <summary>Writes a finite number in as few digits as single precision needs; the caller has checked it.</summary>
    public void Float(float value)
    {
        Separate();
        value.TryFormat(_buffer[_written..], out var length, default, System.Globalization.CultureInfo.InvariantCulture);
        _written += length;
    }

    public void Decimal(decimal value)
    {
        Separate();
        value.TryFormat(_buffer[_written..], out var length, default, System.Globalization.CultureInfo.InvariantCulture);
        _written += length;
    }

    /// <summary>Writes a value that formats itself as plain ASCII, such as a date or a GUID, in quotes.</summary>
    /// <param name="value">The value; at most 60 bytes long when formatted.</param>
    /// <param name="format">A format of the value's type; its default format where it is empty.</param>
    public void Formatted<T>(T value, scoped ReadOnlySpan<char> format = default) where T : IUtf8SpanFormattable
    {
        Separate();
        _buffer[_written++] = (byte)'"';
        value.TryFormat(_buffer[_written..], out var length, format, System.Globalization.CultureInfo.InvariantCulture);
        _written += length;
        _buffer[_written++] = (byte)'"';
    }

    /// <summary>Gives what was written to the output; nothing may be written afterwards.</summary>
    public void Flush()
    {
        _output.Advance(_written);
        _buffer = default;
        _written = 0;
    }

    private void Open(byte bracket)
    {
        Separate();
        _buffer[_written++] = bracket;
        _needsComma = false;
    }

    private void Close(byte bracket)
    {
        Ensure(1);
        _buffer[_written++] = bracket;
        _needsComma = true;
    }

    // A value behind another one in the same array takes a comma; one behind a name does not. Afterwards a separator is due either way.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Separate(int length = LongestToken)
    {
        Ensure(length + 1);
        if (_needsComma)
        {
            _buffer[_written++] = (byte)',';
        }

        _needsComma = true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Ensure(int length)
    {
        if (_buffer.Length - _written < length)
        {
            Grow(length);
        }
    }

    private void Grow(int length)
    {
        _output.Advance(_written);
        _written = 0;
        _buffer = _output.GetSpan(Math.Max(length, TextPiece));
    }
}
