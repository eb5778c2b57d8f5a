using GraphQL.Execution.Frames;

namespace GraphQL.Execution.Completion;

/// <content>The errors of what is delivered later.</content>
internal sealed partial class NullPropagation
{
    /// <summary>
    /// Takes the errors of a detached frame's objects, by row; each list in the order of the response. Of an object that has failed, only the
    /// error that made it fail is told.
    /// </summary>
    public IEnumerable<(int Row, IReadOnlyList<GraphQLError> Errors)> Take(DetachedFrame frame)
    {
        if (_errors is null)
        {
            return [];
        }

        // The list itself stays: that there were errors is what tells that objects may be dead.
        var own = new List<RaisedError>();
        _errors.RemoveAll(error =>
        {
            var isOwn = ReferenceEquals(RootOf(error.Target).Frame, frame);
            if (isOwn)
            {
                own.Add(error);
            }

            return isOwn;
        });
        return InOrder(own)
            .GroupBy(e => RootOf(e.Target).Row)
            .Select(row => (row.Key, (IReadOnlyList<GraphQLError>)[.. row.Select(static e => e.Error with { Path = e.Origin.Path })]));
    }

    private static (Frame? Frame, int Row) RootOf(NullTarget target)
    {
        var (frame, row) = target.Holder switch
        {
            Column column => (column.Frame, column.RowOf(target.Level, target.Index)),
            Frame holder => (holder, target.Index),
            _ => (null, 0),
        };
        while (frame?.Parent is { } parent)
        {
            (frame, row) = (parent.Frame, parent.RowOf(parent.Lists.Length, frame.ParentIndex(row)));
        }

        return (frame, row);
    }
}
