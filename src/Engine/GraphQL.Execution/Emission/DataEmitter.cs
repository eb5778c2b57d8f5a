using GraphQL.Execution.Frames;
using GraphQL.Execution.Planning;

namespace GraphQL.Execution.Emission;

/// <summary>
/// Writes a completed frame, depth first. Every null and error is settled, so nothing here can fail. The recursion is as deep as the
/// document is nested, which the parser limits.
/// </summary>
internal static class DataEmitter
{
    public static void WriteObject(ref ResponseWriter writer, Frame frame, int row)
    {
        writer.BeginObject();
        var set = frame.Set;
        foreach (ref readonly var step in set.Steps.AsSpan())
        {
            switch (step.Kind)
            {
                case EmitKind.Leaves when frame.HasNulledLeaves:
                    WriteLeavesOneByOne(ref writer, frame, row, step);
                    break;
                case EmitKind.Leaves:
                    set.Writer!.Write(ref writer, frame[row], set.Leaves.AsSpan(step.Start, step.Count));
                    break;
                case EmitKind.TypeName:
                    writer.Name(step.Name!);
                    writer.AsciiString(step.TypeName);
                    break;
                default:
                    var column = frame.Columns[step.Start];
                    writer.Name(column.Field.Name);
                    WriteValue(ref writer, column, level: 0, row);
                    break;
            }
        }

        writer.EndObject();
    }

    /// <summary>Writes the values of some rows of a field, as a list.</summary>
    public static void WriteRows(ref ResponseWriter writer, Column column, int start, int count)
    {
        writer.BeginArray();
        for (var row = start; row < start + count; row++)
        {
            WriteValue(ref writer, column, level: 0, row);
        }

        writer.EndArray();
    }

    private static void WriteValue(ref ResponseWriter writer, Column column, int level, int index)
    {
        if (level < column.Lists.Length)
        {
            WriteList(ref writer, column, level, column.Lists[level][index]);
        }
        else if (column.IsLeaf)
        {
            writer.Scalar(column.Leaves[index]);
        }
        else if (column.Children[index] is { Frame: { } child } reference)
        {
            WriteObject(ref writer, child, reference.Row);
        }
        else
        {
            writer.Null();
        }
    }

    private static void WriteList(ref ResponseWriter writer, Column column, int level, ListSpan list)
    {
        if (list.IsNull)
        {
            writer.Null();
            return;
        }

        writer.BeginArray();
        for (var item = list.Start; item < list.Start + list.Length; item++)
        {
            WriteValue(ref writer, column, level + 1, item);
        }

        writer.EndArray();
    }

    private static void WriteLeavesOneByOne(ref ResponseWriter writer, Frame frame, int row, EmitStep step)
    {
        for (var leaf = step.Start; leaf < step.Start + step.Count; leaf++)
        {
            if (frame.IsNulled(row, leaf))
            {
                writer.Name(frame.Set.Leaves[leaf].Name);
                writer.Null();
            }
            else
            {
                frame.Set.Writer!.Write(ref writer, frame[row], frame.Set.Leaves.AsSpan(leaf, 1));
            }
        }
    }
}
