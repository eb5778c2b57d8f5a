using GraphQL.Execution.Frames;
using GraphQL.Execution.Planning;

namespace GraphQL.Execution.Incremental;

/// <content>Streamed lists.</content>
internal sealed partial class IncrementalRun
{
    // How many items of a list a part tells at most: enough for a data loader's batch, few enough to come soon.
    private const int MostItems = 100;

    private static readonly Action Nothing = static () => { };

    // Takes the items that are there. A list whose items are under way, or told in this part already, waits for its turn.
    private void StartItems(HashSet<ItemStream> told, PartContent part)
    {
        var frames = new Dictionary<PlanField, ItemFrame>();
        foreach (var stream in _graph.Streams.Where(s => !s.IsBusy && !told.Contains(s)).ToList())
        {
            var items = stream.Rest.Take(MostItems, Wake);
            if (items.Count == 0 && stream.Rest.IsOver)
            {
                End(stream, part);
            }
            else if (items.Count > 0)
            {
                stream.IsBusy = true;
                AddItems(FrameFor(stream, frames, items.Count), stream, items);
            }
        }

        foreach (var frame in frames.Values)
        {
            Run(frame);
        }
    }

    private static void AddItems(ItemFrame frame, ItemStream stream, List<object?> items)
    {
        foreach (var item in items)
        {
            frame.Add(stream, stream.Next++, item);
        }
    }

    private static ItemFrame FrameFor(ItemStream stream, Dictionary<PlanField, ItemFrame> frames, int items)
    {
        var field = stream.Column.Field.Item!;
        if (!frames.TryGetValue(field, out var frame))
        {
            frames.Add(field, frame = new ItemFrame(PlanCompiler.ItemsOf(field, stream.Column.Frame.Set.Type), items));
        }

        return frame;
    }

    private void Finish(ItemFrame frame, HashSet<ItemStream> told, PartContent part)
    {
        var lists = ListsIn(frame);
        foreach (var list in lists)
        {
            CutAtFailure(frame, list);
        }

        var errors = TakeErrors(frame);
        var (groups, streams) = Integrate(frame.Later);
        foreach (var (stream, start, end) in lists)
        {
            told.Add(stream);
            stream.IsBusy = false;
            var count = Enumerable.Range(start, end - start).TakeWhile(row => !frame.IsFailed(row)).Count();
            if (count > 0)
            {
                GraphQLError[] ofItems = [.. Enumerable.Range(start, count).SelectMany(row => errors.GetValueOrDefault(row, []))];
                part.Incremental.Add(new StreamedItems(stream.Id!.Value, ofItems, frame.Columns[0], start, count));
            }

            if (start + count < end)
            {
                _graph.End(stream, errors.GetValueOrDefault(start + count, []), part);
                Release(stream.Rest);
            }
            else if (stream.Rest.IsOver)
            {
                End(stream, part);
            }
        }

        _graph.Announce(groups, streams, part);
    }

    private static List<(ItemStream Stream, int Start, int End)> ListsIn(ItemFrame frame)
    {
        var lists = new List<(ItemStream, int, int)>();
        for (var start = 0; start < frame.Count;)
        {
            var stream = frame.OriginOf(start).Stream;
            var end = start + 1;
            while (end < frame.Count && ReferenceEquals(frame.OriginOf(end).Stream, stream))
            {
                end++;
            }

            lists.Add((stream, start, end));
            start = end;
        }

        return lists;
    }

    // An item that must not be null ends its list; those behind it never come.
    private static void CutAtFailure(ItemFrame frame, (ItemStream Stream, int Start, int End) list)
    {
        var isCut = false;
        for (var row = list.Start; row < list.End; row++)
        {
            isCut |= frame.IsFailed(row);
            if (isCut)
            {
                frame.Fail(row);
            }
        }
    }

    private void End(ItemStream stream, PartContent part)
    {
        var rest = stream.Rest;
        GraphQLError[] errors = rest.Failure is null
            ? []
            : [execution.ErrorOf(rest.Failure) with { Path = stream.Path, Locations = stream.Column.Field.Locations }];
        _graph.End(stream, errors, part);
        Release(rest);
    }

    // The loop that waits for the signal looks at every list when it wakes.
    private void Wake() => ((DataLoader.IBatchScheduler)execution).Resume(Nothing);
}
