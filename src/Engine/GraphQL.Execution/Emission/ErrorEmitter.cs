namespace GraphQL.Execution.Emission;

/// <summary>Writes the parts of a response beside its data.</summary>
internal static class ErrorEmitter
{
    private static readonly ResponseName Errors = new("errors");
    private static readonly ResponseName Message = new("message");
    private static readonly ResponseName Locations = new("locations");
    private static readonly ResponseName Line = new("line");
    private static readonly ResponseName Column = new("column");
    private static readonly ResponseName Path = new("path");
    private static readonly ResponseName Extensions = new("extensions");
    private static readonly ResponseName Code = new("code");

    public static void WriteErrors(ref ResponseWriter writer, IReadOnlyList<GraphQLError> errors)
    {
        if (errors.Count == 0)
        {
            return;
        }

        writer.Name(Errors);
        WriteArray(ref writer, errors);
    }

    public static void WriteArray(ref ResponseWriter writer, IReadOnlyList<GraphQLError> errors)
    {
        writer.BeginArray();
        foreach (var error in errors)
        {
            Write(ref writer, error);
        }

        writer.EndArray();
    }

    public static void WriteExtensions(ref ResponseWriter writer, IReadOnlyDictionary<string, object?>? extensions)
    {
        if (extensions is not { Count: > 0 })
        {
            return;
        }

        writer.Name(Extensions);
        writer.BeginObject();
        WriteMembers(ref writer, extensions);
        writer.EndObject();
    }

    private static void Write(ref ResponseWriter writer, GraphQLError error)
    {
        writer.BeginObject();
        writer.Name(Message);
        writer.String(error.Message);
        WriteLocations(ref writer, error.Locations);
        if (error.Path is not null)
        {
            writer.Name(Path);
            WriteList(ref writer, error.Path);
        }

        writer.Name(Extensions);
        writer.BeginObject();
        writer.Name(Code);
        writer.String(error.Code);
        if (error.Extensions is not null)
        {
            WriteMembers(ref writer, error.Extensions, except: Code.Value);
        }

        writer.EndObject();
        writer.EndObject();
    }

    private static void WriteLocations(ref ResponseWriter writer, IReadOnlyList<ErrorLocation> locations)
    {
        if (locations.Count == 0)
        {
            return;
        }

        writer.Name(Locations);
        writer.BeginArray();
        foreach (var location in locations)
        {
            writer.BeginObject();
            writer.Name(Line);
            writer.Int(location.Line);
            writer.Name(Column);
            writer.Int(location.Column);
            writer.EndObject();
        }

        writer.EndArray();
    }

    // An error's own code stands ahead of its extensions and is not repeated.
    private static void WriteMembers(ref ResponseWriter writer, IReadOnlyDictionary<string, object?> members, string? except = null)
    {
        foreach (var (key, value) in members)
        {
            if (key == except)
            {
                continue;
            }

            writer.AnyName(key);
            if (value is IReadOnlyList<object> list)
            {
                WriteList(ref writer, list);
            }
            else
            {
                writer.Scalar(value);
            }
        }
    }

    public static void WriteList(ref ResponseWriter writer, IReadOnlyList<object> values)
    {
        writer.BeginArray();
        foreach (var value in values)
        {
            writer.Scalar(value);
        }

        writer.EndArray();
    }
}
