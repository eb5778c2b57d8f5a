using GraphQL.Execution;

namespace GraphQL.Federation.Tracing;

/// <summary>
/// A trace in the form that Apollo's gateways read: the message <c>Trace</c> of Apollo's usage reporting, in base64. Of errors it has the codes and
/// not the messages, because it is made for a service of others.
/// </summary>
internal static class InlineTrace
{
    private const long NanosecondsOfTick = 100;

    public static string Encode(FieldTrace trace)
    {
        var writer = new ProtobufWriter();
        Write(writer, 14, trace.Root!);
        writer.Number(11, Nanoseconds(trace.Duration));
        Write(writer, 4, trace.StartedAt);
        Write(writer, 3, trace.StartedAt + trace.Duration);
        return Convert.ToBase64String(writer.Written);
    }

    private static void Write(ProtobufWriter writer, int field, FieldTraceNode node)
    {
        var before = writer.Length;
        if (node.FieldName is { } name && name != node.ResponseName)
        {
            writer.Text(14, name);
        }

        if (node.ParentType is { } parentType)
        {
            writer.Text(13, parentType);
        }

        for (var i = node.Children.Count - 1; i >= 0; i--)
        {
            Write(writer, 12, node.Children[i]);
        }

        for (var i = node.Errors.Count - 1; i >= 0; i--)
        {
            Write(writer, 11, node.Errors[i]);
        }

        if (node.Type is { } type)
        {
            writer.Number(9, Nanoseconds(node.End));
            writer.Number(8, Nanoseconds(node.Start));
            writer.Text(3, type);
            writer.Text(1, node.ResponseName!);
        }
        else if (field == 12)
        {
            writer.Number(2, (ulong)node.Index);
        }

        writer.EndMessage(field, before);
    }

    private static void Write(ProtobufWriter writer, int field, GraphQLError error)
    {
        var before = writer.Length;
        for (var i = error.Locations.Count - 1; i >= 0; i--)
        {
            var location = writer.Length;
            writer.Number(2, (ulong)error.Locations[i].Column);
            writer.Number(1, (ulong)error.Locations[i].Line);
            writer.EndMessage(2, location);
        }

        writer.Text(1, error.Code);
        writer.EndMessage(field, before);
    }

    private static void Write(ProtobufWriter writer, int field, DateTimeOffset time)
    {
        var before = writer.Length;
        writer.Number(2, (ulong)(time.Ticks % TimeSpan.TicksPerSecond * NanosecondsOfTick));
        writer.Number(1, (ulong)time.ToUnixTimeSeconds());
        writer.EndMessage(field, before);
    }

    private static ulong Nanoseconds(TimeSpan time) => (ulong)(time.Ticks * NanosecondsOfTick);
}
