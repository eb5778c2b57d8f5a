using GraphQL.Generators.Models;

namespace GraphQL.Generators.Emission;

/// <summary>Writes a <c>FilterType</c> for each type that can be filtered: what is compared, and how it is read from the object.</summary>
internal static class FilterEmitter
{
    public static void Emit(CodeWriter writer, ModuleModel module)
    {
        var isFirst = true;
        foreach (var type in module.Filters)
        {
            if (!isFirst)
            {
                writer.Line();
            }

            isFirst = false;
            writer.Line(
                $"private static readonly global::GraphQL.Data.FilterType<{type.Clr}> {type.Name} = new(\"{type.Name}\", static () =>");
            using var fields = writer.OpenBare("]);", "[");
            foreach (var field in type.Fields)
            {
                writer.Line($"{Field(field, type)},");
            }
        }
    }

    private static string Field(FilterFieldModel field, FilterTypeModel type)
    {
        var start = $"(\"{field.Name}\", \"{field.Property}\", static item => item.{Identifiers.Escape(field.Property)}, ";
        const string Maker = "global::GraphQL.Data.FilterField.";
        if (field.Leaf is not { } leaf)
        {
            return $"{Maker}{(field.IsList ? "Objects" : "Object")}<{type.Clr}, {field.ObjectClr}>{start}{field.ObjectFilter}!)";
        }

        // Comparing with null takes a type that has it; the items of a list keep theirs, because lists of others are no such lists.
        var clr = field.IsList ? leaf.ClrWithNullability : $"{leaf.Clr}?";
        var given = leaf with { IsNullable = false, IsOptional = false };
        return $"{Maker}{(field.IsList ? "Values" : "Value")}<{type.Clr}, {clr}>{start}static value => {ValueReading.Read(given, "value", field.Property)})";
    }
}
