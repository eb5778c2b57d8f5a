using System.Collections.Frozen;
using GraphQL.Execution.Planning;
using GraphQL.Language;

namespace GraphQL.Execution.Documents;

/// <summary>A variable that decides an operation's shape.</summary>
/// <param name="Variable">Its name.</param>
/// <param name="UnlessFalse">Whether it counts as true where it has no value, as <c>@defer</c> and <c>@stream</c> have it.</param>
internal readonly record struct Condition(string Variable, bool UnlessFalse)
{
    public bool IsTrue(IReadOnlyDictionary<string, object?> variables) =>
        variables.TryGetValue(Variable, out var value) && value is bool known ? known : UnlessFalse;
}

/// <summary>Finds what decides an operation's shape.</summary>
internal sealed class ConditionReader
{
    private readonly FrozenDictionary<string, FragmentDefinitionNode> _fragments;
    private readonly SortedSet<string> _choices = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _deliveries = new(StringComparer.Ordinal);
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);

    public ConditionReader(OperationDefinitionNode operation, FrozenDictionary<string, FragmentDefinitionNode> fragments)
    {
        _fragments = fragments;
        Read(operation.SelectionSet);
    }

    /// <summary>The variables in <c>@skip</c> and <c>@include</c>.</summary>
    public IEnumerable<Condition> Choices => _choices.Select(static name => new Condition(name, UnlessFalse: false));

    /// <summary>The variables in <c>@defer</c> and <c>@stream</c>.</summary>
    public IEnumerable<Condition> Deliveries => _deliveries.Select(static name => new Condition(name, UnlessFalse: true));

    /// <summary>True where the operation has <c>@defer</c> or <c>@stream</c> at all.</summary>
    public bool HasDeliveries { get; private set; }

    private void Read(SelectionSetNode? selectionSet)
    {
        foreach (var selection in selectionSet?.Selections ?? [])
        {
            foreach (var directive in selection.Directives)
            {
                Read(directive);
            }

            switch (selection)
            {
                case FieldNode field:
                    Read(field.SelectionSet);
                    break;
                case InlineFragmentNode fragment:
                    Read(fragment.SelectionSet);
                    break;
                case FragmentSpreadNode spread when _visited.Add(spread.Name.Value):
                    Read(_fragments[spread.Name.Value].SelectionSet);
                    break;
            }
        }
    }

    private void Read(DirectiveNode directive)
    {
        switch (directive.Name.Value)
        {
            case "skip" or "include" when directive.Arguments[0].Value is VariableNode variable:
                _choices.Add(variable.Name.Value);
                break;
            case IncrementalReader.Defer or IncrementalReader.Stream:
                HasDeliveries = true;
                if (IncrementalReader.ConditionOf(directive) is { } condition)
                {
                    _deliveries.Add(condition);
                }

                break;
        }
    }
}
