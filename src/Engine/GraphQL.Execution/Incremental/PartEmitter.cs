using System.Globalization;
using GraphQL.Execution.Emission;

namespace GraphQL.Execution.Incremental;

/// <summary>Writes what a part of an incrementally delivered response holds beside its data.</summary>
internal static class PartEmitter
{
    private static readonly ResponseName Pending = new("pending");
    private static readonly ResponseName Incremental = new("incremental");
    private static readonly ResponseName Completed = new("completed");
    private static readonly ResponseName HasNext = new("hasNext");
    private static readonly ResponseName Id = new("id");
    private static readonly ResponseName Path = new("path");
    private static readonly ResponseName SubPath = new("subPath");
    private static readonly ResponseName Label = new("label");
    private static readonly ResponseName Data = new("data");
    private static readonly ResponseName Items = new("items");

    public static void Write(ref ResponseWriter writer, PartContent part)
    {
        if (part.Pending.Count > 0)
        {
            WritePending(ref writer, part.Pending);
        }

        if (part.Incremental.Count > 0)
        {
            WriteIncremental(ref writer, part.Incremental);
        }

        if (part.Completed.Count > 0)
        {
            WriteCompleted(ref writer, part.Completed);
        }

        writer.Name(HasNext);
        writer.Boolean(part.HasNext);
    }

    private static void WritePending(ref ResponseWriter writer, List<PendingDelivery> pending)
    {
        writer.Name(Pending);
        writer.BeginArray();
        foreach (var (id, path, label) in pending)
        {
            writer.BeginObject();
            WriteId(ref writer, id);
            writer.Name(Path);
            ErrorEmitter.WriteList(ref writer, path);
            if (label is not null)
            {
                writer.Name(Label);
                writer.String(label);
            }

            writer.EndObject();
        }

        writer.EndArray();
    }

    private static void WriteIncremental(ref ResponseWriter writer, List<DeliveredContent> contents)
    {
        writer.Name(Incremental);
        writer.BeginArray();
        foreach (var content in contents)
        {
            writer.BeginObject();
            WriteId(ref writer, content.Id);
            if (content is DeferredFields { SubPath: { Count: > 0 } subPath })
            {
                writer.Name(SubPath);
                ErrorEmitter.WriteList(ref writer, subPath);
            }

            ErrorEmitter.WriteErrors(ref writer, content.Errors);
            WriteContent(ref writer, content);
            writer.EndObject();
        }

        writer.EndArray();
    }

    private static void WriteContent(ref ResponseWriter writer, DeliveredContent content)
    {
        switch (content)
        {
            case DeferredFields fields:
                writer.Name(Data);
                DataEmitter.WriteObject(ref writer, fields.Frame, fields.Row);
                break;
            case StreamedItems streamed:
                writer.Name(Items);
                DataEmitter.WriteRows(ref writer, streamed.Column, streamed.Start, streamed.Count);
                break;
        }
    }

    private static void WriteCompleted(ref ResponseWriter writer, List<CompletedDelivery> completed)
    {
        writer.Name(Completed);
        writer.BeginArray();
        foreach (var (id, errors) in completed)
        {
            writer.BeginObject();
            WriteId(ref writer, id);
            ErrorEmitter.WriteErrors(ref writer, errors);
            writer.EndObject();
        }

        writer.EndArray();
    }

    private static void WriteId(ref ResponseWriter writer, int id)
    {
        writer.Name(Id);
        writer.String(id.ToString(CultureInfo.InvariantCulture));
    }
}
