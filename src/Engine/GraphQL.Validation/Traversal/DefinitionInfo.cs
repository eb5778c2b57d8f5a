using GraphQL.Language;
using GraphQL.Schema;

namespace GraphQL.Validation.Traversal;

/// <summary>An operation or a fragment with what was found in it.</summary>
internal sealed class DefinitionInfo(IExecutableDefinitionNode node, IReadOnlyList<FragmentSpreadNode> spreads)
{
    private readonly List<VariableUsage> _variables = [];
    private readonly HashSet<(string, GraphQLType?, bool, InputObjectType?)> _seen = [];

    public IExecutableDefinitionNode Node { get; } = node;

    /// <summary>The fragment spreads written in it, at any depth, in document order.</summary>
    public IReadOnlyList<FragmentSpreadNode> Spreads { get; } = spreads;

    /// <summary>
    /// The variables used in it. Usages of one variable in equal positions are one entry: a thousand operations that share a fragment
    /// look at the fragment's distinct usages, not at its length.
    /// </summary>
    public IReadOnlyList<VariableUsage> Variables => _variables;

    public string Name => Node switch
    {
        FragmentDefinitionNode fragment => fragment.Name.Value,
        OperationDefinitionNode { Name: { } name } => name.Value,
        _ => "",
    };

    public void AddVariable(VariableUsage usage)
    {
        if (_seen.Add((usage.Name, usage.Type, usage.HasDefault, usage.OneOf)))
        {
            _variables.Add(usage);
        }
    }
}
