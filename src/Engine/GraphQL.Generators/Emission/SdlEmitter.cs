using GraphQL.Generators.Models;
using GraphQL.Generators.Parsing;

namespace GraphQL.Generators.Emission;

/// <summary>Writes the module's type system document.</summary>
internal static class SdlEmitter
{
    private const string TagDirective =
        "directive @tag(name: String!) repeatable on "
        + "FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | "
        + "SCALAR | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION";

    public static void Emit(CodeWriter writer, ModuleModel module)
    {
        var sdl = Write(module);
        if (sdl.Length == 0)
        {
            writer.Line("public override string Sdl => \"\";");
            return;
        }

        var quotes = new string('"', LongestQuoteRun(sdl) + 1);
        writer.Line("/// <inheritdoc/>");
        writer.Line("public override string Sdl =>");
        writer.Raw(quotes).Raw("\n").Raw(sdl).Raw(quotes).Raw(";\n");
    }

    public static string Write(ModuleModel module)
    {
        var sdl = new SdlWriter();
        if (module.SchemaDirectives.Count > 0)
        {
            sdl.Line($"extend schema {string.Join(" ", module.SchemaDirectives)}");
        }

        foreach (var type in module.Objects)
        {
            sdl.Fields("type", type.Name, type.Annotations, type.Implements, type.Fields);
        }

        foreach (var type in module.Interfaces)
        {
            sdl.Fields("interface", type.Name, type.Annotations, type.Implements, type.Fields.Select(CostText.OfInterface).ToEquatableArray());
        }

        foreach (var type in module.Unions)
        {
            sdl.Union(type);
        }

        foreach (var type in module.Enums)
        {
            sdl.Enum(type);
        }

        foreach (var type in module.Inputs)
        {
            sdl.Input(type);
        }

        foreach (var (name, description, fields) in ListInputSdl.Of(module))
        {
            sdl.Input(name, description, fields);
        }

        if (module.Sorts.Count > 0)
        {
            sdl.Line(ListInputSdl.SortEnum);
        }

        foreach (var scalar in module.Scalars)
        {
            sdl.Line($"scalar {scalar}");
        }

        if (sdl.UsesTag)
        {
            sdl.Line(TagDirective);
        }

        return sdl.ToString();
    }

    private static int LongestQuoteRun(string text)
    {
        var longest = 2;
        var run = 0;
        foreach (var letter in text)
        {
            run = letter == '"' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
