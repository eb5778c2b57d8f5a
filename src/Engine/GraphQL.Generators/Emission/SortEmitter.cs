using GraphQL.Generators.Models;

namespace GraphQL.Generators.Emission;

/// <summary>Writes a <c>SortType</c> for each type that can be ordered: what is compared, and how it is read from the object.</summary>
internal static class SortEmitter
{
    public static void Emit(CodeWriter writer, ModuleModel module)
    {
        var isFirst = true;
        foreach (var type in module.Sorts)
        {
            if (!isFirst)
            {
                writer.Line();
            }

            isFirst = false;
            var identity = type.Identity is null ? "identity: null" : $"\"{type.Identity}\"";
            writer.Line(
                $"private static readonly global::GraphQL.Data.SortType<{type.Clr}> {type.Name} = new(\"{type.Name}\", {identity}, static () =>");
            using var fields = writer.OpenBare("]);", "[");
            foreach (var field in type.Fields)
            {
                writer.Line($"global::GraphQL.Data.SortField.{Maker(field, type)},");
            }
        }
    }

    private static string Maker(SortFieldModel field, SortTypeModel type)
    {
        var arguments = $"(\"{field.Name}\", \"{field.Property}\", static item => item.{Identifiers.Escape(field.Property)}";
        return field.Leaf switch
        {
            null => $"Object<{type.Clr}, {field.ObjectClr}>{arguments}, {field.ObjectSort}!)",
            { Kind: SchemaTypeKind.Enum } leaf => $"Enum<{type.Clr}, {leaf.Clr}>{arguments})",
            { Scalar: ClrScalar.String } => $"Text<{type.Clr}>{arguments})",
            var leaf => $"Value<{type.Clr}, {leaf.Clr}>{arguments})",
        };
    }
}
