using GraphQL.Schema;

namespace GraphQL.Execution;

/// <summary>Finds what a schema and its bindings lack of each other, when the schema is made rather than when a client meets it.</summary>
internal static class BindingRules
{
    /// <summary>Finds everything that is missing.</summary>
    /// <exception cref="SchemaException">Something is missing; all of it is listed.</exception>
    public static void Check(GraphQLSchema schema, SchemaBindings bindings)
    {
        List<string> errors = 
        [
            .. FieldsWithoutBinding(schema, bindings),
            .. BindingsWithoutField(schema, bindings),
            .. RulesWithoutElement(schema, bindings),
        ];
        if (errors.Count > 0)
        {
            throw new SchemaException(errors);
        }
    }

    private static IEnumerable<string> FieldsWithoutBinding(GraphQLSchema schema, SchemaBindings bindings)
    {
        foreach (var type in schema.Types.OfType<ObjectType>())
        {
            foreach (var field in type.Fields)
            {
                switch (bindings.Find(type.Name, field))
                {
                    case null:
                        yield return $"{field.Coordinate} has no binding: nothing says where its values come from.";
                        break;
                    case LeafPropertyBinding when !bindings.Writers.ContainsKey(type.Name):
                        yield return $"{field.Coordinate} is bound to a plain property, but nothing writes the plain properties of {type.Name}.";
                        break;
                    case SubscriptionBinding when type != schema.SubscriptionType:
                        yield return $"{field.Coordinate} is bound to a source of events, which only fields of the subscription type have.";
                        break;
                    case not SubscriptionBinding when type == schema.SubscriptionType && bindings.Fields.ContainsKey(field.Coordinate):
                        yield return $"{field.Coordinate} is a subscription, but its binding is no source of events.";
                        break;
                }
            }
        }
    }

    // A rule for a name that is misspelt would protect nothing.
    private static IEnumerable<string> RulesWithoutElement(GraphQLSchema schema, SchemaBindings bindings)
    {
        foreach (var key in bindings.AuthorizationRules.Keys.Concat(bindings.AnonymousFields).Where(key => !IsElement(schema, key)))
        {
            yield return $"{key} has a rule of authorization, but the schema has no such type, field or argument.";
        }

        foreach (var (input, types) in bindings.ComparedTypes)
        {
            foreach (var type in types.Where(type => !schema.TryGetType<InputObjectType>(input, out _) || !schema.TryGetType<ComplexType>(type, out _)))
            {
                yield return $"{input} is said to compare {type}, but the schema lacks one of the two.";
            }
        }
    }

    private static bool IsElement(GraphQLSchema schema, string key) => key.Split('.', '(', ':') switch
    {
        [var name] => schema.TryGetType(name, out _),
        [var name, var member] => schema.TryGetType<InputObjectType>(name, out var input)
            ? input.TryGetField(member, out _)
            : FieldOf(schema, name, member) is not null,
        [var name, var member, var argument, ")"] => FieldOf(schema, name, member)?.TryGetArgument(argument, out _) == true,
        _ => false,
    };

    private static FieldDefinition? FieldOf(GraphQLSchema schema, string typeName, string name) =>
        schema.TryGetType<ComplexType>(typeName, out var type) && type.TryGetField(name, out var field) ? field : null;

    private static IEnumerable<string> BindingsWithoutField(GraphQLSchema schema, SchemaBindings bindings)
    {
        foreach (var coordinate in bindings.Fields.Keys)
        {
            var dot = coordinate.IndexOf('.');
            var known = dot == 0
                || (schema.TryGetType<ObjectType>(coordinate[..dot], out var type) && type.TryGetField(coordinate[(dot + 1)..], out _));
            if (!known)
            {
                yield return $"{coordinate} has a binding, but the schema has no such field.";
            }
        }
    }
}
