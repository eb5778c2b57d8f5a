namespace GraphQL.Schema;

/// <summary>The texts of input errors, the same for JSON and literals.</summary>
internal static class InputMessages
{
    internal static string NotNull(GraphQLType type) => $"Expected value of non-null type \"{type}\" not to be null.";

    internal static string TooDeep() => $"The value nests deeper than {InputCoercion.MaxDepth} levels.";

    internal static string NotAFile(GraphQLType type) => $"A file was sent here, but \"{type}\" is not the type Upload.";

    internal static string NotAnObject(InputObjectType type, string found) =>
        $"Expected value of type \"{type}\" to be an object, found: {found}.";

    internal static string Required(InputObjectType type, InputValueDefinition field) =>
        $"Field \"{type}.{field.Name}\" of required type \"{field.Type}\" was not provided.";

    internal static string UnknownField(InputObjectType type, string name) => $"Field \"{name}\" is not defined by type \"{type}\".";

    internal static string Twice(InputObjectType type, string name) => $"Field \"{type}.{name}\" is provided more than once.";

    internal static string OneOf(InputObjectType type) => $"Exactly one field must be provided for OneOf type \"{type}\", and not null.";

    internal static string UnknownEnumValue(EnumType type, string name) => $"Value \"{name}\" does not exist in \"{type}\" enum.";

    internal static string NotAnEnumValue(EnumType type, string found) =>
        $"Enum \"{type}\" cannot represent {found}: it must be one of its names.";

    internal static string MissingVariable(string variable, GraphQLType type) =>
        $"Variable \"${variable}\" has no value, but stands where \"{type}\" is expected.";

    internal static string NullVariable(string variable, GraphQLType type) =>
        $"Variable \"${variable}\" is null, but stands where non-null type \"{type}\" is expected.";
}
