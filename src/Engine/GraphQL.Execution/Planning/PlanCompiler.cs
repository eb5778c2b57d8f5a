using System.Text;
using GraphQL.Schema;

namespace GraphQL.Execution.Planning;

/// <summary>Turns collected fields into a selection set: which are written directly, which become columns, and in which order.</summary>
internal static class PlanCompiler
{
    /// <summary>Compiles what is selected of an object type.</summary>
    /// <param name="within">The deferred fragments of the part that the object belongs to; empty where it is delivered first.</param>
    public static PlanSelectionSet Compile(OperationPlan plan, ObjectType type, CollectedFields collected, DeferUsage[] within)
    {
        if (plan.Incremental is null)
        {
            return Compile(plan, type, collected.Fields, within, defers: [], later: []);
        }

        var partition = DeferPartition.Of(collected.Fields, within);
        var later = partition.Later.Select(p => new DeferredPart(p.Usages, Compile(plan, type, p.Fields, p.Usages, defers: [], later: [])));
        return Compile(plan, type, partition.Now, within, [.. collected.Defers], [.. later]);
    }

    private static PlanSelectionSet Compile(
        OperationPlan plan,
        ObjectType type,
        OrderedDictionary<string, List<FieldSelection>> fields,
        DeferUsage[] within,
        DeferUsage[] defers,
        DeferredPart[] later)
    {
        var columns = new List<PlanField>();
        var leaves = new List<LeafField>();
        var leafFields = new List<PlanField>();
        var checkedLeaves = new List<int>();
        var guardedLeaves = new List<int>();
        var steps = new List<EmitStep>();
        var position = 0;

        foreach (var (responseName, selections) in fields)
        {
            var name = new ResponseName(responseName);
            var fieldName = selections[0].Node.Name.Value;
            if (fieldName is "__typename")
            {
                steps.Add(new EmitStep(EmitKind.TypeName, 0, 0, name, Encoding.UTF8.GetBytes(type.Name)));
                continue;
            }

            var field = new PlanField(plan, name, position++, plan.Schema.GetField(type, fieldName), selections, within);
            if (field.Binding is LeafPropertyBinding leaf)
            {
                if (leaf.NeedsCheck)
                {
                    checkedLeaves.Add(leaves.Count);
                }

                if (field.Rules.Length > 0)
                {
                    guardedLeaves.Add(leaves.Count);
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
            GuardedLeaves = [.. guardedLeaves],
            Steps = [.. steps],
            Defers = defers,
            Later = later,
        };
    }

    /// <summary>As what a streamed list's items are computed: the one field of an object of their own.</summary>
    public static PlanSelectionSet ItemsOf(PlanField item, ObjectType type) => new()
    {
        Type = type,
        Writer = null,
        Columns = [item],
        Leaves = [],
        LeafFields = [],
        CheckedLeaves = [],
        GuardedLeaves = [],
        Steps = [new EmitStep(EmitKind.Column, 0, 1)],
    };

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
