using System.Diagnostics.CodeAnalysis;

namespace GraphQL.Language;

/// <summary>Names one element of a schema, for messages and for people (GraphQL September 2025, "Schema Coordinates").</summary>
public sealed record SchemaCoordinate
{
    private SchemaCoordinate(SchemaCoordinateKind kind, string name, string? memberName = null, string? argumentName = null) =>
        (Kind, Name, MemberName, ArgumentName) = (kind, name, memberName, argumentName);

    public SchemaCoordinateKind Kind { get; }

    /// <summary>The name of the type or the directive, without <c>@</c>.</summary>
    public string Name { get; }

    /// <summary>The field, input field or enum value, where there is one.</summary>
    public string? MemberName { get; }

    /// <summary>The argument of the field or the directive, where there is one.</summary>
    public string? ArgumentName { get; }

    public static SchemaCoordinate ForType(string type) => new(SchemaCoordinateKind.Type, type);

    public static SchemaCoordinate ForMember(string type, string member) => new(SchemaCoordinateKind.Member, type, member);

    public static SchemaCoordinate ForArgument(string type, string field, string argument) =>
        new(SchemaCoordinateKind.Argument, type, field, argument);

    public static SchemaCoordinate ForDirective(string directive) => new(SchemaCoordinateKind.Directive, directive);

    public static SchemaCoordinate ForDirectiveArgument(string directive, string argument) =>
        new(SchemaCoordinateKind.DirectiveArgument, directive, argumentName: argument);

    /// <summary>Reads a coordinate. It has no white space and no comments.</summary>
    /// <exception cref="SyntaxException"><c>GRAPHQL_PARSE_FAILED</c>: the text is no coordinate.</exception>
    public static SchemaCoordinate Parse(string source)
    {
        var reader = new SchemaCoordinateReader(source);
        return reader.Read() ?? throw reader.Error();
    }

    /// <summary>Reads a coordinate, or says that the text is none.</summary>
    public static bool TryParse(string source, [NotNullWhen(true)] out SchemaCoordinate? coordinate)
    {
        var reader = new SchemaCoordinateReader(source);
        coordinate = reader.Read();
        return coordinate is not null;
    }

    /// <summary>The coordinate as text, such as <c>Query.employee(id:)</c>.</summary>
    public override string ToString() => Kind switch
    {
        SchemaCoordinateKind.Type => Name,
        SchemaCoordinateKind.Member => $"{Name}.{MemberName}",
        SchemaCoordinateKind.Argument => $"{Name}.{MemberName}({ArgumentName}:)",
        SchemaCoordinateKind.Directive => $"@{Name}",
        _ => $"@{Name}({ArgumentName}:)",
    };
}
