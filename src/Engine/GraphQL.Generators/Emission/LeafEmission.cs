using GraphQL.Generators.Models;

namespace GraphQL.Generators.Emission;

/// <summary>How one leaf is checked and written.</summary>
internal static class LeafEmission
{
    private const string Valid = "global::GraphQL.Execution.LeafCheck.Valid";
    private const string Null = "global::GraphQL.Execution.LeafCheck.Null";
    private const string Invalid = "global::GraphQL.Execution.LeafCheck.Invalid";

    /// <summary>Whether a value of the .NET type may be none of the schema's type.</summary>
    public static bool NeedsCheck(TypeModel type) =>
        (!type.IsNullable && (!type.IsValueType || type.IsClrNullable)) || Test(type, "") is not null;

    /// <summary>Statements that return a <c>LeafCheck</c>.</summary>
    public static IEnumerable<string> Check(TypeModel type, string value)
    {
        var canBeNull = !type.IsValueType || type.IsClrNullable;
        var test = Test(type, canBeNull ? "leaf" : value);
        if (canBeNull)
        {
            yield return test is null ? $"if ({value} is null)" : $"if ({value} is not {{ }} leaf)";
            yield return $"    return {Null};";
        }

        yield return test is null ? $"return {Valid};" : $"return {test} ? {Valid} : {Invalid};";
    }

    /// <summary>Statements that write the value.</summary>
    public static IEnumerable<string> Write(TypeModel type, string value)
    {
        if (type.Scalar == ClrScalar.String)
        {
            // The writer writes a null string as null.
            yield return $"writer.String({value});";
        }
        else if (type.IsValueType && !type.IsClrNullable)
        {
            yield return Call(type, value);
        }
        else
        {
            yield return $"if ({value} is {{ }} leaf)";
            yield return "    " + Call(type, "leaf");
            yield return "else";
            yield return "    writer.Null();";
        }
    }

    private static string? Test(TypeModel type, string value)
    {
        if (type.Kind == SchemaTypeKind.Enum)
        {
            return $"NameOf{type.Name}({value}) is not null";
        }

        return type.Scalar switch
        {
            ClrScalar.Double => $"double.IsFinite({value})",
            ClrScalar.Single => $"float.IsFinite({value})",
            ClrScalar.Uri => $"{value}.IsAbsoluteUri",
            ClrScalar.Json => $"{value}.ValueKind != global::System.Text.Json.JsonValueKind.Undefined",
            _ => null,
        };
    }

    private static string Call(TypeModel type, string value)
    {
        if (type.Kind == SchemaTypeKind.Enum)
        {
            return $"Write{type.Name}(ref writer, {value});";
        }

        if (type.Name == "ID")
        {
            return $"writer.Formatted({value});";
        }

        return type.Scalar switch
        {
            ClrScalar.Boolean => $"writer.Boolean({value});",
            ClrScalar.Byte or ClrScalar.Int16 or ClrScalar.Int32 => $"writer.Int({value});",
            ClrScalar.Int64 => $"writer.Long({value});",
            ClrScalar.Single or ClrScalar.Double => $"writer.Float({value});",
            ClrScalar.Decimal => $"writer.Decimal({value});",
            ClrScalar.Guid => $"writer.Formatted({value});",
            ClrScalar.DateOnly => $"writer.Formatted({value}, \"O\");",
            ClrScalar.DateTime =>
                $"writer.Scalar(global::System.DateTime.SpecifyKind({value}, global::System.DateTimeKind.Unspecified));",
            _ => $"writer.Scalar({value});",
        };
    }
}
