using GraphQL.Generators.Models;

namespace GraphQL.Generators.Emission;

/// <summary>Writes an <c>ObjectWriter</c> for each object type with plain leaves.</summary>
internal static class WriterEmitter
{
    public static bool IsNeeded(ModuleModel module) => module.Objects.Any(o => LeavesOf(o).Any());

    public static IEnumerable<FieldModel> LeavesOf(ObjectTypeModel type) => type.Fields.Where(f => f.Source is LeafSourceModel);

    public static string ClassOf(ObjectTypeModel type) => $"{type.Name}Writer";

    public static void Emit(CodeWriter writer, ModuleModel module)
    {
        var isFirst = true;
        foreach (var type in module.Objects.Where(o => LeavesOf(o).Any()))
        {
            if (!isFirst)
            {
                writer.Line();
            }

            isFirst = false;
            using var declaration = writer.Open($"private sealed class {ClassOf(type)} : global::GraphQL.Execution.ObjectWriter");
            EmitWrite(writer, type);
            writer.Line();
            EmitCheck(writer, type);
        }
    }

    private static void EmitWrite(CodeWriter writer, ObjectTypeModel type)
    {
        using var method = writer.Open(
            "public override void Write(ref global::GraphQL.Execution.ResponseWriter writer, object instance, "
            + "global::System.ReadOnlySpan<global::GraphQL.Execution.LeafField> fields)");
        writer.Line($"var value = ({type.Clr})instance;");
        using var loop = writer.Open("foreach (ref readonly var field in fields)");
        writer.Line("writer.Name(field.Name);");
        using var choice = writer.Open("switch (field.Ordinal)");
        var ordinal = 0;
        foreach (var field in LeavesOf(type))
        {
            var lines = LeafEmission.Write(field.Type, Value(field)).ToList();
            if (lines.Count == 1)
            {
                writer.Line($"case {ordinal++}:").Line($"    {lines[0]}").Line("    break;");
                continue;
            }

            // A block of its own for the variable.
            using var section = writer.Open($"case {ordinal++}:");
            lines.ForEach(line => writer.Line(line));
            writer.Line("break;");
        }
    }

    private static void EmitCheck(CodeWriter writer, ObjectTypeModel type)
    {
        using var method = writer.Open("public override global::GraphQL.Execution.LeafCheck Check(object instance, int ordinal)");
        var fields = LeavesOf(type).ToList();
        if (!fields.Exists(f => LeafEmission.NeedsCheck(f.Type)))
        {
            writer.Line("return global::GraphQL.Execution.LeafCheck.Valid;");
            return;
        }

        writer.Line($"var value = ({type.Clr})instance;");
        using var choice = writer.Open("switch (ordinal)");
        for (var i = 0; i < fields.Count; i++)
        {
            if (!LeafEmission.NeedsCheck(fields[i].Type))
            {
                continue;
            }

            using var section = writer.Open($"case {i}:");
            foreach (var line in LeafEmission.Check(fields[i].Type, Value(fields[i])))
            {
                writer.Line(line);
            }
        }

        writer.Line("default:");
        writer.Line("    return global::GraphQL.Execution.LeafCheck.Valid;");
    }

    private static string Value(FieldModel field) => $"value.{Identifiers.Escape(((LeafSourceModel)field.Source).Property)}";
}
