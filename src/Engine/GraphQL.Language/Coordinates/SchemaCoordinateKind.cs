namespace GraphQL.Language;

/// <summary>What a schema coordinate can name (GraphQL September 2025, "Schema Coordinates").</summary>
public enum SchemaCoordinateKind
{
    /// <summary><c>Type</c>.</summary>
    Type,

    /// <summary><c>Type.member</c>: a field, an input field or an enum value.</summary>
    Member,

    /// <summary><c>Type.field(argument:)</c>.</summary>
    Argument,

    /// <summary><c>@directive</c>.</summary>
    Directive,

    /// <summary><c>@directive(argument:)</c>.</summary>
    DirectiveArgument,
}
