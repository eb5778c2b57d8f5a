using System.Buffers;
using System.IO.Pipelines;

namespace GraphQL.AspNetCore.Responses;

/// <summary>
/// A response in pooled pieces: a large one never needs one large array, and each piece goes back to the pool as soon as it is sent.
/// Beyond the limit it keeps nothing and only counts, so that a writer which cannot stop halfway costs no memory.
/// </summary>
/// <param name="limit">The most bytes to keep.</param>
internal sealed class SegmentedBuffer(long limit = long.MaxValue) : IBufferWriter<byte>, IDisposable
{
    private const int FirstSegment = 4 * 1024;

    /// <summary>Small enough to stay out of the large object heap.</summary>
    private const int FurtherSegment = 64 * 1024;

    private readonly List<(byte[] Bytes, int Length)> _full = [];
    private byte[] _current = ArrayPool<byte>.Shared.Rent(FirstSegment);
    private int _used;

    /// <summary>How many bytes were written.</summary>
    public long Length { get; private set; }

    /// <summary>True where more was written than the limit allows: what is left of it is no response.</summary>
    public bool IsOverfull => Length > limit;

    /// <summary>How many pieces there are.</summary>
    public int PieceCount => _full.Count + 1;

    /// <summary>A piece, valid until the buffer is written to, sent or disposed of.</summary>
    public ReadOnlyMemory<byte> this[int piece] =>
        piece < _full.Count ? _full[piece].Bytes.AsMemory(0, _full[piece].Length) : _current.AsMemory(0, _used);

    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _current.Length - _used);
        _used += count;
        Length += count;
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        EnsureRoom(sizeHint);
        return _current.AsMemory(_used);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        EnsureRoom(sizeHint);
        return _current.AsSpan(_used);
    }

    /// <summary>Sends everything, piece by piece and no faster than the client reads. The buffer is empty afterwards.</summary>
    public async ValueTask SendAsync(PipeWriter output, CancellationToken cancellationToken)
    {
        _full.Add((_current, _used));
        _current = [];
        _used = 0;
        for (var i = 0; i < _full.Count; i++)
        {
            var (bytes, length) = _full[i];
            var flush = await output.WriteAsync(bytes.AsMemory(0, length), cancellationToken);
            _full[i] = ([], 0);
            ArrayPool<byte>.Shared.Return(bytes);
            if (flush.IsCompleted || flush.IsCanceled)
            {
                return;
            }
        }
    }

    public void Dispose()
    {
        Forget();
        Return(_current);
        _current = [];
        _used = 0;
    }

    /// <summary>Appends what another buffer has, piece by piece without copying; that one is empty afterwards.</summary>
    public void Take(SegmentedBuffer other)
    {
        _full.Add((_current, _used));
        _full.AddRange(other._full);
        (_current, _used) = (other._current, other._used);
        Length += other.Length;
        other._full.Clear();
        (other._current, other._used, other.Length) = ([], 0, 0);
    }

    /// <summary>Empties the buffer for another response.</summary>
    public void Clear()
    {
        Forget();
        _used = 0;
        Length = 0;
    }

    private void EnsureRoom(int sizeHint)
    {
        var needed = Math.Max(sizeHint, 1);
        if (_current.Length - _used >= needed)
        {
            return;
        }

        if (IsOverfull)
        {
            Forget();
            Return(_current);
        }
        else
        {
            _full.Add((_current, _used));
        }

        _current = ArrayPool<byte>.Shared.Rent(Math.Max(needed, FurtherSegment));
        _used = 0;
    }

    private void Forget()
    {
        foreach (var (bytes, _) in _full)
        {
            Return(bytes);
        }

        _full.Clear();
    }

    private static void Return(byte[] bytes)
    {
        if (bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }
}
