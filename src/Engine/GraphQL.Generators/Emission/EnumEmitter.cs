using GraphQL.Generators.Models;

namespace GraphQL.Generators.Emission;

/// <summary>Writes the names of enum values in both directions.</summary>
internal static class EnumEmitter
{
    public static void Emit(CodeWriter writer, ModuleModel module)
    {
        var isFirst = true;
        foreach (var type in module.Enums)
        {
            if (!isFirst)
            {
                writer.Line();
            }

            isFirst = false;
            EmitNameOf(writer, type);
            writer.Line();
            EmitWrite(writer, type);
            writer.Line();
            EmitRead(writer, type);
        }
    }

    private static void EmitNameOf(CodeWriter writer, EnumTypeModel type)
    {
        using var body = writer.Open($"private static string? NameOf{type.Name}({type.Clr} value) => value switch", "};");
        foreach (var value in type.Values.Where(v => !v.IsAlias))
        {
            writer.Line($"{Member(type, value)} => \"{value.Name}\",");
        }

        writer.Line("_ => null,");
    }

    private static void EmitWrite(CodeWriter writer, EnumTypeModel type)
    {
        using var method = writer.Open(
            $"private static void Write{type.Name}(ref global::GraphQL.Execution.ResponseWriter writer, {type.Clr} value)");
        using var choice = writer.Open("switch (value)");
        foreach (var value in type.Values.Where(v => !v.IsAlias))
        {
            writer.Line($"case {Member(type, value)}:");
            writer.Line($"    writer.AsciiString(\"{value.Name}\"u8);");
            writer.Line("    break;");
        }

        // What the check has let pass is declared; this keeps the text well formed all the same.
        writer.Line("default:");
        writer.Line("    writer.Null();");
        writer.Line("    break;");
    }

    private static void EmitRead(CodeWriter writer, EnumTypeModel type)
    {
        using var body = writer.Open($"private static {type.Clr} Read{type.Name}(object value) => (string)value switch", "};");
        foreach (var value in type.Values)
        {
            writer.Line($"\"{value.Name}\" => {Member(type, value)},");
        }

        writer.Line($"var name => throw new global::System.InvalidOperationException($\"The enum {type.Name} has no value {{name}}.\"),");
    }

    private static string Member(EnumTypeModel type, EnumValueModel value) => $"{type.Clr}.{Identifiers.Escape(value.Member)}";
}
