namespace GraphQL.Schema;

/// <summary>
/// A type that implements an interface has its fields, with the same arguments and types no wider, and implements what the interface
/// implements (GraphQL September 2025, §3.6, IsValidImplementation).
/// </summary>
internal static class InterfaceImplementationRule
{
    internal static void Check(GraphQLSchema schema, SchemaErrors errors)
    {
        foreach (var type in schema.Types.OfType<ComplexType>())
        {
            foreach (var implemented in type.Interfaces)
            {
                CheckInherited(type, implemented, errors);
                foreach (var expected in implemented.Fields)
                {
                    CheckField(type, expected, errors);
                }
            }
        }
    }

    private static void CheckInherited(ComplexType type, InterfaceType implemented, SchemaErrors errors)
    {
        if (ReferenceEquals(type, implemented))
        {
            errors.Add(type.Name, "an interface cannot implement itself.");
            return;
        }

        foreach (var inherited in implemented.Interfaces.Where(i => !ReferenceEquals(i, implemented)))
        {
            if (ReferenceEquals(inherited, type))
            {
                errors.Add(type.Name, $"it cannot implement \"{implemented}\", which implements it in turn.");
            }
            else if (!type.Interfaces.Contains(inherited))
            {
                errors.Add(type.Name, $"it must implement \"{inherited}\" too, because \"{implemented}\" does.");
            }
        }
    }

    private static void CheckField(ComplexType type, FieldDefinition expected, SchemaErrors errors)
    {
        if (!type.TryGetField(expected.Name, out var field))
        {
            errors.Add(type.Name, $"the field \"{expected.Name}\" is missing, which \"{expected.Coordinate}\" asks for.");
            return;
        }

        if (!field.Type.IsSubtypeOf(expected.Type))
        {
            errors.Add(
                field.Coordinate,
                $"its type \"{field.Type}\" must be \"{expected.Type}\", as on \"{expected.Coordinate}\", or a part of it.");
        }

        if (field.DeprecationReason is not null && expected.DeprecationReason is null)
        {
            errors.Add(field.Coordinate, $"it must not be deprecated while \"{expected.Coordinate}\" is not.");
        }

        CheckArguments(field, expected, errors);
    }

    private static void CheckArguments(FieldDefinition field, FieldDefinition expected, SchemaErrors errors)
    {
        foreach (var wanted in expected.Arguments)
        {
            if (!field.TryGetArgument(wanted.Name, out var argument))
            {
                errors.Add(field.Coordinate, $"the argument \"{wanted.Name}\" is missing, which \"{expected.Coordinate}\" has.");
            }
            else if (!TypeComparison.AreEqual(argument.Type, wanted.Type))
            {
                errors.Add(
                    $"{field.Coordinate}({argument.Name}:)",
                    $"its type \"{argument.Type}\" must be \"{wanted.Type}\", as on \"{expected.Coordinate}\".");
            }
        }

        foreach (var extra in field.Arguments.Where(a => a.IsRequired && !expected.TryGetArgument(a.Name, out _)))
        {
            errors.Add(
                $"{field.Coordinate}({extra.Name}:)",
                $"it must not be required, because \"{expected.Coordinate}\" does not have it. Give it a default or make it nullable.");
        }
    }
}
