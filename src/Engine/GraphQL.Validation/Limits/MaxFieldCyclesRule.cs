using System.Runtime.CompilerServices;
using GraphQL.Language;
using GraphQL.Schema;
using GraphQL.Validation.Traversal;

namespace GraphQL.Validation.Limits;

/// <summary>
/// Bounds how often one path goes through the same field, such as the supervisor of a supervisor: each level multiplies the answer, or is a call
/// more. Each selection set is measured once, fragments before those who spread them.
/// </summary>
internal sealed class MaxFieldCyclesRule(ValidationContext context) : LimitRule(context, ValidationErrorCodes.MaxFieldCycles)
{
    private readonly Dictionary<DefinitionInfo, Dictionary<FieldDefinition, int>?> _fragments = [];

    public override void Check(DocumentMeasures measures)
    {
        // Without a bound on the fragments followed, or with cycles of them, there is nothing to measure.
        if (Limits.MaxFieldCycles == int.MaxValue || Context.Errors.HasErrors || Context.Document.HasCycles)
        {
            return;
        }

        foreach (var fragment in Context.Document.FragmentsBottomUp)
        {
            var condition = ((FragmentDefinitionNode)fragment.Node).TypeCondition.Name.Value;
            _fragments[fragment] = Measure(fragment.Node.SelectionSet, Context.Schema.FindType(condition));
        }

        foreach (var operation in Context.Document.Operations)
        {
            var root = Context.Schema.Schema.GetRootType(((OperationDefinitionNode)operation.Node).Operation);
            foreach (var (field, times) in Measure(operation.Node.SelectionSet, root) ?? [])
            {
                var allowed = Limits.FieldCycles.TryGetValue(field.Coordinate, out var own) ? own : Limits.MaxFieldCycles;
                if (times > allowed)
                {
                    Report(
                        $"{Describe(operation)} goes through {field.Coordinate} {times} times on one path",
                        Limits.FieldCycles.ContainsKey(field.Coordinate) ? nameof(ValidationLimits.FieldCycles) : nameof(ValidationLimits.MaxFieldCycles),
                        allowed,
                        "Fetch the deeper levels with another operation.",
                        operation.Node.Location);
                }
            }
        }
    }

    /// <summary>How often a path below a selection set goes through a field, for each field that has selections; null where none has.</summary>
    private Dictionary<FieldDefinition, int>? Measure(SelectionSetNode set, NamedType? type)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        Dictionary<FieldDefinition, int>? most = null;
        foreach (var selection in set.Selections)
        {
            most = selection switch
            {
                FieldNode { SelectionSet: { } below } field => Join(most, Measure(field, below, type)),
                InlineFragmentNode inline => Join(most, Measure(
                    inline.SelectionSet, inline.TypeCondition is { } condition ? Context.Schema.FindType(condition.Name.Value) : type)),
                FragmentSpreadNode spread when Context.Document.TryGetFragment(spread.Name.Value, out var fragment)
                    && _fragments[fragment] is { } inside => Join(most ?? [], inside),
                _ => most,
            };
        }

        return most;
    }

    private Dictionary<FieldDefinition, int>? Measure(FieldNode field, SelectionSetNode below, NamedType? type)
    {
        var definition = type is null ? null : Context.Schema.FindField(type, field.Name.Value);
        var most = Measure(below, definition?.Type.Named);

        // Introspection has limits of its own.
        if (definition is { DeclaringType.IsBuiltIn: false })
        {
            most ??= [];
            most[definition] = most.GetValueOrDefault(definition) + 1;
        }

        return most;
    }

    // The first one is the caller's own; a fragment's stays as it is.
    private static Dictionary<FieldDefinition, int>? Join(Dictionary<FieldDefinition, int>? own, Dictionary<FieldDefinition, int>? other)
    {
        if (own is null)
        {
            return other;
        }

        foreach (var (field, times) in other ?? [])
        {
            own[field] = Math.Max(own.GetValueOrDefault(field), times);
        }

        return own;
    }
}
