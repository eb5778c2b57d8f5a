using System.Text;

namespace GraphQL.Federation.Tracing;

/// <summary>
/// Writes protocol buffers from their end to their begin: a message's length is known when its content has been written, so nothing is written
/// twice. Write fields in the reverse of their order.
/// </summary>
internal sealed class ProtobufWriter
{
    private const int VarintType = 0;
    private const int LengthType = 2;

    private byte[] _buffer = new byte[4_096];
    private int _start = 4_096;

    /// <summary>How many bytes have been written.</summary>
    public int Length => _buffer.Length - _start;

    public ReadOnlySpan<byte> Written => _buffer.AsSpan(_start);

    public void Number(int field, ulong value)
    {
        Varint(value);
        Tag(field, VarintType);
    }

    public void Text(int field, string value)
    {
        var length = Encoding.UTF8.GetByteCount(value);
        Reserve(length);
        _start -= length;
        Encoding.UTF8.GetBytes(value, _buffer.AsSpan(_start));
        Varint((ulong)length);
        Tag(field, LengthType);
    }

    /// <summary>Ends a message that was written since a length: its fields stand behind what follows.</summary>
    /// <param name="before">The <see cref="Length"/> before the message.</param>
    public void EndMessage(int field, int before)
    {
        Varint((ulong)(Length - before));
        Tag(field, LengthType);
    }

    private void Tag(int field, int type) => Varint((ulong)((field << 3) | type));

    private void Varint(ulong value)
    {
        var size = 1;
        for (var rest = value >> 7; rest > 0; rest >>= 7)
        {
            size++;
        }

        Reserve(size);
        _start -= size;
        for (var i = 0; i < size; i++, value >>= 7)
        {
            _buffer[_start + i] = (byte)((value & 0x7F) | (i < size - 1 ? 0x80u : 0));
        }
    }

    private void Reserve(int more)
    {
        if (more > _start)
        {
            var larger = new byte[Math.Max(_buffer.Length * 2, Length + more)];
            var start = larger.Length - Length;
            Written.CopyTo(larger.AsSpan(start));
            (_buffer, _start) = (larger, start);
        }
    }
}
