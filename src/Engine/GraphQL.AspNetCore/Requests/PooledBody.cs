using System.Buffers;
using System.IO.Pipelines;

namespace GraphQL.AspNetCore.Requests;

/// <summary>
/// A request body in one piece of pooled memory. It grows with what really arrives, not with what the client announces, so that an idle
/// connection holds little.
/// </summary>
internal sealed class PooledBody : IDisposable
{
    private const int InitialLength = 4 * 1024;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(InitialLength);
    private int _length;

    public ReadOnlyMemory<byte> Memory => _buffer.AsMemory(0, _length);

    /// <summary>Reads to the end of the body, or to the limit in bytes.</summary>
    /// <returns>False where the body is longer than allowed.</returns>
    public async ValueTask<bool> ReadAsync(PipeReader reader, long limit, CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken);
            var isWithinLimit = _length + read.Buffer.Length <= limit;
            if (isWithinLimit)
            {
                Append(read.Buffer);
            }

            reader.AdvanceTo(read.Buffer.End);
            if (!isWithinLimit)
            {
                return false;
            }

            if (read.IsCompleted)
            {
                return true;
            }
        }
    }

    public void Dispose()
    {
        var buffer = _buffer;
        _buffer = [];
        _length = 0;
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private void Append(ReadOnlySequence<byte> bytes)
    {
        var needed = checked(_length + (int)bytes.Length);
        if (needed > _buffer.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(needed, (int)Math.Min(Array.MaxLength, _buffer.Length * 2L)));
            _buffer.AsSpan(0, _length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }

        bytes.CopyTo(_buffer.AsSpan(_length));
        _length = needed;
    }
}
