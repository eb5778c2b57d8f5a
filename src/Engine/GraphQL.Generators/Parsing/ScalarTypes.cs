using GraphQL.Generators.Models;
using Microsoft.CodeAnalysis;

namespace GraphQL.Generators.Parsing;

/// <summary>Which .NET types are scalars.</summary>
internal static class ScalarTypes
{
    private static readonly Dictionary<string, (ClrScalar Clr, string Name)> ByQualifiedName = new(StringComparer.Ordinal)
    {
        ["System.Guid"] = (ClrScalar.Guid, "UUID"),
        ["System.DateOnly"] = (ClrScalar.DateOnly, "LocalDate"),
        ["System.TimeOnly"] = (ClrScalar.TimeOnly, "LocalTime"),
        ["System.DateTimeOffset"] = (ClrScalar.DateTimeOffset, "DateTime"),
        ["System.Uri"] = (ClrScalar.Uri, "URL"),
        ["System.Text.Json.JsonElement"] = (ClrScalar.Json, "JSON"),
        ["GraphQL.IFile"] = (ClrScalar.File, "Upload"),
    };

    /// <summary>The scalars that every schema has without declaring them.</summary>
    public static bool IsBuiltIn(string name) => name is "Int" or "Float" or "String" or "Boolean" or "ID";

    /// <summary>The scalar of a .NET type; false where it is none.</summary>
    public static bool TryGet(ITypeSymbol type, out ClrScalar clr, out string name)
    {
        (clr, name) = type.SpecialType switch
        {
            SpecialType.System_String => (ClrScalar.String, "String"),
            SpecialType.System_Boolean => (ClrScalar.Boolean, "Boolean"),
            SpecialType.System_Byte => (ClrScalar.Byte, "Int"),
            SpecialType.System_Int16 => (ClrScalar.Int16, "Int"),
            SpecialType.System_Int32 => (ClrScalar.Int32, "Int"),
            SpecialType.System_Int64 => (ClrScalar.Int64, "Long"),
            SpecialType.System_Single => (ClrScalar.Single, "Float"),
            SpecialType.System_Double => (ClrScalar.Double, "Float"),
            SpecialType.System_Decimal => (ClrScalar.Decimal, "Decimal"),
            SpecialType.System_DateTime => (ClrScalar.DateTime, "LocalDateTime"),
            _ => ByQualifiedName.TryGetValue(type.OriginalDefinition.ToDisplayString(), out var found) ? found : (ClrScalar.None, ""),
        };
        return clr != ClrScalar.None;
    }

    public static bool CanBeId(ClrScalar clr) =>
        clr is ClrScalar.String or ClrScalar.Guid or ClrScalar.Int32 or ClrScalar.Int64;
}
