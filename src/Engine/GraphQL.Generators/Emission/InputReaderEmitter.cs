using GraphQL.Generators.Models;

namespace GraphQL.Generators.Emission;

/// <summary>Writes what turns coerced input into .NET objects: a reader for each input type, and the few that they share.</summary>
internal static class InputReaderEmitter
{
    public static bool IsNeeded(ModuleModel module) =>
        module.Inputs.Count > 0 || TypesOf(module).Any(t => t.Item is not null || ValueReading.ReaderOf(t) is not null);

    public static void Emit(CodeWriter writer, ModuleModel module)
    {
        foreach (var type in module.Inputs.Where(i => i.Clr is not null))
        {
            EmitReader(writer, type);
            writer.Line();
        }

        var readers = TypesOf(module).Select(ValueReading.ReaderOf).OfType<string>().Distinct().OrderBy(r => r, StringComparer.Ordinal);
        foreach (var reader in readers)
        {
            SharedReaders.EmitScalar(writer, reader);
            writer.Line();
        }

        if (TypesOf(module).Any(t => t.Item is not null))
        {
            SharedReaders.EmitList(writer);
        }

        if (module.Inputs.Count > 0)
        {
            SharedReaders.EmitField(writer);
        }
    }

    // All types of all inputs, items of lists included.
    private static IEnumerable<TypeModel> TypesOf(ModuleModel module)
    {
        var arguments = ResolverEmitter.ResolversOf(module).SelectMany(r => r.Parameters)
            .Concat(module.References.SelectMany(r => r.Parameters)).Select(p => p.Type).OfType<TypeModel>();
        var fields = module.Inputs.SelectMany(i => i.Fields).Select(f => f.Value.Type);
        var compared = module.Filters.SelectMany(f => f.Fields).Select(f => f.Leaf).OfType<TypeModel>();
        foreach (var type in arguments.Concat(fields).Concat(compared))
        {
            for (var level = type; level is not null; level = level.Item)
            {
                yield return level;
            }
        }
    }

    private static void EmitReader(CodeWriter writer, InputTypeModel type)
    {
        using var method = writer.Open($"private static {type.Clr} Read{type.Name}(object value)");
        writer.Line("var input = (global::GraphQL.Schema.InputObject)value;");
        var assigned = type.Fields.Where(f => f.Target == InputFieldTarget.Assignment).ToList();
        var constructed = type.Fields.Where(f => f.Target == InputFieldTarget.Constructor)
            .Select(f => $"{Identifiers.Escape(f.Member)}: {Field(f)}").ToList();
        var initialized = type.Fields.Where(f => f.Target == InputFieldTarget.Initializer)
            .Select(f => $"{Identifiers.Escape(f.Member)} = {Field(f)}").ToList();
        var start = assigned.Count == 0 ? "return" : "var result =";
        var end = initialized.Count == 0 ? ";" : "";
        writer.Line($"{start} new {type.Clr}({(constructed.Count == 0 ? $"){end}" : "")}");
        for (var i = 0; i < constructed.Count; i++)
        {
            writer.Line($"    {constructed[i]}{(i == constructed.Count - 1 ? $"){end}" : ",")}");
        }

        if (initialized.Count > 0)
        {
            using var initializer = writer.OpenBare("};");
            initialized.ForEach(line => writer.Line($"{line},"));
        }

        if (assigned.Count == 0)
        {
            return;
        }

        foreach (var field in assigned)
        {
            EmitAssignment(writer, type, field);
        }

        writer.Line("return result;");
    }

    private static void EmitAssignment(CodeWriter writer, InputTypeModel type, InputFieldModel field)
    {
        var member = Identifiers.Escape(field.Member);
        var raw = $"raw{field.Member}";
        var value = ValueReading.Wrap(field.Value.Type, ValueReading.Read(field.Value.Type, raw, field.Member));
        writer.Line($"if (input.TryGetValue(\"{field.Value.Name}\", out var {raw}))");
        writer.Line(type.IsRecord ? $"    result = result with {{ {member} = {value} }};" : $"    result.{member} = {value};");
    }

    private static string Field(InputFieldModel field)
    {
        var name = field.Value.Name;
        var type = field.Value.Type;
        if (!type.IsOptional)
        {
            return ValueReading.Read(type, $"ReadField(input, \"{name}\")", field.Member);
        }

        var raw = $"raw{field.Member}";
        var value = ValueReading.Wrap(type, ValueReading.Read(type, raw, field.Member));
        return $"input.TryGetValue(\"{name}\", out var {raw}) ? {value} : default";
    }
}
