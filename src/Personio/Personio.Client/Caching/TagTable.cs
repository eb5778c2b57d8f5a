namespace Personio.Client.Caching;

/// <summary>Which tags are valid in this process. A value holds the marks it was loaded under; dropping a tag turns its mark invalid for good.</summary>
internal sealed class TagTable(int capacity = 100_000)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Mark> marks = new(StringComparer.Ordinal);
    private Mark everything = new();

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
                    marks[tag] = mark = new Mark();
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
        everything = new Mark();
        marks.Clear();
    }

    internal sealed class Mark
    {
        private volatile bool isDropped;

        public bool IsDropped => isDropped;

        public void Drop() => isDropped = true;
    }
}
