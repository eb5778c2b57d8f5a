using GraphQL.Language;
using GraphQL.Schema;

namespace GraphQL.Execution.Planning;

/// <summary>One key of a response object: all selections that share its response name, merged.</summary>
internal sealed class PlanField(
    OperationPlan plan, ResponseName name, int position, FieldDefinition definition, FieldBinding binding, List<FieldNode> nodes)
{
    private readonly Dictionary<ObjectType, PlanSelectionSet> _selectionSets = [];
    private SelectedFields? _selectedFields;

    public ResponseName Name { get; } = name;

    /// <summary>The field's place among its siblings; orders errors as the response is ordered.</summary>
    public int Position { get; } = position;

    public FieldDefinition Definition { get; } = definition;

    public FieldBinding Binding { get; } = binding;

    public TypeShape Shape { get; } = new(definition.Type);

    public ArgumentPlan Arguments { get; } = ArgumentPlan.Create(definition, nodes[0]);

    public SelectedFields SelectedFields => _selectedFields ??= SelectedFieldsReader.Read(plan, nodes);

    public IReadOnlyList<ErrorLocation> Locations =>
        [.. nodes.Where(n => n.Location.IsKnown).Select(n => new ErrorLocation(n.Location.Line, n.Location.Column))];

    /// <summary>What is selected of a child of the given type. Compiled when such a child is met first, then shared.</summary>
    public PlanSelectionSet SelectionSetFor(ObjectType type)
    {
        lock (_selectionSets)
        {
            if (!_selectionSets.TryGetValue(type, out var set))
            {
                _selectionSets.Add(type, set = plan.Compile(type, nodes));
            }

            return set;
        }
    }
}
