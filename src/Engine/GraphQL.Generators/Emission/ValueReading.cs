using System.Globalization;
using GraphQL.Generators.Models;

namespace GraphQL.Generators.Emission;

/// <summary>Expressions that turn coerced values, which are objects, into .NET's types.</summary>
internal static class ValueReading
{
    /// <summary>The expression that reads a value.</summary>
    /// <param name="source">An expression of type <c>object?</c> without effects of its own.</param>
    /// <param name="name">The .NET name of what is read: its variables are named after it.</param>
    /// <param name="depth">How deep the expression stands in others.</param>
    public static string Read(TypeModel type, string source, string name, int depth = 0)
    {
        // A null for a .NET type without null asks for the type's default.
        var fallback = type.IsClrNullable ? "null" : type.IsValueType ? "default" : "null!";
        var isSimple = IsSimple(type);
        if (!type.IsNullable)
        {
            return isSimple ? $"({type.Clr}){source}!" : Convert(type, $"{source}!", name, depth);
        }

        if (isSimple && type.IsClrNullable)
        {
            return $"({type.Clr}?){source}";
        }

        var variable = Variable("given", name, depth);
        var converted = isSimple ? $"({type.Clr}){variable}" : Convert(type, variable, name, depth + 1);
        return $"{source} is {{ }} {variable} ? {(type.IsValueType && type.IsClrNullable ? $"({type.Clr}?)" : "")}{converted} : {fallback}";
    }

    /// <summary>An expression that keeps apart what was left out, where the type asks for it.</summary>
    public static string Wrap(TypeModel type, string value) =>
        type.IsOptional ? $"new global::GraphQL.Optional<{type.ClrWithNullability}>({value})" : value;

    /// <summary>Whether the module needs the reader that is called for the scalar.</summary>
    public static string? ReaderOf(TypeModel type)
    {
        if (type.Kind != SchemaTypeKind.Scalar)
        {
            return null;
        }

        if (type.Name == "ID")
        {
            return type.Scalar switch
            {
                ClrScalar.Int32 => "ReadInt32Id",
                ClrScalar.Int64 => "ReadInt64Id",
                ClrScalar.Guid => "ReadGuidId",
                _ => null,
            };
        }

        return type.Scalar switch
        {
            ClrScalar.Byte => "ReadByte",
            ClrScalar.Int16 => "ReadInt16",
            ClrScalar.Single => "ReadSingle",
            _ => null,
        };
    }

    private static string Variable(string role, string name, int depth) =>
        $"{role}{char.ToUpperInvariant(name[0])}{name.Substring(1)}{(depth == 0 ? "" : depth.ToString(CultureInfo.InvariantCulture))}";

    private static bool IsSimple(TypeModel type) => type.Kind == SchemaTypeKind.Scalar && ReaderOf(type) is null;

    private static string Convert(TypeModel type, string source, string name, int depth)
    {
        if (type.Item is { } item)
        {
            var variable = Variable("item", name, depth);
            var list = $"ReadList<{item.ClrWithNullability}>({source}, static {variable} => {Read(item, variable, name, depth + 1)})";
            return type.IsMutableList ? $"new {type.Clr}({list})" : list;
        }

        return ReaderOf(type) is { } reader ? $"{reader}({source})" : $"Read{type.Name}({source})";
    }
}
