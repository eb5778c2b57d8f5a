namespace GraphQL.Language.Tests;

internal sealed partial class RandomDocument
{
    private IDefinitionNode TypeSystem()
    {
        var extends = Chance(3);
        var description = extends ? null : Maybe(Text);

        // An extension has to add something: where it adds nothing else, a directive.
        DirectiveNode[] Directed(int others)
        {
            var directives = Directives(isConst: true);
            return extends && others + directives.Length == 0 ? [new DirectiveNode(Name(), [])] : directives;
        }

        var types = Many(0, 3, NamedType);
        var fields = Many(0, 3, Field);
        var inputs = Many(0, 3, Input);
        switch (_random.Next(8))
        {
            case 0:
                var roots = Many(extends ? 0 : 1, 3, () => new OperationTypeDefinitionNode(Pick(Enum.GetValues<OperationType>()), NamedType()));
                return new SchemaDefinitionNode(extends, description, Directed(roots.Length), roots);
            case 1:
                return new ScalarTypeDefinitionNode(extends, description, Name(), Directed(0));
            case 2:
                return new ObjectTypeDefinitionNode(extends, description, Name(), types, Directed(types.Length + fields.Length), fields);
            case 3:
                return new InterfaceTypeDefinitionNode(extends, description, Name(), types, Directed(types.Length + fields.Length), fields);
            case 4:
                return new UnionTypeDefinitionNode(extends, description, Name(), Directed(types.Length), types);
            case 5:
                var values = Many(0, 3, () => new EnumValueDefinitionNode(Maybe(Text), Name(), Directives(isConst: true)));
                return new EnumTypeDefinitionNode(extends, description, Name(), Directed(values.Length), values);
            case 6:
                return new InputObjectTypeDefinitionNode(extends, description, Name(), Directed(inputs.Length), inputs);
            default:
                var locations = Many(1, 3, () => new NameNode(Pick(DirectiveLocations.All)));
                return new DirectiveDefinitionNode(Maybe(Text), Name(), inputs, Chance(2), locations);
        }
    }

    private FieldDefinitionNode Field() => new(Maybe(Text), Name(), Many(0, 2, Input), Type(), Directives(isConst: true));

    private InputValueDefinitionNode Input() =>
        new(Chance(4) ? Text() : null, Name(), Type(), Maybe(() => Value(isConst: true)), Directives(isConst: true));
}
