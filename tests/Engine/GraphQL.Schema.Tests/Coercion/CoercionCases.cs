using System.Globalization;
using GraphQL.Language;

namespace GraphQL.Schema.Tests;

/// <summary>A schema to coerce against, and coerced values as short text, so that a case is one line.</summary>
internal static class CoercionCases
{
    private static readonly GraphQLSchema Schema = new SchemaBuilder().AddSdl(
        """
        type Query { find(where: Filter, by: By, color: Color, money: Money, id: ID, number: Float): Int }
        input Filter { name: String! first: Int = 10 tags: [String!] nested: Filter colors: [Color] = RED limit: Int! = 5 }
        input By @oneOf { id: ID email: String nested: By }
        input Loose { a: Int b: [Int] c: Loose }
        enum Color { RED GREEN BLUE }
        scalar Money
        """).Build();

    internal static GraphQLType Type(string type) => Resolve(GraphQLParser.ParseType(type));

    internal static string Show(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        InputObject input => $"{{{string.Join(", ", input.Fields.Select(f => $"{f.Key}: {Show(f.Value)}"))}}}",
        IReadOnlyDictionary<string, object?> map => $"map{{{string.Join(", ", map.Select(f => $"{f.Key}: {Show(f.Value)}"))}}}",
        object?[] list => $"[{string.Join(", ", list.Select(Show))}]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    internal static string Show(InputCoercionError error)
    {
        var message = error.Suggestion is null ? error.Message : $"{error.Message} {error.Suggestion}";
        return $"{string.Join('.', error.Path)}: {message}";
    }

    private static GraphQLType Resolve(ITypeNode node) => node switch
    {
        NonNullTypeNode nonNull => new NonNullType(Resolve(nonNull.Type)),
        ListTypeNode list => new ListType(Resolve(list.Type)),
        NamedTypeNode named when Schema.TryGetType(named.Name.Value, out var type) => type,
        _ => throw new ArgumentException($"No type {node}.", nameof(node)),
    };
}
