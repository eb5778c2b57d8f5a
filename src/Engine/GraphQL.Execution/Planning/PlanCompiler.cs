using System.Text;
using GraphQL.Language;
using GraphQL.Schema;

namespace GraphQL.Execution.Planning;

/// <summary>Turns collected fields into a selection set: which are written directly, which become columns, and in which order.</summary>
internal static class PlanCompiler
{
    public static PlanSelectionSet Compile(OperationPlan plan, ObjectType type, OrderedDictionary<string, List<FieldNode>> fields)
    {
        var columns = new List<PlanField>();
        var leaves = new List<LeafField>();
        var leafFields = new List<PlanField>();
        var checkedLeaves = new List<int>();
        var steps = new List<EmitStep>();
        var position = 0;

        foreach (var (responseName, nodes) in fields)
        {
            var name = new ResponseName(responseName);
            if (nodes[0].Name.Value is "__typename")
            {
                steps.Add(new EmitStep(EmitKind.TypeName, 0, 0, name, Encoding.UTF8.GetBytes(type.Name)));
                continue;
            }

            var (definition, binding) = plan.Schema.GetField(type, nodes[0].Name.Value);
            var field = new PlanField(plan, name, position++, definition, binding, nodes);
            if (binding is LeafPropertyBinding leaf)
            {
                if (leaf.NeedsCheck)
                {
                    checkedLeaves.Add(leaves.Count);
                }

                AddLeafStep(steps, leaves.Count);
                leaves.Add(new LeafField(leaf.Ordinal, name));
                leafFields.Add(field);
            }
            else
            {
                steps.Add(new EmitStep(EmitKind.Column, columns.Count, 1));
                columns.Add(field);
            }
        }

        return new PlanSelectionSet
        {
            Type = type,
            Writer = leaves.Count == 0 ? null : plan.Schema.GetWriter(type),
            Columns = [.. columns],
            Leaves = [.. leaves],
            LeafFields = [.. leafFields],
            CheckedLeaves = [.. checkedLeaves],
            Steps = [.. steps],
        };
    }

    // Neighbouring leaves make one step: one virtual call writes them all.
    private static void AddLeafStep(List<EmitStep> steps, int leaf)
    {
        if (steps.Count > 0 && steps[^1] is { Kind: EmitKind.Leaves } run)
        {
            steps[^1] = run with { Count = run.Count + 1 };
        }
        else
        {
            steps.Add(new EmitStep(EmitKind.Leaves, leaf, 1));
        }
    }
}
