using System.Runtime.CompilerServices;
using GraphQL.Language;
using GraphQL.Schema;

namespace GraphQL.Validation.Cost;

/// <summary>
/// Compiles what an operation costs. Fields are merged by response name as the executor merges them, for each object type that an abstract
/// type can be, and the most expensive type counts. What is below a field is compiled once for all types that share a selection of it, so that the
/// work stays linear in the fields of the operation however its fragments are arranged; where types share only parts of their selections, the
/// cost can come out too high, never too low. Introspection costs nothing: limits of its own hold it.
/// </summary>
internal sealed class CostCompiler(
    CostModel model, IReadOnlyDictionary<string, FragmentDefinitionNode> fragments, Func<ISelectionNode, bool> isIncluded)
{
    private readonly Dictionary<CostGroup, CostExpression> _compiled = [];

    public CostExpression Compile(OperationDefinitionNode operation)
    {
        if (model.Schema.GetRootType(operation.Operation) is not { } root)
        {
            return CostExpression.Zero;
        }

        var inputs = new InputCostReader(model);
        inputs.AddDirectives(operation.Directives);
        try
        {
            var below = Compile(new CostGroup(model.Schema.GetPossibleTypes(root), [operation.SelectionSet], sized: null));
            return new FieldCost(inputs.Known, inputs.Inputs, SizeExpression.One, model[root], below).Fold();
        }
        catch (InsufficientExecutionStackException)
        {
            // Only chains of fragments that no limit ever saw get here.
            return new ConstantCost(new OperationCost(double.PositiveInfinity, double.PositiveInfinity));
        }
    }

    private CostExpression Compile(CostGroup group)
    {
        if (_compiled.TryGetValue(group, out var known))
        {
            return known;
        }

        RuntimeHelpers.EnsureSufficientExecutionStack();
        var selections = new MergedSelections(model.Schema, fragments, isIncluded, group);
        foreach (var merged in selections.Fields)
        {
            merged.Below = CompileBelow(merged);
        }

        var ofTypes = new List<CostExpression>(group.Types.Count);
        foreach (var type in selections.ByType)
        {
            var parts = new List<CostExpression>(type.Count);
            foreach (var (definition, nodes, merged) in type)
            {
                parts.Add(Compile(definition, nodes, merged.Below!, group.Sized));
            }

            ofTypes.Add(CostExpression.Sum(parts));
        }

        return _compiled[group] = CostExpression.Max(ofTypes);
    }

    private CostExpression CompileBelow(MergedField field)
    {
        var sets = new List<SelectionSetNode>();
        foreach (var node in field.Nodes)
        {
            if (node.SelectionSet is { } set)
            {
                sets.Add(set);
            }
        }

        if (sets.Count == 0)
        {
            return CostExpression.Zero;
        }

        SizedFields? sized = null;
        foreach (var (definition, node) in field.Definitions)
        {
            if (model[definition].ListSize is { SizedFields.Count: > 0 } size)
            {
                sized = SizedFields.Join(sized, size.SizedFields, SlicingReader.Read(model, definition, size, node));
            }
        }

        return Compile(new CostGroup(field.PossibleTypes(model.Schema), sets, sized));
    }

    private CostExpression Compile(FieldDefinition definition, List<FieldNode> nodes, CostExpression below, SizedFields? sized)
    {
        var weight = model[definition];
        var inputs = new InputCostReader(model);
        inputs.AddArguments(definition.Arguments, nodes[0].Arguments);
        foreach (var node in nodes)
        {
            inputs.AddDirectives(node.Directives);
        }

        var size = !weight.IsList ? SizeExpression.One
            : sized?.SizeOf(definition.Name)
            ?? (weight.ListSize is { SizedFields.Count: > 0 } ? model.DefaultListSize : SlicingReader.Read(model, definition, weight.ListSize, nodes[0]));
        return new FieldCost(weight.Call + inputs.Known, inputs.Inputs, size, weight.Item, below).Fold();
    }
}
