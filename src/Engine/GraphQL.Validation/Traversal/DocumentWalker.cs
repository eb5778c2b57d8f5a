using System.Runtime.CompilerServices;
using GraphQL.Language;
using GraphQL.Schema;

namespace GraphQL.Validation.Traversal;

/// <summary>
/// Visits each definition of a document once, keeps the context's position up to date and calls the rules that asked for a node.
/// Fragments are visited where they are defined, never where they are spread.
/// </summary>
internal sealed partial class DocumentWalker(ValidationContext context, IReadOnlyList<ValidationRule> rules)
{
    private readonly IEnter<DocumentNode>[] _documents = [.. rules.OfType<IEnter<DocumentNode>>()];
    private readonly ILeave<DocumentNode>[] _documentEnds = [.. rules.OfType<ILeave<DocumentNode>>()];
    private readonly IEnter<OperationDefinitionNode>[] _operations = [.. rules.OfType<IEnter<OperationDefinitionNode>>()];
    private readonly IEnter<FragmentDefinitionNode>[] _fragments = [.. rules.OfType<IEnter<FragmentDefinitionNode>>()];
    private readonly IEnter<FieldNode>[] _fields = [.. rules.OfType<IEnter<FieldNode>>()];
    private readonly IEnter<FragmentSpreadNode>[] _spreads = [.. rules.OfType<IEnter<FragmentSpreadNode>>()];
    private readonly IEnter<InlineFragmentNode>[] _inlineFragments = [.. rules.OfType<IEnter<InlineFragmentNode>>()];

    public void Walk(DocumentNode document)
    {
        Enter(_documents, document);
        foreach (var definition in document.Definitions)
        {
            if (context.Errors.IsFull)
            {
                return;
            }

            switch (definition)
            {
                case OperationDefinitionNode operation:
                    WalkOperation(operation);
                    break;
                case FragmentDefinitionNode fragment:
                    WalkFragment(fragment);
                    break;
            }
        }

        foreach (var rule in _documentEnds)
        {
            if (context.Errors.IsFull)
            {
                return;
            }

            rule.Leave(document);
        }
    }

    private static void Enter<TNode>(IEnter<TNode>[] rules, TNode node)
    {
        foreach (var rule in rules)
        {
            rule.Enter(node);
        }
    }

    private void WalkOperation(OperationDefinitionNode operation)
    {
        context.Definition = context.Document[operation];
        Enter(_operations, operation);
        foreach (var variable in operation.VariableDefinitions)
        {
            WalkVariableDefinition(variable);
        }

        WalkDirectives(operation, operation.Operation switch
        {
            OperationType.Query => "QUERY",
            OperationType.Mutation => "MUTATION",
            _ => "SUBSCRIPTION",
        });
        WalkSelectionSet(operation.SelectionSet, context.Schema.Schema.GetRootType(operation.Operation));
    }

    private void WalkFragment(FragmentDefinitionNode fragment)
    {
        context.Definition = context.Document[fragment];
        context.FragmentType = context.Schema.FindType(fragment.TypeCondition.Name.Value);
        Enter(_fragments, fragment);
        WalkTypeReference(fragment.TypeCondition);
        WalkDirectives(fragment, "FRAGMENT_DEFINITION");
        WalkSelectionSet(fragment.SelectionSet, context.Schema.FindType(fragment.TypeCondition.Name.Value));
    }

    private void WalkSelectionSet(SelectionSetNode set, NamedType? type)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var outer = context.ParentType;
        var parent = type is { IsCompositeType: true } ? type : null;
        foreach (var selection in set.Selections)
        {
            if (context.Errors.IsFull)
            {
                break;
            }

            context.ParentType = parent;
            switch (selection)
            {
                case FieldNode field:
                    WalkField(field);
                    break;
                case FragmentSpreadNode spread:
                    WalkSpread(spread);
                    break;
                case InlineFragmentNode inline:
                    WalkInlineFragment(inline);
                    break;
            }
        }

        context.ParentType = outer;
    }

    private void WalkField(FieldNode node)
    {
        var field = context.ParentType is { } parent ? context.Schema.FindField(parent, node.Name.Value) : null;
        context.Field = field;
        Enter(_fields, node);
        WalkArguments(node.Arguments, field?.Arguments);
        WalkDirectives(node, "FIELD");
        if (node.SelectionSet is { } set)
        {
            WalkSelectionSet(set, field?.Type.Named);
        }
    }

    private void WalkSpread(FragmentSpreadNode node)
    {
        context.FragmentType = context.Document.TryGetFragment(node.Name.Value, out var fragment)
            ? context.Schema.FindType(((FragmentDefinitionNode)fragment.Node).TypeCondition.Name.Value)
            : null;
        Enter(_spreads, node);
        WalkDirectives(node, "FRAGMENT_SPREAD");
    }

    private void WalkInlineFragment(InlineFragmentNode node)
    {
        var type = node.TypeCondition is { } condition ? context.Schema.FindType(condition.Name.Value) : context.ParentType;
        context.FragmentType = type;
        Enter(_inlineFragments, node);
        if (node.TypeCondition is not null)
        {
            WalkTypeReference(node.TypeCondition);
        }

        WalkDirectives(node, "INLINE_FRAGMENT");
        WalkSelectionSet(node.SelectionSet, type);
    }
}
