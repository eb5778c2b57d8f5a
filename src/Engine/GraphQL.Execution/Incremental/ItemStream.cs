using GraphQL.Execution.Completion;
using GraphQL.Execution.Frames;

namespace GraphQL.Execution.Incremental;

/// <summary>A list of which the client has the first items and waits for the others.</summary>
/// <param name="column">The field whose value the list is.</param>
/// <param name="row">The row of that value.</param>
/// <param name="rest">The items that are not delivered yet.</param>
/// <param name="next">The place of the first of them.</param>
internal sealed class ItemStream(Column column, int row, ItemSource rest, int next)
{
    private IReadOnlyList<object>? _path;

    public Column Column { get; } = column;

    public int Row { get; } = row;

    public ItemSource Rest { get; } = rest;

    public string? Label => Column.Field.Stream!.Label;

    public IReadOnlyList<object> Path => _path ??= ErrorOrigin.PathOf(Column, Row);

    /// <summary>The number the client knows it by; null before it was told.</summary>
    public int? Id { get; set; }

    /// <summary>True while items of it are computed.</summary>
    public bool IsBusy { get; set; }

    /// <summary>The place of the next item.</summary>
    public int Next { get; set; } = next;

    /// <summary>False where the list has become null since, or its object.</summary>
    public bool IsWanted(NullPropagation nulls) => !Column.IsNull(level: 0, Row) && nulls.IsLive(Column.Frame, Row);
}
