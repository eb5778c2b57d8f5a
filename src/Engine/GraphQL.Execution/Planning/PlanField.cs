using GraphQL.Schema;

namespace GraphQL.Execution.Planning;

/// <summary>One key of a response object: all selections that share its response name, merged.</summary>
internal sealed class PlanField
{
    private readonly OperationPlan _plan;
    private readonly IReadOnlyList<FieldSelection> _selections;
    private readonly DeferUsage[] _within;
    private readonly Dictionary<ObjectType, PlanSelectionSet> _selectionSets = [];
    private SelectedFields? _selectedFields;

    /// <summary>Plans a field.</summary>
    /// <param name="within">The deferred fragments that the field is delivered with; empty where it is delivered first.</param>
    public PlanField(
        OperationPlan plan,
        ResponseName name,
        int position,
        (FieldDefinition Definition, FieldBinding Binding) field,
        IReadOnlyList<FieldSelection> selections,
        DeferUsage[] within)
    {
        (_plan, _selections, _within) = (plan, selections, within);
        (Name, Position, Definition, Binding) = (name, position, field.Definition, field.Binding);
        Rules = plan.Schema.Authorization.OfField(Definition);
        MayBeGivenGuarded = Definition.Arguments.Count > 0 && plan.Schema.Authorization.OfInputs(Definition).Length > 0;
        Shape = new TypeShape(Definition.Type);
        Arguments = ArgumentPlan.Create(Definition, selections[0].Node);
        if (Shape.ListDepth > 0 && plan.Incremental?.ReadStream(selections[0].Node) is { } stream)
        {
            Stream = stream;
            Item = new PlanField(this);
        }
    }

    // What is selected of a streamed item begins anew: no deferred fragment around its list delays it any further.
    private PlanField(PlanField list)
    {
        (_plan, _selections, _within) = (list._plan, [.. list._selections.Select(s => s with { Defer = null })], []);
        (Name, Position, Definition, Binding) = (list.Name, list.Position, list.Definition, GivenValueBinding.Instance);
        Rules = list.Rules;
        Shape = new TypeShape(((ListType)Definition.Type.Nullable).OfType);
        Arguments = list.Arguments;
    }

    public ResponseName Name { get; }

    /// <summary>The field's place among its siblings; orders errors as the response is ordered.</summary>
    public int Position { get; }

    public FieldDefinition Definition { get; }

    public FieldBinding Binding { get; }

    /// <summary>What the caller must satisfy to have the field.</summary>
    public AuthorizationRule[] Rules { get; }

    /// <summary>True where an argument of the field, or something within one, asks its callers for something.</summary>
    public bool MayBeGivenGuarded { get; }

    public TypeShape Shape { get; }

    public ArgumentPlan Arguments { get; }

    /// <summary>How the list is streamed; null where it is delivered whole.</summary>
    public StreamUsage? Stream { get; }

    /// <summary>Of a streamed list: its items that come later, each as if it were the field's value.</summary>
    public PlanField? Item { get; }

    public SelectedFields SelectedFields =>
        _selectedFields ??= SelectedFieldsReader.Read(_plan, [.. _selections.Select(s => s.Node)]);

    public IReadOnlyList<ErrorLocation> Locations =>
        [.. _selections.Select(s => s.Node.Location).Where(l => l.IsKnown).Select(l => new ErrorLocation(l.Line, l.Column))];

    /// <summary>What is selected of a child of the given type. Compiled when such a child is met first, then shared.</summary>
    public PlanSelectionSet SelectionSetFor(ObjectType type)
    {
        lock (_selectionSets)
        {
            if (!_selectionSets.TryGetValue(type, out var set))
            {
                _selectionSets.Add(type, set = _plan.Compile(type, _selections, _within));
            }

            return set;
        }
    }
}
