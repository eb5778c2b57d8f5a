using System.Collections.Frozen;
using GraphQL.Language;
using GraphQL.Schema;

namespace GraphQL.Execution.Planning;

/// <summary>Collects the fields of selection sets for one object type (GraphQL September 2025, §6.3.2 "Field Collection").</summary>
/// <param name="incremental">What becomes of <c>@defer</c>; null where it is ignored.</param>
internal sealed class SelectionCollector(
    GraphQLSchema schema,
    FrozenDictionary<string, FragmentDefinitionNode> fragments,
    Func<string, bool> isTrue,
    IncrementalReader? incremental)
{
    public FrozenDictionary<string, FragmentDefinitionNode> Fragments { get; } = fragments;

    public CollectedFields Collect(ObjectType type, IEnumerable<SelectionScope> scopes)
    {
        var collected = new CollectedFields(new(StringComparer.Ordinal), []);
        var visited = new HashSet<(string Fragment, DirectiveNode? Defer)>();
        foreach (var scope in scopes)
        {
            Collect(type, scope, collected, visited);
        }

        return collected;
    }

    /// <summary>Whether <c>@skip</c> and <c>@include</c> leave the selection in.</summary>
    public bool IsIncluded(IHasDirectives selection)
    {
        foreach (var directive in selection.Directives)
        {
            var name = directive.Name.Value;
            if ((name is "skip" && Condition(directive)) || (name is "include" && !Condition(directive)))
            {
                return false;
            }
        }

        return true;
    }

    private void Collect(
        ObjectType type, SelectionScope scope, CollectedFields collected, HashSet<(string Fragment, DirectiveNode? Defer)> visited)
    {
        foreach (var selection in scope.Set.Selections)
        {
            if (!IsIncluded(selection))
            {
                continue;
            }

            switch (selection)
            {
                case FieldNode field when collected.Fields.TryGetValue(field.ResponseName, out var selections):
                    selections.Add(new FieldSelection(field, scope.Defer));
                    break;
                case FieldNode field:
                    collected.Fields.Add(field.ResponseName, [new FieldSelection(field, scope.Defer)]);
                    break;
                case InlineFragmentNode fragment when Applies(fragment.TypeCondition, type):
                    var begun = incremental?.ReadDefer(fragment, scope.Defer);
                    Collect(type, Enter(fragment.SelectionSet, begun, scope, collected), collected, visited);
                    break;
                case FragmentSpreadNode spread
                    when Fragments.TryGetValue(spread.Name.Value, out var fragment) && Applies(fragment.TypeCondition, type):
                    var usage = incremental?.ReadDefer(spread, scope.Defer);
                    if (Visit(spread.Name.Value, (usage ?? scope.Defer)?.Directive, visited))
                    {
                        Collect(type, Enter(fragment.SelectionSet, usage, scope, collected), collected, visited);
                    }

                    break;
            }
        }
    }

    private static SelectionScope Enter(SelectionSetNode set, DeferUsage? begun, SelectionScope outer, CollectedFields collected)
    {
        if (begun is not null)
        {
            collected.Defers.Add(begun);
        }

        return new SelectionScope(set, begun ?? outer.Defer);
    }

    // What was collected without @defer is not collected again; what only deferred fragments asked for is, as it may be wanted sooner.
    private static bool Visit(string fragment, DirectiveNode? defer, HashSet<(string Fragment, DirectiveNode? Defer)> visited) =>
        !visited.Contains((fragment, null)) && visited.Add((fragment, defer));

    private bool Applies(NamedTypeNode? condition, ObjectType type) =>
        condition is null
        || string.Equals(condition.Name.Value, type.Name, StringComparison.Ordinal)
        || (schema.TryGetType(condition.Name.Value, out var conditionType) && schema.IsPossibleType(conditionType, type));

    private bool Condition(DirectiveNode directive) => directive.Arguments[0].Value switch
    {
        BooleanValueNode literal => literal.Value,
        VariableNode variable => isTrue(variable.Name.Value),
        _ => throw new InvalidOperationException($"@{directive.Name.Value} has no Boolean; validation should have said so."),
    };
}
