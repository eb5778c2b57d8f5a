namespace GraphQL.Generators.Emission;

/// <summary>Writes the readers that do not depend on a type of the module.</summary>
internal static class SharedReaders
{
    public static void EmitScalar(CodeWriter writer, string reader)
    {
        switch (reader)
        {
            case "ReadInt32Id":
                EmitId(writer, reader, "int", "a whole number of 32 bits");
                break;
            case "ReadInt64Id":
                EmitId(writer, reader, "long", "a whole number of 64 bits");
                break;
            case "ReadGuidId":
                EmitId(writer, reader, "global::System.Guid", "a UUID");
                break;
            case "ReadSingle":
                writer.Line("private static float ReadSingle(object value) => (float)(double)value;");
                break;
            default:
                EmitNarrow(writer, reader, reader == "ReadByte" ? "byte" : "short");
                break;
        }
    }

    public static void EmitList(CodeWriter writer)
    {
        using (writer.Open("private static T[] ReadList<T>(object value, global::System.Func<object?, T> read)"))
        {
            writer.Line("var items = (object?[])value;");
            writer.Line("var result = new T[items.Length];");
            writer.Line("for (var i = 0; i < items.Length; i++)");
            writer.Line("    result[i] = read(items[i]);");
            writer.Line("return result;");
        }

        writer.Line();
    }

    public static void EmitField(CodeWriter writer)
    {
        writer.Line("private static object? ReadField(global::GraphQL.Schema.InputObject input, string name) =>");
        writer.Line("    input.TryGetValue(name, out var value) ? value : null;");
    }

    private static void EmitId(CodeWriter writer, string reader, string type, string expectation)
    {
        writer.Line($"private static {type} {reader}(object value) =>");
        writer.Line($"    {type}.TryParse((string)value, global::System.Globalization.CultureInfo.InvariantCulture, out var id)");
        writer.Line("        ? id");
        writer.Line($"        : throw {Refusal($"\\\"{{value}}\\\" is no valid id: this one is {expectation}.")}");
    }

    private static void EmitNarrow(CodeWriter writer, string reader, string type)
    {
        writer.Line($"private static {type} {reader}(object value) =>");
        writer.Line($"    (int)value is >= {type}.MinValue and <= {type}.MaxValue and var number");
        writer.Line($"        ? ({type})number");
        var refusal = Refusal($"{{value}} is out of range: give a number from {{{type}.MinValue}} to {{{type}.MaxValue}}.");
        writer.Line($"        : throw {refusal}");
    }

    private static string Refusal(string message) =>
        $"new global::GraphQL.Execution.GraphQLException($\"{message}\", global::GraphQL.Execution.ErrorCodes.BadUserInput);";
}
