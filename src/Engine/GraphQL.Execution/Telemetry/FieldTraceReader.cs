using GraphQL.Execution.Frames;
using GraphQL.Execution.Planning;

namespace GraphQL.Execution.Telemetry;

/// <summary>
/// Turns columns, which belong to all objects of a kind at once, into the tree of the response. What is read together has the same times; a plain
/// property has those of its object, since nothing resolves it.
/// </summary>
internal sealed class FieldTraceReader
{
    /// <summary>The most nodes of a trace: what comes behind them is left out.</summary>
    public const int MaxNodes = 10_000;

    private readonly FieldTrace _trace;
    private int _left = MaxNodes;

    private FieldTraceReader(FieldTrace trace) => _trace = trace;

    public static FieldTraceNode Read(FieldTrace trace, Frame root, OperationResult result)
    {
        var node = new FieldTraceNode();
        if (result.HasData)
        {
            new FieldTraceReader(trace).AddFields(node, root, row: 0);
        }

        foreach (var error in result.Errors)
        {
            Place(node, error);
        }

        return node;
    }

    // At the field or item of the error's path, or the nearest one above that the trace has.
    private static void Place(FieldTraceNode node, GraphQLError error)
    {
        foreach (var step in error.Path ?? [])
        {
            if (node.Find(step) is not { } child)
            {
                break;
            }

            node = child;
        }

        node.Add(error);
    }

    private void AddFields(FieldTraceNode parent, Frame frame, int row)
    {
        foreach (ref readonly var step in frame.Set.Steps.AsSpan())
        {
            if (_left <= 0)
            {
                return;
            }

            switch (step.Kind)
            {
                case EmitKind.Leaves:
                    for (var leaf = step.Start; leaf < step.Start + step.Count; leaf++)
                    {
                        Add(parent, frame, frame.Set.LeafFields[leaf], (parent.Start, parent.End));
                    }

                    break;
                case EmitKind.Column:
                    var column = frame.Columns[step.Start];
                    AddValue(Add(parent, frame, column.Field, _trace.TimesOf(column) ?? (parent.Start, parent.End)), column, level: 0, row);
                    break;
            }
        }
    }

    private FieldTraceNode Add(FieldTraceNode parent, Frame frame, PlanField field, (TimeSpan Start, TimeSpan End) times) => Add(parent, new FieldTraceNode
    {
        ResponseName = field.Name.Value,
        FieldName = field.Definition.Name,
        Type = field.Definition.Type.ToString(),
        ParentType = frame.Set.Type.Name,
        Start = times.Start,
        End = times.End,
    });

    private FieldTraceNode Add(FieldTraceNode parent, FieldTraceNode node)
    {
        _left--;
        parent.Add(node);
        return node;
    }

    private void AddValue(FieldTraceNode node, Column column, int level, int index)
    {
        if (level < column.Lists.Length)
        {
            var list = column.Lists[level][index];
            for (var item = 0; item < list.Length && !list.IsNull && _left > 0; item++)
            {
                AddValue(Add(node, new FieldTraceNode { Index = item, Start = node.Start, End = node.End }), column, level + 1, list.Start + item);
            }
        }
        else if (!column.IsLeaf && column.Children[index] is { Frame: { } child } reference)
        {
            AddFields(node, child, reference.Row);
        }
    }
}
