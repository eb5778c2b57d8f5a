namespace Personio.Client.Caching;

/// <summary>Which tags are valid in this process. A value holds the marks it was loaded under; dropping a tag turns its mark invalid for good.</summary>
internal sealed class TagTable(int capacity = 100_000)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Mark> marks = new(StringComparer.Ordinal);
    private long latest;
    private Mark everything = new(0);

    /// <summary>The present marks of these tags. To be taken before loading: what is dropped meanwhile must not be kept.</summary>
    public IReadOnlyList<Mark> Take(IReadOnlyList<string> tags)
    {
        lock (gate)
        {
            if (marks.Count + tags.Count > capacity)
            {
                Clear();
            }

            var taken = new List<Mark>(tags.Count + 1) { everything };
            foreach (var tag in tags)
            {
                if (!marks.TryGetValue(tag, out var mark))
                {
                    marks[tag] = mark = new Mark(++latest);
                }

                taken.Add(mark);
            }

            return taken;
        }
    }

    public void Drop(string tag)
    {
        lock (gate)
        {
            if (marks.Remove(tag, out var mark))
            {
                mark.Drop();
            }
        }
    }

    public void DropEverything()
    {
        lock (gate)
        {
            Clear();
        }
    }

    private void Clear()
    {
        everything.Drop();
        everything = new Mark(++latest);
        marks.Clear();
    }

    /// <summary>Greater after each drop of one of the tags that these are the marks of.</summary>
    public static long StampOf(IReadOnlyList<Mark> marks) => marks.Max(static mark => mark.Number);

    internal sealed class Mark(long number)
    {
        private volatile bool isDropped;

        public long Number { get; } = number;

        public bool IsDropped => isDropped;

        public void Drop() => isDropped = true;
    }
}
