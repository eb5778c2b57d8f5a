using GraphQL.Language;

namespace GraphQL.Schema;

/// <summary>
/// Every name of a type means a type, of a kind that may stand there: output types on fields, input types on arguments and input fields,
/// interfaces behind <c>implements</c>, objects in unions (§3.4.2, §3.6–§3.10).
/// </summary>
internal static class KnownTypesRule
{
    internal static void Check(SchemaSource source, SourceRuleOptions options, SchemaErrors errors)
    {
        foreach (var type in source.Types)
        {
            foreach (var field in type.Fields)
            {
                var coordinate = $"{type.Name}.{field.Name.Value}";
                Check(source, field.Type, IsOutput, coordinate, "an output type", errors);
                CheckArguments(source, coordinate, field.Arguments, errors);
            }

            foreach (var field in type.InputFields)
            {
                Check(source, field.Type, IsInput, $"{type.Name}.{field.Name.Value}", "an input type", errors);
            }

            foreach (var listed in type.Interfaces)
            {
                Check(source, listed, t => t is InterfaceTypeDefinitionNode, type.Name, "an interface", errors);
            }

            foreach (var member in type.Members)
            {
                Check(source, member, t => t is ObjectTypeDefinitionNode, type.Name, "an object type", errors);
            }
        }

        foreach (var directive in source.Directives)
        {
            CheckArguments(source, $"@{directive.Name.Value}", directive.Arguments, errors);
        }

        foreach (var scalar in options.CoercedScalars)
        {
            if (!source.TryGetType(scalar, out var type) || type!.Definition is not ScalarTypeDefinitionNode)
            {
                errors.Add(scalar, "a coercion was given, but no scalar of this name is declared.");
            }
        }
    }

    private static void CheckArguments(
        SchemaSource source, string coordinate, IReadOnlyList<InputValueDefinitionNode> arguments, SchemaErrors errors)
    {
        foreach (var argument in arguments)
        {
            Check(source, argument.Type, IsInput, $"{coordinate}({argument.Name.Value}:)", "an input type", errors);
        }
    }

    private static void Check(
        SchemaSource source, ITypeNode reference, Func<ITypeDefinitionNode, bool> fits, string coordinate, string what, SchemaErrors errors)
    {
        var name = reference.NamedType();
        if (!source.TryGetType(name, out var type))
        {
            var suggestion = NameSuggestions.DidYouMean(name, source.Types.Where(t => fits(t.Definition)).Select(t => t.Name));
            errors.Add(coordinate, $"the type \"{name}\" is not defined.", suggestion);
        }
        else if (!fits(type!.Definition))
        {
            errors.Add(coordinate, $"\"{name}\" must be {what} to stand here.");
        }
    }

    private static bool IsInput(ITypeDefinitionNode type) =>
        type is ScalarTypeDefinitionNode or EnumTypeDefinitionNode or InputObjectTypeDefinitionNode;

    private static bool IsOutput(ITypeDefinitionNode type) => type is not InputObjectTypeDefinitionNode;
}
