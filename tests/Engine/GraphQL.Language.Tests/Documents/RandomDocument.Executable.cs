namespace GraphQL.Language.Tests;

internal sealed partial class RandomDocument
{
    private IDefinitionNode Executable() => _random.Next(3) switch
    {
        0 => new FragmentDefinitionNode(Maybe(Text), Name("on"), NamedType(), Directives(isConst: false), SelectionSet()),
        1 => new OperationDefinitionNode(null, OperationType.Query, null, [], [], SelectionSet()),
        _ => new OperationDefinitionNode(
            Maybe(Text), Pick(Enum.GetValues<OperationType>()), Maybe(() => Name()), Variables(), Directives(isConst: false), SelectionSet()),
    };

    private VariableDefinitionNode[] Variables() => Many(0, 3, () => new VariableDefinitionNode(
        Chance(4) ? Text() : null, new VariableNode(Name()), Type(), Maybe(() => Value(isConst: true)), Directives(isConst: true)));

    private SelectionSetNode SelectionSet(int depth = 3) => new(Many<ISelectionNode>(1, 3, () => _random.Next(5) switch
    {
        0 => new FragmentSpreadNode(Name("on"), Directives(isConst: false)),
        1 when depth > 0 => new InlineFragmentNode(Maybe(NamedType), Directives(isConst: false), SelectionSet(depth - 1)),
        _ => new FieldNode(
            Maybe(() => Name()), Name(), Arguments(isConst: false), Directives(isConst: false),
            depth > 0 && Chance(2) ? SelectionSet(depth - 1) : null),
    }));
}
