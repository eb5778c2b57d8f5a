using System.Buffers;

namespace GraphQL.Execution.Frames;

/// <summary>
/// A run of values that grows at its end. A long one lies in memory of the array pool, which <see cref="Release"/> gives back; one that is
/// never released is left to the collector.
/// </summary>
internal struct Rows<T>
{
    // A short run is cheaper to make than to rent and to wipe.
    private const int ShortestRented = 32;

    private T[] _items;

    /// <summary>Makes an empty run with room for a number of values.</summary>
    public Rows(int capacity) => _items = Make(capacity);

    public int Count { get; private set; }

    public readonly ref T this[int index] => ref _items.AsSpan(0, Count)[index];

    public readonly Span<T> AsSpan() => _items.AsSpan(0, Count);

    /// <summary>Makes a run of values that are all the same.</summary>
    public static Rows<T> Of(int count, T value)
    {
        var rows = new Rows<T>(count) { Count = count };
        rows.AsSpan().Fill(value);
        return rows;
    }

    public void Add(T item)
    {
        if (Count == _items.Length)
        {
            Reserve(1);
        }

        _items[Count++] = item;
    }

    public void AddRange(ReadOnlySpan<T> items)
    {
        Reserve(items.Length);
        items.CopyTo(_items.AsSpan(Count));
        Count += items.Length;
    }

    /// <summary>Makes room for more values, so that adding them moves nothing.</summary>
    public void Reserve(int more)
    {
        if (Count + more > _items.Length)
        {
            var larger = Make(Math.Max(Count + more, Math.Max(4, _items.Length * 2)));
            AsSpan().CopyTo(larger);
            var count = Count;
            Release();
            (_items, Count) = (larger, count);
        }
    }

    /// <summary>Takes back the last values.</summary>
    public void Truncate(int count)
    {
        _items.AsSpan(count, Count - count).Clear();
        Count = count;
    }

    /// <summary>Empties the run, and wipes what goes back to the pool: nobody else may find these values there.</summary>
    public void Release()
    {
        if (_items is not null && _items.Length >= ShortestRented)
        {
            AsSpan().Clear();
            ArrayPool<T>.Shared.Return(_items);
        }

        (_items, Count) = ([], 0);
    }

    private static T[] Make(int length) =>
        length == 0 ? [] : length < ShortestRented ? new T[length] : ArrayPool<T>.Shared.Rent(length);
}
