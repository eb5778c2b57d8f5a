namespace GraphQL.Language;

/// <content>Documents, operations, fragments and selections.</content>
public abstract partial class SyntaxWalker
{
    protected virtual void VisitName(NameNode node)
    {
    }

    protected virtual void VisitDocument(DocumentNode node) => VisitAll(node.Definitions);

    protected virtual void VisitOperationDefinition(OperationDefinitionNode node)
    {
        VisitOptional(node.Description);
        VisitOptional(node.Name);
        VisitAll(node.VariableDefinitions);
        VisitAll(node.Directives);
        Visit(node.SelectionSet);
    }

    protected virtual void VisitVariableDefinition(VariableDefinitionNode node)
    {
        VisitOptional(node.Description);
        Visit(node.Variable);
        Visit((SyntaxNode)node.Type);
        VisitOptional(node.DefaultValue);
        VisitAll(node.Directives);
    }

    protected virtual void VisitSelectionSet(SelectionSetNode node) => VisitAll(node.Selections);

    protected virtual void VisitField(FieldNode node)
    {
        VisitOptional(node.Alias);
        Visit(node.Name);
        VisitAll(node.Arguments);
        VisitAll(node.Directives);
        VisitOptional(node.SelectionSet);
    }

    protected virtual void VisitFragmentSpread(FragmentSpreadNode node)
    {
        Visit(node.Name);
        VisitAll(node.Directives);
    }

    protected virtual void VisitInlineFragment(InlineFragmentNode node)
    {
        VisitOptional(node.TypeCondition);
        VisitAll(node.Directives);
        Visit(node.SelectionSet);
    }

    protected virtual void VisitFragmentDefinition(FragmentDefinitionNode node)
    {
        VisitOptional(node.Description);
        Visit(node.Name);
        Visit(node.TypeCondition);
        VisitAll(node.Directives);
        Visit(node.SelectionSet);
    }

    protected virtual void VisitArgument(ArgumentNode node)
    {
        Visit(node.Name);
        Visit((SyntaxNode)node.Value);
    }

    protected virtual void VisitDirective(DirectiveNode node)
    {
        Visit(node.Name);
        VisitAll(node.Arguments);
    }
}
