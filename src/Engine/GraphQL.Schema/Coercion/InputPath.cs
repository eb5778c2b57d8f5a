namespace GraphQL.Schema;

/// <summary>Where in an input value a reader is. Names and indexes are boxed only when an error wants them.</summary>
internal sealed class InputPath
{
    private readonly List<(string? Name, int Index)> _entries = [];

    internal int Depth => _entries.Count;

    internal void Push(string name) => _entries.Add((name, 0));

    internal void Push(int index) => _entries.Add((null, index));

    internal void Pop() => _entries.RemoveAt(_entries.Count - 1);

    internal object[] ToArray() => [.. _entries.Select(e => e.Name ?? (object)e.Index)];
}
