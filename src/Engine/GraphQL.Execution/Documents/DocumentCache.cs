using System.Collections.Concurrent;

namespace GraphQL.Execution.Documents;

/// <summary>
/// Keeps prepared documents by their exact text. Bounded: when it is full, the entry that has gone longest without a hit makes room
/// (second chance, in the order of arrival). Reading takes no lock.
/// </summary>
internal sealed class DocumentCache(int capacity)
{
    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly Queue<Entry> _arrivals = new();
    private readonly Lock _lock = new();

    public int Count => _entries.Count;

    public bool TryGet(string text, out PreparedDocument? document)
    {
        if (_entries.TryGetValue(text, out var entry))
        {
            entry.WasHit = true;
            document = entry.Document;
            return true;
        }

        document = null;
        return false;
    }

    public void Add(string text, PreparedDocument document)
    {
        if (capacity <= 0)
        {
            return;
        }

        lock (_lock)
        {
            var entry = new Entry(text, document);
            if (!_entries.TryAdd(text, entry))
            {
                return;
            }

            if (_arrivals.Count == capacity)
            {
                Evict();
            }

            _arrivals.Enqueue(entry);
        }
    }

    private void Evict()
    {
        while (true)
        {
            var entry = _arrivals.Dequeue();
            if (!entry.WasHit)
            {
                _entries.TryRemove(entry.Text, out _);
                return;
            }

            entry.WasHit = false;
            _arrivals.Enqueue(entry);
        }
    }

    private sealed class Entry(string text, PreparedDocument document)
    {
        public string Text { get; } = text;

        public PreparedDocument Document { get; } = document;

        public bool WasHit { get; set; }
    }
}
